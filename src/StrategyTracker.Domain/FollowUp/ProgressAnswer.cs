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
    public static ProgressAnswer Empty { get; } =
        new(ActivityPhase.Unknown, ScheduleStatus.Unknown, null, EffectStatus.NotAssessed, null, null, null, null);
}

/// <summary>The one status that an activity gets from the answers of its owners.</summary>
public static class CombinedStatus
{
    /// <summary>
    /// The lead's answer counts. Where several own it and none leads, it is no further than the one least far, and no
    /// better in time than the one worst off.
    /// </summary>
    public static (ActivityPhase Phase, ScheduleStatus Schedule, EffectStatus Effect) Of(
        IReadOnlyCollection<(ParticipationRole Role, ProgressAnswer Answer)> answers)
    {
        var given = answers.Where(a => a.Answer.Phase is not ActivityPhase.Unknown).ToList();
        if (given.Count == 0)
        {
            return (ActivityPhase.Unknown, ScheduleStatus.Unknown, EffectStatus.NotAssessed);
        }

        if (given.Exists(a => a.Role is ParticipationRole.Lead))
        {
            var lead = given.First(a => a.Role is ParticipationRole.Lead).Answer;
            return (lead.Phase, lead.Schedule, lead.Effect);
        }

        return (given.Min(a => a.Answer.Phase), given.Max(a => a.Answer.Schedule), given.Min(a => a.Answer.Effect));
    }
}
