using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Succeeding;

/// <summary>A clause that touches an activity.</summary>
/// <param name="Key">The clause.</param>
/// <param name="Name">Its number and heading.</param>
/// <param name="IsRemoved">It is taken away, and not only reworded.</param>
public sealed record TouchingClause(string Key, string Name, bool IsRemoved);

/// <summary>What has been said of an activity.</summary>
/// <param name="Leaves">How it leaves the plan; none where it stays.</param>
/// <param name="Aim">What it is aimed at from then on; none where it keeps its aims.</param>
/// <param name="Into">The activities that carry it on: one for a merger, several for a split.</param>
/// <param name="ToPlan">For a move: the plan that it goes to.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The function that said it.</param>
/// <param name="On">When.</param>
public sealed record SaidDisposition(DispositionKind? Leaves, string? Aim, IReadOnlyList<NamedKey> Into, NamedKey? ToPlan, string? Reason, string By, DateOnly On);

/// <summary>An activity that the edition touches.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Plan">Title of the plan that it stands in.</param>
/// <param name="By">The clauses that touch it; none are told of an edition that is decided.</param>
/// <param name="Said">What becomes of it; none where nobody has said.</param>
public sealed record TouchedLine(NamedKey Activity, string Plan, IReadOnlyList<TouchingClause> By, SaidDisposition? Said);

/// <summary>What an activity can be aimed at instead.</summary>
public sealed record AimChoice(ClauseKind Kind, string Key, string Title);

/// <summary>The activities that an edition touches as it takes over.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="InForce">Label of the edition that it takes over from; none for one that is decided.</param>
/// <param name="Lines">The activities.</param>
/// <param name="Aims">The target areas and goals that the new text sets.</param>
/// <param name="Plans">Plans that an activity can move to.</param>
/// <param name="Others">Activities that another can be merged with.</param>
public sealed record SuccessionView(
    Guid EditionId, string? InForce, IReadOnlyList<TouchedLine> Lines, IReadOnlyList<AimChoice> Aims, IReadOnlyList<NamedKey> Plans, IReadOnlyList<NamedKey> Others)
{
    public int Missing => Lines.Count(l => l.Said is null);
}
