using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>
/// What is to become of an activity when an edition that changes what it hangs on is adopted: it stays in the plan, as it is or
/// with another aim, or it leaves the plan in one of the ways of <see cref="DispositionKind"/>. The adoption carries it out;
/// afterwards it tells what was said.
/// </summary>
public sealed class PlannedDisposition(Guid editionId, Guid activityId)
{
    public const int LongestMark = 40;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The edition under preparation.</summary>
    public Guid EditionId { get; private set; } = editionId;

    public Guid ActivityId { get; private set; } = activityId;

    public Activity Activity { get; private set; } = null!;

    /// <summary>How it leaves the plan; none where it stays.</summary>
    public DispositionKind? Leaves { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>For a merger: the activity that carries it on.</summary>
    public Guid? IntoActivityId { get; private set; }

    /// <summary>For a split: the activities that each carry on a part of it.</summary>
    public IReadOnlyList<Guid> PartIds { get; private set; } = [];

    /// <summary>For a move: the plan that it goes to.</summary>
    public Guid? ToDocumentId { get; private set; }

    /// <summary>Where it stays with another aim: the target area that it serves from then on.</summary>
    public Guid? AimTargetAreaId { get; private set; }

    /// <summary>Where it stays with another aim: the goal that it answers to from then on.</summary>
    public Guid? AimGoalId { get; private set; }

    /// <summary>What it was said of: <see cref="TouchedActivity.Mark"/>. When something else touches the activity it has to be said anew.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>A function, never a person.</summary>
    public string By { get; private set; } = "";

    public DateOnly SaidOn { get; private set; }

    public bool AimsElsewhere => AimTargetAreaId is not null || AimGoalId is not null;

    /// <summary>It stays in the plan, with the aims that it has.</summary>
    public PlannedDisposition Stay(string? reason) => Say(null, reason, null, null, null, null);

    /// <summary>It stays in the plan, and serves a target area or answers to a goal instead of what the edition changes.</summary>
    /// <exception cref="RuleBrokenException">There is nothing that it is aimed at.</exception>
    public PlannedDisposition AimAt(Guid? targetAreaId, Guid? goalId, string? reason) =>
        targetAreaId is null && goalId is null
            ? throw new RuleBrokenException(new RuleViolation(RuleCode.AimIsMissing))
            : Say(null, reason, null, null, targetAreaId, goalId);

    /// <summary>It leaves the plan by the decision that adopts the edition.</summary>
    public PlannedDisposition Leave(DispositionKind kind, string? reason, Guid? intoActivityId, Guid? toDocumentId, IReadOnlyCollection<Guid>? partIds = null)
    {
        Say(kind, reason, kind is DispositionKind.Merged ? intoActivityId : null, kind is DispositionKind.Moved ? toDocumentId : null, null, null);
        PartIds = kind is DispositionKind.Split ? [.. partIds ?? []] : [];
        return this;
    }

    /// <summary>Who said it, when, and of what.</summary>
    public PlannedDisposition SaidBy(string by, DateOnly saidOn, string mark)
    {
        (By, SaidOn, Mark) = (by, saidOn, mark);
        return this;
    }

    /// <summary>What is said of a proposal is said of its text as the deciding body changes it, and the other way round.</summary>
    public void CarryTo(Guid editionId) => EditionId = editionId;

    /// <summary>Why the activity cannot leave the plan so; the decision's own § is not known yet.</summary>
    public IReadOnlyList<RuleViolation> Obstacles(Activity activity, DateOnly today) => Departure(today, null, null) is { } departure
        ? [.. activity.ObstaclesTo(departure).Where(o => o.Code != RuleCode.StrikingNeedsDecision)]
        : [];

    /// <summary>The departure that a decision makes of it; none where the activity stays.</summary>
    public Disposition? DecidedBy(Decision decision) => Departure(decision.Date, decision.BodyId, decision.Paragraph);

    private Disposition? Departure(DateOnly date, Guid? decidedById, string? paragraph) => Leaves is { } kind
        ? new Disposition(kind, date, Reason ?? "", IntoActivityId, ToDocumentId, decidedById, paragraph) { PartIds = [.. PartIds] }
        : null;

    private PlannedDisposition Say(
        DispositionKind? leaves, string? reason, Guid? intoActivityId, Guid? toDocumentId, Guid? aimTargetAreaId, Guid? aimGoalId)
    {
        (Leaves, Reason, IntoActivityId, ToDocumentId, AimTargetAreaId, AimGoalId) = (leaves, reason, intoActivityId, toDocumentId, aimTargetAreaId, aimGoalId);
        PartIds = [];
        return this;
    }
}
