using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Ui;

public sealed class StatusBadgeTests : ComponentTest
{
    public static TheoryData<StatusLook> EveryStatus =>
    [
        .. Enum.GetValues<ActivityPhase>().Select(StatusLook.Of),
        .. Enum.GetValues<ActivityStanding>().Select(StatusLook.Of),
        .. Enum.GetValues<ScheduleStatus>().Select(StatusLook.Of),
        .. Enum.GetValues<EffectStatus>().Select(StatusLook.Of),
        .. Enum.GetValues<AssessmentLevel>().Select(StatusLook.Of),
        .. Enum.GetValues<Direction>().Select(StatusLook.Of),
        .. Enum.GetValues<Prognosis>().Select(StatusLook.Of),
        .. Enum.GetValues<EditionState>().Select(StatusLook.Of),
        .. Enum.GetValues<ProgressReportStatus>().Select(StatusLook.Of),
        .. Enum.GetValues<CycleState>().Select(StatusLook.Of),
        .. Enum.GetValues<PrincipleAnswer>().Select(StatusLook.Of),
    ];

    [Theory]
    [MemberData(nameof(EveryStatus))]
    public void Every_status_is_a_shape_and_a_word(StatusLook look)
    {
        var badge = Render<StatusBadge>(p => p.Add(b => b.Look, look)).Find(".status");

        badge.TextContent.Trim().ShouldNotBeEmpty();
        badge.TextContent.ShouldNotContain("_");
        var shape = badge.QuerySelector(".shape")!;
        shape.GetAttribute("aria-hidden").ShouldBe("true");
        shape.ClassList.ShouldContain($"shape-{look.Shape.ToString().ToLowerInvariant()}");
    }

    [Fact]
    public void Not_assessed_is_neither_good_nor_bad()
    {
        StatusLook.Of(AssessmentLevel.NotAssessed).Tone.ShouldBe(Tone.None);
        StatusLook.Of(EffectStatus.NotAssessed).Tone.ShouldBe(Tone.None);
        StatusLook.Of(ScheduleStatus.Unknown).Tone.ShouldBe(Tone.None);
    }

    [Fact]
    public void Levels_and_directions_are_told_apart_without_colour()
    {
        Enum.GetValues<AssessmentLevel>().Select(level => StatusLook.Of(level).Shape).Distinct().Count().ShouldBe(4);
        Enum.GetValues<Direction>().Select(direction => StatusLook.Of(direction).Shape).Distinct().Count().ShouldBe(4);
        Enum.GetValues<ScheduleStatus>().Select(schedule => StatusLook.Of(schedule).Shape).Distinct().Count().ShouldBe(5);
        Enum.GetValues<ActivityPhase>().Select(phase => StatusLook.Of(phase).Shape).Distinct().Count().ShouldBe(6);
    }
}
