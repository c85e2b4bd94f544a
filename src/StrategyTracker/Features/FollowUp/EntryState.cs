using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp;

/// <summary>Where one activity's answer stands, for lists and progress.</summary>
/// <param name="IsAnswered">It has a phase; where only the benefit is asked for, something is said of it.</param>
/// <param name="IsBegun">Something is written, but not the phase.</param>
/// <param name="IsUnchanged">Stated as unchanged since last time.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Schedule">The schedule, as the body sees it.</param>
/// <param name="Remaining">What remains before the report can be sent.</param>
/// <param name="ReturnComment">What was asked for at the row when the report was sent back.</param>
/// <param name="ReturnSettledBy">Who has said that it has been dealt with.</param>
public sealed record EntryState(
    bool IsAnswered, bool IsBegun, bool IsUnchanged, ActivityPhase Phase, ScheduleStatus Schedule, IReadOnlyList<RuleViolation> Remaining,
    string? ReturnComment = null, string? ReturnSettledBy = null)
{
    public static EntryState Of(ProgressEntry? entry, string title, AskedFields asks, AskedPart part) => new(
        entry is not null && (part is AskedPart.Benefit ? entry.IsOfBenefitOnly : entry.IsAnswered),
        entry?.IsBegun ?? false,
        entry?.IsUnchanged ?? false,
        entry?.Phase ?? ActivityPhase.Unknown,
        entry?.Schedule ?? ScheduleStatus.Unknown,
        ProgressReport.ObstaclesIn(entry, title, asks, part),
        entry?.ReturnComment,
        entry?.ReturnSettledBy);

    /// <summary>Nothing more needs to be said.</summary>
    public bool IsComplete => Remaining.Count == 0;

    /// <summary>Something was asked for at the row, and nobody has said that it has been dealt with.</summary>
    public bool IsAskedAbout => ReturnComment is not null && ReturnSettledBy is null;

    /// <summary>One comes here on the way to what waits.</summary>
    public bool Waits => !IsComplete || IsAskedAbout;
}
