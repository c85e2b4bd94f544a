using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

public sealed class JudgedPartTests
{
    private readonly FrozenReport report = new ReportScene().Build();

    [Fact]
    public void A_programme_is_told_of_by_its_target_areas_and_its_goals_are_told_under_them()
    {
        var judged = report with { TargetAreas = [Area("bra", AssessmentLevel.Reached), Area("illa", AssessmentLevel.NotReached)], Goals = null };

        JudgedPart.OnPageOne(judged).Select(p => (p.Key, p.IsGoal)).ShouldBe([("illa", false), ("bra", false)]);
    }

    [Fact]
    public void A_programme_without_target_areas_is_told_of_by_the_goals_that_were_judged_the_worst_first()
    {
        var judged = report with { TargetAreas = [], Goals = [Goal("a", AssessmentLevel.Reached), Goal("a1", null, "a"), Goal("b", AssessmentLevel.NotReached)] };

        JudgedPart.OnPageOne(judged).Select(p => (p.Key, p.IsGoal)).ShouldBe([("b", true), ("a", true)]);
    }

    [Fact]
    public void Where_no_goal_was_judged_the_uppermost_are_told_of_and_said_not_to_be_judged() =>
        JudgedPart.OnPageOne(report with { TargetAreas = [], Goals = [Goal("a", null), Goal("a1", null, "a")] }).Select(p => p.Key).ShouldBe(["a"]);

    [Fact]
    public void What_the_council_is_asked_to_decide_about_a_goal_is_numbered_as_page_one_shows_the_goals()
    {
        var decisions = report with
        {
            TargetAreas = [],
            Goals = [Goal("bra", AssessmentLevel.Reached, decision: "att fira"), Goal("illa", AssessmentLevel.NotReached, decision: "att skynda")],
        };

        ReportProposals.Of(decisions).Select(p => (p.Number, p.Text, p.Part)).ShouldBe([(1, "att skynda", "illa"), (2, "att fira", "bra")]);
    }

    private static FrozenTargetArea Area(string key, AssessmentLevel level) => new() { Key = key, Title = key, Assessment = new FrozenAssessment { Level = level } };

    private static FrozenGoal Goal(string key, AssessmentLevel? level, string? above = null, string? decision = null) => new()
    {
        Key = key, Title = key, Above = above,
        Assessment = level is { } judged ? new FrozenAssessment { Level = judged, ProposedDecisions = decision is null ? [] : [decision] } : null,
    };
}
