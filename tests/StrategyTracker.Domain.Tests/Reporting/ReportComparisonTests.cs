using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>Two reports of the same programme beside each other.</summary>
public sealed class ReportComparisonTests
{
    [Fact]
    public void Activity_that_is_done_or_has_caught_up_or_shows_effect_has_become_better()
    {
        var since = Compare(
            [Row("a"), Late("b"), Row("c") with { Effect = EffectStatus.NotReached }],
            [Row("a", ActivityStanding.Completed), Row("b") with { Schedule = ScheduleStatus.OnTime }, Row("c") with { Effect = EffectStatus.Partly }]);

        since.Better.Select(c => c.Now.Key).ShouldBe(["a", "b", "c"]);
        since.Worse.ShouldBeEmpty();
    }

    [Fact]
    public void Activity_that_is_newly_late_or_open_again_or_has_lost_effect_has_become_worse()
    {
        var since = Compare(
            [Row("a"), Row("b", ActivityStanding.Completed), Row("c") with { Effect = EffectStatus.Reached }],
            [Late("a"), Row("b"), Row("c") with { Effect = EffectStatus.Partly }]);

        since.Worse.Select(c => c.Now.Key).ShouldBe(["a", "b", "c"]);
        since.Better.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_better_in_one_respect_and_worse_in_another_is_told_as_worse()
    {
        var since = Compare([Row("a") with { Effect = EffectStatus.Partly }], [Late("a") with { Effect = EffectStatus.Reached }]);

        since.Worse.ShouldHaveSingleItem().Effect.ShouldBe(Direction.Better);
        since.Better.ShouldBeEmpty();
    }

    [Fact]
    public void Effect_that_is_not_assessed_is_neither_better_nor_worse()
    {
        var since = Compare([Row("a") with { Effect = EffectStatus.Reached }], [Row("a") with { Effect = EffectStatus.NotAssessed }]);

        since.Worse.ShouldBeEmpty();
        since.Unchanged.ShouldBe(1);
    }

    [Fact]
    public void Nobody_has_caught_up_by_not_answering()
    {
        var since = Compare([Late("a")], [Row("a") with { Schedule = ScheduleStatus.Unknown }]);

        since.Better.ShouldBeEmpty();
    }

    [Fact]
    public void What_left_is_told_once_and_what_is_new_or_gone_by_itself()
    {
        var since = Compare(
            [Row("struck"), Row("gone"), Row("struck-before", ActivityStanding.Struck)],
            [Row("struck", ActivityStanding.Struck), Row("new"), Row("struck-before", ActivityStanding.Struck)]);

        since.Left.ShouldHaveSingleItem().Key.ShouldBe("struck");
        since.New.ShouldHaveSingleItem().Key.ShouldBe("new");
        since.NoLongerFollowed.ShouldHaveSingleItem().Key.ShouldBe("gone");
        (since.InBoth, since.Unchanged).ShouldBe((2, 1));
    }

    [Fact]
    public void Activity_that_serves_another_target_area_has_moved()
    {
        var since = Compare([Row("a") with { TargetAreas = ["x", "y"] }, Row("b") with { TargetAreas = ["x", "y"] }],
            [Row("a") with { TargetAreas = ["y"] }, Row("b") with { TargetAreas = ["y", "x"] }]);

        since.Moved.ShouldHaveSingleItem().Now.Key.ShouldBe("a");
    }

    [Theory]
    [InlineData(AssessmentLevel.Partly, AssessmentLevel.Reached, Direction.Better)]
    [InlineData(AssessmentLevel.Reached, AssessmentLevel.NotReached, Direction.Worse)]
    [InlineData(AssessmentLevel.Partly, AssessmentLevel.Partly, Direction.Same)]
    [InlineData(AssessmentLevel.NotAssessed, AssessmentLevel.Reached, Direction.NotComparable)]
    [InlineData(AssessmentLevel.NotReached, AssessmentLevel.NotAssessed, Direction.NotComparable)]
    public void Target_area_is_compared_by_level(AssessmentLevel then, AssessmentLevel now, Direction expected)
    {
        var since = ReportComparison.Of(Report(2024, Area(then)), Report(2025, Area(now)));

        since.Areas.ShouldHaveSingleItem().Direction.ShouldBe(expected);
    }

    [Fact]
    public void Target_area_that_is_new_cannot_be_compared() =>
        ReportComparison.Of(Report(2024), Report(2025, Area(AssessmentLevel.Reached))).Areas.ShouldHaveSingleItem().Direction.ShouldBe(Direction.NotComparable);

    [Theory]
    [InlineData(GoodDirection.Down, Direction.Better)]
    [InlineData(GoodDirection.Up, Direction.Worse)]
    [InlineData(null, Direction.NotComparable)]
    public void Indicator_is_judged_only_where_the_good_direction_is_said(GoodDirection? good, Direction expected)
    {
        var indicator = new FrozenIndicator
        {
            Key = "i", Name = "Väntetid", GoodDirection = good,
            Values = [new(IndicatorValueKind.Outcome, 2024, 40, null, null), new(IndicatorValueKind.Outcome, 2025, 31, null, null)],
        };

        ReportComparison.Of(Report(2024), Report(2025) with { Indicators = [indicator] }).Indicators.ShouldHaveSingleItem().Direction.ShouldBe(expected);
    }

    [Fact]
    public void What_is_withheld_in_either_is_neither_new_nor_gone_in_public()
    {
        var (then, now) = PublicReport.OfBoth(
            Of(2024, Row("a"), Row("secret") with { IsWithheld = true }),
            Of(2025, Row("a") with { IsWithheld = true }, Row("secret")));

        var since = ReportComparison.Of(then, now);
        since.New.ShouldBeEmpty();
        since.NoLongerFollowed.ShouldBeEmpty();
        since.InBoth.ShouldBe(0);
    }

    [Fact]
    public void Differences_between_two_versions_are_listed_in_reading_order()
    {
        var first = Of(2025, Row("a"), Row("b")) with { TargetAreas = [Area(AssessmentLevel.Partly)] };
        var second = Of(2025, Late("a"), Row("c")) with { TargetAreas = [Area(AssessmentLevel.Reached, "Nu är det nått.")] };

        ReportDifferences.Of(first, second).Select(d => (d.Subject, d.Field, d.Before, d.Now)).ShouldBe(
        [
            ("Datadrivna staden", ReportField.Level, AssessmentLevel.Partly, AssessmentLevel.Reached),
            ("Datadrivna staden", ReportField.Sentence, null, "Nu är det nått."),
            ("a", ReportField.Schedule, ScheduleStatus.Unknown, ScheduleStatus.Late),
            ("c", ReportField.Added, null, null),
            ("b", ReportField.Removed, null, null),
        ]);
    }

    [Fact]
    public void What_was_asked_answered_and_taken_back_at_empty_cells_differs_between_two_versions()
    {
        var goals = new FrozenGoal[] { new() { Key = "trygghet", Title = "Trygghet" }, new() { Key = "halsa", Title = "Hälsa" } };
        var first = Of(2025, Row("a") with { Goals = ["trygghet"] }) with { Goals = goals, ContributionQuestions = [Question("trygghet", null, null), Question("halsa", "Inget alls?", null)] };
        var second = Of(2025, Row("a") with { Goals = ["halsa"] }) with { Goals = goals, ContributionQuestions = [Question("halsa", "Inget alls?", "Vi börjar 2027.")] };

        ReportDifferences.Of(first, second).Select(d => (d.Subject, d.Field, d.Before, d.Now)).ShouldBe(
        [
            ("Nämnden: Hälsa", ReportField.QuestionAnswer, null, "Vi börjar 2027."),
            ("Nämnden: Trygghet", ReportField.Question, new DateOnly(2025, 5, 12), null),
            ("a", ReportField.Goals, "Trygghet", "Hälsa"),
        ]);
        ReportDifferences.Of(first with { Goals = null, ContributionQuestions = null }, first).ShouldBeEmpty("a version from before they were told says nothing of them");

        static FrozenContributionQuestion Question(string goal, string? text, string? answer) =>
            new("n", "Nämnden", null, text, new(2025, 5, 12), answer, answer is null ? null : new(2025, 6, 3)) { Goal = goal };
    }

    [Fact]
    public void Same_report_does_not_differ_from_itself()
    {
        var report = Of(2025, Row("a") with { TargetAreas = ["data"], Owners = [new("n", "Nämnden", ParticipationRole.Lead)] }) with { TargetAreas = [Area(AssessmentLevel.Partly)] };

        ReportDifferences.Of(report, report with { }).ShouldBeEmpty();
    }

    [Fact]
    public void Since_last_time_the_direction_is_what_the_office_said_it_is()
    {
        var (then, now) = (Report(2024, Area(AssessmentLevel.NotAssessed)), Report(2025, Area(AssessmentLevel.Partly, direction: Direction.Better)));

        ReportComparison.Of(then, now with { Previous = then.Cycle }).Areas.ShouldHaveSingleItem().Direction.ShouldBe(Direction.Better);
    }

    [Fact]
    public void Against_an_older_cycle_the_levels_are_compared()
    {
        var (then, now) = (Report(2023, Area(AssessmentLevel.Partly)), Report(2025, Area(AssessmentLevel.NotReached, direction: Direction.Better)));

        ReportComparison.Of(then, now with { Previous = Of(2024).Cycle }).Areas.ShouldHaveSingleItem().Direction.ShouldBe(Direction.Worse);
    }

    [Fact]
    public void Direction_that_the_office_has_not_said_is_not_made_up_so_that_no_page_contradicts_page_one()
    {
        var then = Report(2024, Area(AssessmentLevel.Partly));
        var since = ReportComparison.Of(then, Report(2025, Area(AssessmentLevel.Reached)) with { Previous = then.Cycle });

        since.IsLastTime.ShouldBeTrue();
        since.Areas.ShouldHaveSingleItem().Direction.ShouldBe(Direction.NotComparable);
    }

    private static ReportComparison Compare(FrozenActivity[] then, FrozenActivity[] now) => ReportComparison.Of(Of(2024, then), Of(2025, now));

    private static FrozenActivity Row(string key, ActivityStanding standing = ActivityStanding.Ongoing) => ReportScene.Row(key, standing);

    private static FrozenActivity Late(string key) => Row(key) with { Schedule = ScheduleStatus.Late };

    private static FrozenTargetArea Area(AssessmentLevel level, string? sentence = null, Direction direction = Direction.NotComparable) =>
        new() { Key = "data", Title = "Datadrivna staden", Assessment = new() { Level = level, Sentence = sentence, Direction = direction } };

    private static FrozenReport Of(int year, params FrozenActivity[] activities) => ReportScene.LastYear(activities) with
    {
        Cycle = new FrozenCycle($"uppfoljning-{year}", $"Uppföljning {year}", year, new(year, 1, 1), new(year, 12, 31), new(year + 1, 1, 31)),
    };

    private static FrozenReport Report(int year, params FrozenTargetArea[] areas) => Of(year) with { TargetAreas = areas };
}
