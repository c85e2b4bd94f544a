using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Rows;
using StrategyTracker.Features.CouncilReports.Sections;

namespace StrategyTracker.Tests.Features.CouncilReports.Sections;

/// <summary>The figures of the report on a screen lead to their rows.</summary>
public sealed class FiguresTests : ComponentTest
{
    private static readonly FrozenReport report = PublicReport.Of(SampleReport.Accounted);

    [Fact]
    public void Each_figure_is_the_number_of_the_rows_that_it_leads_to()
    {
        var figures = Render<CouncilReportDocument>(p => p
            .Add(d => d.Report, SampleReport.Accounted).Add(d => d.Imprint, SampleReport.Imprint)
            .Add(d => d.Address, new ReportAddress("uppfoljning-2025", "sv"))).FindAll("a.figure");

        figures.Count.ShouldBeGreaterThan(60);
        foreach (var figure in figures)
        {
            var address = figure.GetAttribute("href")!;
            address.ShouldStartWith("/rapporter/uppfoljning-2025/rader?sprak=sv");
            var said = QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);
            var selection = RowsQuery.Read(Word(RowsQuery.Area), Word(RowsQuery.Body), Word(RowsQuery.Group), Word(RowsQuery.Standing), Word(RowsQuery.Effect));

            selection.Of(report).Count.ShouldBe(int.Parse(figure.TextContent, CultureInfo.InvariantCulture), address);

            string? Word(string name) => said.TryGetValue(name, out var value) ? value.ToString() : null;
        }
    }

    [Fact]
    public void On_paper_a_figure_is_a_number() =>
        Render<CouncilReportDocument>(p => p.Add(d => d.Report, SampleReport.Report).Add(d => d.Imprint, SampleReport.Imprint))
            .FindAll("a.figure").ShouldBeEmpty();

    [Fact]
    public void What_an_address_says_that_means_nothing_narrows_nothing() =>
        RowsQuery.Read("", null, "Nonsens", "12", null).ShouldBe(new ReportSelection());
}
