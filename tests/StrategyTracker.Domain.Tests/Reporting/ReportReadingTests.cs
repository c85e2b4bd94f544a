using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>What is read out of a frozen report: order, proposals, contributions, indicators, the ledger's lists.</summary>
public sealed class ReportReadingTests
{
    [Fact]
    public void Longest_past_its_time_stands_first_and_what_has_left_last()
    {
        var rows = ReportOrder.LateFirst(
        [
            ReportScene.Row("utgått", ActivityStanding.Struck),
            ReportScene.Row("klar", ActivityStanding.Completed),
            ReportScene.Row("i tid") with { Schedule = ScheduleStatus.OnTime },
            ReportScene.Row("osäker") with { Schedule = ScheduleStatus.AtRisk },
            ReportScene.Row("sen") with { Schedule = ScheduleStatus.Late },
            ReportScene.Row("mycket sen") with { Schedule = ScheduleStatus.PastPlannedTime, DaysPastEnd = 40 },
        ]);

        rows.Select(r => r.Key).ShouldBe(["mycket sen", "sen", "osäker", "i tid", "klar", "utgått"]);
    }

    [Fact]
    public void Target_area_that_has_gone_worst_stands_first_and_the_unassessed_last()
    {
        var areas = ReportOrder.WorstFirst([Area("ej bedömt"), Area("bra", AssessmentLevel.Reached), Area("dåligt", AssessmentLevel.NotReached), Area("delvis", AssessmentLevel.Partly)]);

        areas.Select(a => a.Title).ShouldBe(["dåligt", "delvis", "bra", "ej bedömt"]);
    }

    [Fact]
    public void Proposals_are_numbered_through_the_report_and_end_with_those_of_the_whole()
    {
        var report = ReportScene.LastYear() with
        {
            TargetAreas = [Area("A", proposals: ["att a1", "att a2"]), Area("B", proposals: ["att b"])],
            Overall = new FrozenAssessment { ProposedDecisions = ["att i övrigt lägga uppföljningen till handlingarna"] },
        };

        ReportProposals.Of(report).Select(p => (p.Number, p.Text, p.Part)).ShouldBe(
        [
            (1, "att a1", "A"), (2, "att a2", "A"), (3, "att b", "B"), (4, "att i övrigt lägga uppföljningen till handlingarna", null),
        ]);
    }

    [Fact]
    public void Proposals_are_numbered_in_the_order_of_page_one_but_a_report_from_before_keeps_its_numbers()
    {
        var report = ReportScene.LastYear() with
        {
            TargetAreas = [Area("bra", AssessmentLevel.Reached, "att höja målet"), Area("dåligt", AssessmentLevel.NotReached, "att besluta")],
        };

        ReportProposals.Of(report).Select(p => (p.Number, p.Part)).ShouldBe([(1, "dåligt"), (2, "bra")]);
        ReportProposals.Of(report with { Format = 1 }).Select(p => (p.Number, p.Part)).ShouldBe([(1, "bra"), (2, "dåligt")]);
    }

