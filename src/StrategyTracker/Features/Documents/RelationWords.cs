using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents;

/// <summary>A relation as read from either end: "Konkretiserar", "Konkretiseras av".</summary>
public static class RelationWords
{
    public static string Of(RelationKind kind, bool isOutgoing) => (kind, isOutgoing) switch
    {
        (RelationKind.Concretises, true) => DocumentTexts.Concretises,
        (RelationKind.Concretises, false) => DocumentTexts.IsConcretisedBy,
        (RelationKind.Replaces, true) => DocumentTexts.Replaces,
        (RelationKind.Replaces, false) => DocumentTexts.IsReplacedBy,
        (RelationKind.Supplements, true) => DocumentTexts.Supplements,
        (RelationKind.Supplements, false) => DocumentTexts.IsSupplementedBy,
        (RelationKind.RefersTo, true) => DocumentTexts.RefersTo,
        (RelationKind.RefersTo, false) => DocumentTexts.IsReferredToBy,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
