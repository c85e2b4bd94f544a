using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Tests.Printing;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.CouncilReports.Sections;

/// <summary>Each section against an approved file: the public version of the sample report, in Swedish.</summary>
public sealed class SectionsTests : ComponentTest
{
    private static readonly FrozenReport Report = PublicReport.Of(SampleReport.Report);

    [Fact]
    public void Cover() => Check<Cover>(p => p.Add(s => s.Report, Report).Add(s => s.Imprint, SampleReport.Imprint));

    [Fact]
    public void Cover_of_a_preliminary_internal_report() =>
        Check<Cover>(p => p.Add(s => s.Report, SampleReport.Report).Add(s => s.Imprint, SampleReport.Preliminary));

    [Fact]
    public void First_page() => Check<FirstPage>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Contents() => Check<Contents>(p => p.Add(s => s.Chapters, ReportChapter.Of(Report)));

    [Fact]
    public void Overview() => Check<Overview>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Deviations() => Check<Deviations>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Target_area() => Check<TargetAreaSection>(p => p.Add(s => s.Report, Report).Add(s => s.Area, Report.TargetAreas[2]));

    [Fact]
    public void Target_area_with_values_per_body() =>
        Check<TargetAreaSection>(p => p.Add(s => s.Report, Report).Add(s => s.Area, Report.TargetAreas[1]));

    [Fact]
    public void Bodies() => Check<BodiesChapter>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Contributions() => Check<ContributionMatrix>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Contributions_to_goals() => Check<ContributionMatrix>(p => p.Add(s => s.Report, GoalReport.Of(goals: 6, bodies: 4)));

    [Fact]
    public void Contributions_of_more_bodies_than_stand_beside_each_other_lie_down_in_several_tables_with_all_their_cells()
    {
        var report = GoalReport.Of(goals: 25, bodies: 60);
        var table = ContributionTable.Of(report);

        var chapter = Render<ContributionMatrix>(p => p.Add(s => s.Report, report)).Find("section");

        chapter.ClassList.ShouldContain("lying");
        ReportChapter.Of(report).Single(c => c.Id == ReportChapter.Contributions).IsWide.ShouldBeTrue();
        var tables = chapter.QuerySelectorAll("table.by-goal");
        tables.Length.ShouldBe(5);
        tables.Sum(t => t.QuerySelectorAll("tbody tr:first-child td:not(.n)").Length).ShouldBe(GoalMatrixLayout.Of(table).Columns);
        tables.Sum(t => t.QuerySelectorAll("td:not(.n) .cell-number").Length).ShouldBe(table.Rows.Sum(r => r.Cells.Count(c => !c.IsEmpty)) + GoalMatrixLayout.Of(table).Columns);
        tables.Select(t => t.QuerySelectorAll("td.n").Length).ShouldBe([0, 0, 0, 0, 26]);
    }

    [Fact]
    public void Cost_benefit_and_compliance() => Check<CostBenefitChapter>(p => p.Add(s => s.Report, PublicReport.Of(SampleReport.Accounted)));

    [Fact]
    public void The_surroundings() => Check<ContextChapter>(p => p.Add(s => s.Report, SampleReport.Accounted));

    [Fact]
    public void Self_assessment() => Check<SelfAssessmentChapter>(p => p.Add(s => s.Report, SampleReport.Accounted));

    [Fact]
    public void Deviations_from_clauses() => Check<ClauseDeviationsChapter>(p => p.Add(s => s.Report, SampleReport.Accounted));

    [Fact]
    public void Chapters_that_nobody_has_written_anything_for_are_not_in_the_report()
    {
        ReportChapter.Of(Report).Select(c => c.Id).ShouldNotContain(ReportChapter.Context);
        ReportChapter.Of(SampleReport.Accounted).Select(c => c.Id).ShouldContain(ReportChapter.Context);
        ReportChapter.Of(SampleReport.Accounted).Select(c => c.Id).ShouldContain(ReportChapter.CostBenefit);
    }

    [Fact]
    public void Ledger() => Check<Ledger>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Legend() => Check<Legend>(p => p.Add(s => s.Report, Report));

    [Fact]
    public void Appendix() => Check<Appendix>(p => p.Add(s => s.Report, Report));

    /// <summary>On a narrow screen the rows stand one below the other, and the heads are out of sight.</summary>
    [Fact]
    public void Each_figure_says_what_column_it_is_in()
    {
        var document = Render<CouncilReportDocument>(p => p.Add(d => d.Report, SampleReport.Accounted).Add(d => d.Imprint, SampleReport.Imprint));
        var ofGoals = Render<ContributionMatrix>(p => p.Add(d => d.Report, GoalReport.Of(goals: 6, bodies: 14)));

        var tables = document.FindAll("table.stacks").Concat(ofGoals.FindAll("table.stacks")).ToList();
        tables.Count.ShouldBeGreaterThan(6);
        foreach (var table in tables)
        {
            var heads = table.QuerySelectorAll("thead th").Select(h => Words(h.TextContent)).ToList();
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                var cells = row.Children.TakeWhile(c => !c.HasAttribute("colspan")).ToList();
                cells.Skip(1).Select(c => Words(c.GetAttribute("data-label") ?? "")).ShouldBe(heads.Skip(1).Take(cells.Count - 1), table.QuerySelector("caption")!.TextContent);
            }
        }

        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\u00ad", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_report_before_anybody_has_done_anything() =>
        Check<CouncilReportDocument>(p => p.Add(s => s.Report, SampleReport.Empty).Add(s => s.Imprint, new ReportImprint()));

    private void Check<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>> parameters, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        Approved.Matches(Render(parameters).Markup, name.Replace('_', '-').ToLowerInvariant());
}