    [Fact]
    public void Empty_cells_of_the_contributions_are_counted_as_questions()
    {
        var owner = new FrozenOwner("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead);
        var report = ReportScene.LastYear(
            ReportScene.Row("a") with { Owners = [owner], TargetAreas = ["A"] },
            ReportScene.Row("b") with { Owners = [owner with { Role = ParticipationRole.Participant }], TargetAreas = ["B"] },
            ReportScene.Row("c") with { Owners = [owner] }) with
        {
            TargetAreas = [Area("A"), Area("B")],
            Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden" }],
        };

        var table = ContributionTable.Of(report);

        table.Rows.Single().Cells.Select(c => c.Total).ShouldBe([1, 0], "to take part is not to answer for");
        table.EmptyCells.ShouldBe(1);
        table.WithoutAim.ShouldBe(1);
    }

    [Fact]
    public void Against_goals_what_serves_one_serves_the_one_above_it_once_and_what_has_left_the_plan_is_named_and_not_counted()
    {
        var owner = new FrozenOwner("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead);
        var report = ReportScene.LastYear(
            ReportScene.Row("a") with { Owners = [owner], Goals = ["1.1", "1.2"] },
            ReportScene.Row("b", ActivityStanding.Struck) with { Owners = [owner], Goals = ["2"] },
            ReportScene.Row("c") with { Goals = ["1"] },
            ReportScene.Row("d") with { Owners = [owner], Goals = [] }) with
        {
            Goals = [Goal("1"), Goal("1.1") with { Above = "1" }, Goal("1.2") with { Above = "1" }, Goal("2")],
            Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden" }],
            ContributionQuestions = [new("aldrenamnden", "Äldrenämnden", null, null, new(2025, 5, 12), null, null) { Goal = "2" }],
        };

        var table = ContributionTable.Of(report);

        table.IsOfGoals.ShouldBeTrue();
        table.Rows.Single().Cells.Select(c => (c.Total, c.Left)).ShouldBe([(1, 0), (1, 0), (1, 0), (0, 1)]);
        table.Rows.Single().Activities.ShouldBe(1);
        table.Totals.ShouldBe([1, 1, 1, 0], "nobody answers for c");
        (table.Total, table.WithoutAim, table.EmptyCells).ShouldBe((1, 1, 1));
        table.AskedOf("aldrenamnden", "2")!.Contributions.ShouldBe(0, "what has left the plan is no contribution");
        new ReportSelection { Goal = "1", IsInPlan = true }.Of(report).Select(a => a.Key).ShouldBe(["a", "c"]);
        new ReportSelection { Goal = "2", IsInPlan = true }.Of(report).ShouldBeEmpty();
        new ReportSelection { Goal = ReportSelection.AnyGoal, Body = "aldrenamnden", IsInPlan = true }.Of(report).Select(a => a.Key).ShouldBe(["a"]);
        ContributionTable.Of(report with { Goals = null }).Aims.ShouldBeEmpty("older reports did not tell them");

        static FrozenGoal Goal(string key) => new() { Key = key, Title = key };
    }

    [Fact]
    public void Body_reads_the_questions_to_itself_with_the_numbers_of_the_whole_report()
    {
        var report = ReportScene.LastYear() with
        {
            TargetAreas = [Area("A")],
            Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden" }, new FrozenBody { Key = "skolnamnden", Name = "Skolnämnden" }],
            ContributionQuestions = [new("skolnamnden", "Skolnämnden", "A", null, new(2025, 5, 12), null, null), new("aldrenamnden", "Äldrenämnden", "A", null, new(2025, 5, 12), "Nej.", null)],
        };

        var asked = ReportOfBody.Of(report, "aldrenamnden")!.AskedOfBody.ShouldHaveSingleItem();

        (asked.Number, asked.Aim.Key, asked.Question.Answer).ShouldBe((2, "A", "Nej."));
        ReportOfBody.Of(report with { ContributionQuestions = null }, "aldrenamnden")!.AskedOfBody.ShouldBeEmpty();
    }

    [Fact]
    public void Question_is_told_below_the_matrix_also_when_its_cell_has_since_been_filled()
    {
        var report = ReportScene.LastYear(
            ReportScene.Row("a") with { Owners = [new("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead)], TargetAreas = ["A"] }) with
        {
            TargetAreas = [Area("A"), Area("B")],
            Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden" }],
            ContributionQuestions = [Question("A", "Vi lägger upp en."), Question("B", null)],
        };

        var table = ContributionTable.Of(report);

        table.Asked.Select(a => (a.Number, a.Aim.Key, a.Contributions)).ShouldBe([(1, "A", 1), (2, "B", 0)]);
        table.Answered.ShouldBe(1);
        table.AskedOf("aldrenamnden", "B")!.Number.ShouldBe(2);
        ContributionTable.Of(report with { ContributionQuestions = null }).Asked.ShouldBeEmpty("older reports did not tell them");

        static FrozenContributionQuestion Question(string area, string? answer) =>
            new("aldrenamnden", "Äldrenämnden", area, null, new(2025, 5, 12), answer, answer is null ? null : new(2025, 6, 3));
    }

    [Fact]
    public void Lower_is_better_where_the_indicator_says_so()
    {
        var reading = Read(GoodDirection.Down, before: 66, now: 79, target: 40);

        reading.Direction.ShouldBe(Direction.Worse);
        reading.ReachesTarget.ShouldBe(false);
    }

    [Fact]
    public void Nothing_is_judged_where_the_good_direction_is_not_given()
    {
        var reading = Read(good: null, before: 798, now: 841, target: 700);

        reading.Direction.ShouldBe(Direction.NotComparable);
        reading.ReachesTarget.ShouldBeNull();
    }

    [Fact]
    public void Missing_value_is_not_read_as_zero()
    {
        var reading = Read(GoodDirection.Down, before: 66, now: null, target: 40);

        reading.Direction.ShouldBe(Direction.NotComparable);
        reading.ReachesTarget.ShouldBeNull();
        reading.Now!.Missing.ShouldBe(MissingReason.NotYetOut);
    }

    [Fact]
    public void Ledger_tells_what_is_new_what_is_done_and_what_is_discontinued_without_a_decision()
    {
        var report = ReportScene.LastYear(
            ReportScene.Row("ny"),
            ReportScene.Row("klar", ActivityStanding.Completed) with { PreviousStanding = ActivityStanding.Ongoing },
            ReportScene.Row("klar sedan förr", ActivityStanding.Completed) with { PreviousStanding = ActivityStanding.Completed },
            ReportScene.Row("avbruten", ActivityStanding.Discontinued) with { PreviousStanding = ActivityStanding.Ongoing }) with
        {
            PreviousLedger = new Dictionary<ActivityStanding, int> { [ActivityStanding.Ongoing] = 2, [ActivityStanding.Completed] = 1 },
        };

        var ledger = ReportLedger.Of(report);

        ledger.New.Select(a => a.Key).ShouldBe(["ny"]);
        ledger.NewlyCompleted.Select(a => a.Key).ShouldBe(["klar"]);
        ledger.DiscontinuedWithoutDecision.Select(a => a.Key).ShouldBe(["avbruten"]);
        ledger.Rows.Single(r => r.Standing is ActivityStanding.Completed).Change.ShouldBe(1);
        ledger.PreviousTotal.ShouldBe(3);
    }

    [Fact]
    public void Public_version_does_not_name_what_is_withheld_as_the_place_where_another_went()
    {
        var report = ReportScene.LastYear(
            ReportScene.Row("hemlig") with { Number = "2.8", IsWithheld = true },
            ReportScene.Row("sammanslagen", ActivityStanding.Merged) with
            {
                Left = new FrozenDisposition(DispositionKind.Merged, new(2025, 9, 17), "Hör ihop", "2.8 hemlig", null, null),
            });

        PublicReport.Of(report).Activities.ShouldHaveSingleItem().Left!.Into.ShouldBeNull();
    }

    private static FrozenTargetArea Area(string title, AssessmentLevel? level = null, params string[] proposals) => new()
    {
        Key = title,
        Title = title,
        Assessment = level is null && proposals.Length == 0 ? null : new FrozenAssessment { Level = level ?? AssessmentLevel.NotAssessed, ProposedDecisions = proposals },
    };

    private static IndicatorReading Read(GoodDirection? good, double before, double? now, double target) => IndicatorReading.Of(
        new FrozenIndicator
        {
            Key = "i",
            Name = "Nyckeltal",
            GoodDirection = good,
            Values =
            [
                new FrozenValue(IndicatorValueKind.Outcome, 2024, before, null, null),
                new FrozenValue(IndicatorValueKind.Outcome, 2025, now, now is null ? MissingReason.NotYetOut : null, null),
                new FrozenValue(IndicatorValueKind.Target, 2025, target, null, null),
            ],
        },
        2025);
}
