using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>What of an activity is the council's own, and so stays.</summary>
public sealed partial class Activity
{
    /// <summary>It was decided with its plan, and not added later.</summary>
    /// <param name="plan">The plan with its editions.</param>
    public bool WasDecidedWith(GoverningDocument plan) => AddedOn is null && plan.HasDecidedText;

    /// <summary>
    /// Why the official wording cannot be written over among many others in the plan's table: it stands as it was decided, and
    /// everyday work has the working title. A slip of the pen is mended on the activity's own page, one at a time.
    /// </summary>
    public IReadOnlyList<RuleViolation> ObstaclesToRewording(GoverningDocument plan) =>
        WasDecidedWith(plan) ? [new RuleViolation(RuleCode.WordingIsDecided, DisplayTitle)] : [];

    /// <summary>Why a row cannot be taken away as if it had never been: what was decided or answered leaves the plan with a reason instead.</summary>
    /// <param name="plan">The plan with its editions.</param>
    /// <param name="today">What was added today is not yet known to anybody else.</param>
    /// <param name="isReferredTo">A body has begun to write about it, or another activity has gone up in it.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToRemoval(GoverningDocument plan, DateOnly today, bool isReferredTo)
    {
        var isKnown = plan.HasDecidedText && AddedOn != today;
        return isKnown || isReferredTo || LastReportedOn is not null || Left is not null
            ? [new RuleViolation(RuleCode.ActivityStaysInTheLedger, DisplayTitle)]
            : [];
    }
}
