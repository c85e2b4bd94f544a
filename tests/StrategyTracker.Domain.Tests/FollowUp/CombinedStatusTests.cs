using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class CombinedStatusTests
{
    private static readonly ProgressAnswer done = ProgressAnswer.Empty with { Phase = ActivityPhase.Completed, Schedule = ScheduleStatus.OnTime, Effect = EffectStatus.Reached };
    private static readonly ProgressAnswer late = ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Schedule = ScheduleStatus.Late, Effect = EffectStatus.Partly };

    [Fact]
    public void The_lead_counts() =>
        CombinedStatus.Of([(ParticipationRole.CoOwner, late), (ParticipationRole.Lead, done)], isLed: true)
            .ShouldBe((ActivityPhase.Completed, ScheduleStatus.OnTime, EffectStatus.Reached));

    [Fact]
    public void Equal_owners_are_no_further_than_the_one_least_far() =>
        CombinedStatus.Of([(ParticipationRole.CoOwner, done), (ParticipationRole.CoOwner, late)], isLed: false)
            .ShouldBe((ActivityPhase.Ongoing, ScheduleStatus.Late, EffectStatus.Partly));

    [Fact]
    public void Until_the_lead_has_answered_what_was_known_stays()
    {
        CombinedStatus.Of([(ParticipationRole.CoOwner, done)], isLed: true).ShouldBeNull();
        CombinedStatus.Of([(ParticipationRole.Lead, ProgressAnswer.Empty), (ParticipationRole.CoOwner, done)], isLed: true).ShouldBeNull();
    }

    [Fact]
    public void Without_answers_nothing_is_known() => CombinedStatus.Of([], isLed: false).ShouldBeNull();
}
