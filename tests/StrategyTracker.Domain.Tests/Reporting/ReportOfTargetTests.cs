using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>The part of a report that tells of one target area or one goal.</summary>
public sealed class ReportOfTargetTests
{
    private static readonly FrozenOwner elderly = new("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead);

    private static readonly FrozenReport report = ReportScene.LastYear(
        ReportScene.Row("bada") with { Owners = [elderly], TargetAreas = ["data", "kraft"], Goals = ["kort-vag"], Schedule = ScheduleStatus.Late },
        ReportScene.Row("egen") with { Owners = [elderly], TargetAreas = ["data"], Goals = [] },
        ReportScene.Row("annan") with { TargetAreas = ["kraft"], Goals = ["kort-vag"] }) with
    {
        Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden" }, new FrozenBody { Key = "servicenamnden", Name = "Servicenämnden" }],
        TargetAreas =
        [
            new FrozenTargetArea { Key = "data", Title = "Data", Assessment = new FrozenAssessment { ProposedDecisions = ["att ett", "att två"] } },
            new FrozenTargetArea
            {
                Key = "kraft", Title = "Kraft", Assessment = new FrozenAssessment { ProposedDecisions = ["att tre"] },
                Goals = [new FrozenGoal { Key = "kort-vag", Title = "Kort väg" }],
            },
        ],
    };

    [Theory]
    [InlineData("data")]
    [InlineData("kraft")]
    public void Target_area_counts_what_the_whole_report_counts_there(string area)
    {
        var part = ReportOfTarget.OfArea(report, area)!;

        ReportCounts.Of(part.Activities, 2024).ShouldBe(ReportCounts.Of(new ReportSelection { TargetArea = area }.Of(report), 2024));
        part.Bodies.ShouldHaveSingleItem().Key.ShouldBe("aldrenamnden");
    }

    [Fact]
    public void What_the_council_is_asked_keeps_its_number()
    {
        var part = ReportOfTarget.OfArea(report, "kraft")!;

        ReportProposals.Of(part).Single(p => p.Part == "kraft").Number.ShouldBe(3);
    }

    [Fact]
    public void Goal_has_the_activities_that_serve_it()
    {
        var part = ReportOfTarget.OfGoal(report, "kort-vag")!;

        part.Activities.Select(a => a.Key).ShouldBe(["bada", "annan"]);
        ReportOfTarget.Find(part, "kort-vag")!.Value.Area.Key.ShouldBe("kraft");
    }

    [Fact]
    public void Report_from_before_goals_were_told_gives_the_target_areas_activities_and_says_so()
    {
        var old = ReportOfTarget.OfGoal(report with { Activities = [ReportScene.Row("gammal") with { TargetAreas = ["kraft"] }] }, "kort-vag")!;

        old.Activities.ShouldHaveSingleItem().Key.ShouldBe("gammal");
        ReportOfTarget.KnowsGoals(old).ShouldBeFalse();
        ReportOfTarget.KnowsGoals(ReportOfTarget.OfGoal(report, "kort-vag")!).ShouldBeTrue();
    }

    [Fact]
    public void What_the_report_does_not_have_has_no_part_of_it()
    {
        ReportOfTarget.OfArea(report, "finns-inte").ShouldBeNull();
        ReportOfTarget.OfGoal(report, "finns-inte").ShouldBeNull();
    }
}
