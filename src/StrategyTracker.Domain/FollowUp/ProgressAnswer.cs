using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>What a body answers about one activity.</summary>
public sealed record ProgressAnswer(
    ActivityPhase Phase,
    ScheduleStatus Schedule,
    int? Percent,
    EffectStatus Effect,
    string? Comment,
    string? DeviationReason,
    string? Measures,
    long? ActualCost)
{
    /// <summary>What has been taken home of the benefit.</summary>
    public BenefitTaken Benefit { get; init; } = BenefitTaken.NotSaid;

    public static ProgressAnswer Empty { get; } =
        new(ActivityPhase.Unknown, ScheduleStatus.Unknown, null, EffectStatus.NotAssessed, null, null, null, null);
}

/// <summary>The one status that an activity gets from the answers of its owners.</summary>
public static class CombinedStatus
{
    /// <summary>
    /// The lead's answer counts; until the lead has answered, nothing counts and what was known stays. Where several own it
    /// and none leads, it is no further than the one least far, and no better in time than the one worst off.
    /// </summary>
    /// <param name="answers">What its owners have sent, each with its part.</param>
    /// <param name="isLed">Some body leads the activity, whether it has answered or not.</param>
    /// <returns>The status, or none while nobody whose answer counts has answered.</returns>
    public static (ActivityPhase Phase, ScheduleStatus Schedule, EffectStatus Effect)? Of(
        IReadOnlyCollection<(ParticipationRole Role, ProgressAnswer Answer)> answers, bool isLed)
    {
        var given = answers
            .Where(a => a.Answer.Phase is not ActivityPhase.Unknown && (!isLed || a.Role is ParticipationRole.Lead))
            .Select(a => a.Answer).ToList();
        return given.Count == 0 ? null : (given.Min(a => a.Phase), given.Max(a => a.Schedule), given.Min(a => a.Effect));
    }
}
