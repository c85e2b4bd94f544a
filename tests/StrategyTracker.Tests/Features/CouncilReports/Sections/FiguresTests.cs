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
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_figure_is_the_number_of_the_rows_that_it_leads_to(bool isOfGoals)
    {
        var whole = isOfGoals ? GoalReport.Of(goals: 8, bodies: 7) : SampleReport.Accounted;
        var report = PublicReport.Of(whole);
        var figures = Render<CouncilReportDocument>(p => p
            .Add(d => d.Report, whole).Add(d => d.Imprint, SampleReport.Imprint)
            .Add(d => d.Address, new ReportAddress("uppfoljning-2025", "sv"))).FindAll("a.figure");

        figures.Count.ShouldBeGreaterThan(60);
        foreach (var figure in figures)
        {
            var address = figure.GetAttribute("href")!;
            address.ShouldStartWith("/rapporter/uppfoljning-2025/rader?sprak=sv");
            var said = QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);
            var selection = RowsQuery.Read(Word(RowsQuery.Area), Word(RowsQuery.Body), Word(RowsQuery.Group), Word(RowsQuery.Standing), Word(RowsQuery.Effect), Word(RowsQuery.Goal), Word(RowsQuery.InPlan));

            selection.Of(report).Count.ShouldBe(int.Parse(figure.TextContent, CultureInfo.InvariantCulture), address);

            string? Word(string name) => said.TryGetValue(name, out var value) ? value.ToString() : null;
        }
    }

    [Fact]
    public void Long_appendix_is_split_on_a_screen_and_each_part_has_the_rows_that_it_says()
    {
        var large = SampleReport.Report with { Activities = SampleActivities.Many(Appendix.MostOnScreen + 50) };
        var page = Render<CouncilReportDocument>(p => p.Add(d => d.Report, large).Add(d => d.Imprint, SampleReport.Imprint).Add(d => d.Address, new ReportAddress("uppfoljning-2025", "sv")));

        page.FindAll(".all-activities").ShouldBeEmpty();
        page.Find("#bilaga").ShouldNotBeNull("links within the report lead there as before");
        page.FindAll(".appendix a[href*='/pdf?']").ShouldHaveSingleItem();
        var parts = page.FindAll(".appendix li").Where(li => li.TextContent.Contains('(', StringComparison.Ordinal)).ToList();
        parts.ShouldNotBeEmpty();
        foreach (var part in parts)
        {
            var said = QueryHelpers.ParseQuery(new Uri("http://x" + part.QuerySelector("a")!.GetAttribute("href")).Query);
            said["bilaga"].ToString().ShouldBe("1");
            var rows = RowsQuery.Read(said[RowsQuery.Area], null, null, null, null).Of(PublicReport.Of(large)).Count;
            part.TextContent.ShouldEndWith($"({rows})");
        }
    }

    [Fact]
    public void Long_appendix_is_whole_on_paper_and_a_short_one_everywhere()
    {
        var large = SampleReport.Report with { Activities = SampleActivities.Many(Appendix.MostOnScreen + 50) };

        Render<CouncilReportDocument>(p => p.Add(d => d.Report, large).Add(d => d.Imprint, SampleReport.Imprint))
            .FindAll(".all-activities tbody tr").Count.ShouldBe(PublicReport.Of(large).Activities.Count);
        Render<CouncilReportDocument>(p => p.Add(d => d.Report, SampleReport.Report).Add(d => d.Imprint, SampleReport.Imprint).Add(d => d.Address, new ReportAddress("uppfoljning-2025", "sv")))
            .FindAll(".all-activities tbody tr").Count.ShouldBe(PublicReport.Of(SampleReport.Report).Activities.Count);
    }

    [Fact]
    public void On_paper_a_figure_is_a_number() =>
        Render<CouncilReportDocument>(p => p.Add(d => d.Report, SampleReport.Report).Add(d => d.Imprint, SampleReport.Imprint))
            .FindAll("a.figure").ShouldBeEmpty();

    [Fact]
    public void What_an_address_says_that_means_nothing_narrows_nothing() =>
        RowsQuery.Read("", null, "Nonsens", "12", null).ShouldBe(new ReportSelection());
}
