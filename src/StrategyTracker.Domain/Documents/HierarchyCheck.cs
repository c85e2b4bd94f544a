namespace StrategyTracker.Domain.Documents;

/// <summary>What does not hold together among documents that stand to each other.</summary>
public enum HierarchyFlaw
{
    /// <summary>Its type is to stand under another document, and it stands under none.</summary>
    StandsAlone,

    /// <summary>It applies longer than what it makes concrete.</summary>
    OutlivesParent,

    /// <summary>It applies, and what it makes concrete does not any longer.</summary>
    ParentHasCeased,

    /// <summary>It replaces a document that applies beside it.</summary>
    ReplacedStillApplies,
}

/// <summary>A document with what its place in the hierarchy is judged by: the edition that is current on the day.</summary>
public sealed record PlacedDocument(Guid Id, bool MustStandUnder, EditionState? State, DateOnly? ValidTo, bool UntilFurtherNotice)
{
    public bool Applies => State is EditionState.InForce or EditionState.PeriodOver;

    /// <summary>The last day that is planned; without one it has no end.</summary>
    public DateOnly End => UntilFurtherNotice || ValidTo is null ? DateOnly.MaxValue : ValidTo.Value;
}

/// <summary>Something that does not hold together: of which document, and beside which other.</summary>
public sealed record HierarchyFinding(HierarchyFlaw Flaw, Guid DocumentId, Guid? OtherId);

/// <summary>Finds the orphans and contradictions of the hierarchy.</summary>
public static class HierarchyCheck
{
    /// <param name="documents">The documents.</param>
    /// <param name="relations">How they stand to each other.</param>
    public static IReadOnlyList<HierarchyFinding> Of(IReadOnlyCollection<PlacedDocument> documents, IReadOnlyCollection<(Guid From, Guid To, RelationKind Kind)> relations)
    {
        var byId = documents.ToDictionary(d => d.Id);
        var above = relations.Where(r => r.Kind is RelationKind.Concretises && byId.ContainsKey(r.To)).ToLookup(r => r.From, r => byId[r.To]);
        var replaced = relations.Where(r => r.Kind is RelationKind.Replaces && byId.ContainsKey(r.To)).ToLookup(r => r.From, r => byId[r.To]);
        return [.. documents.Where(d => d.Applies).SelectMany(Findings).OrderBy(f => f.Flaw)];

        IEnumerable<HierarchyFinding> Findings(PlacedDocument document)
        {
            var parents = above[document.Id].ToList();
            if (parents.Count == 0 && document.MustStandUnder)
            {
                yield return new HierarchyFinding(HierarchyFlaw.StandsAlone, document.Id, null);
            }

            foreach (var parent in parents)
            {
                if (parent.State is EditionState.Superseded or EditionState.Repealed or EditionState.Completed or EditionState.PeriodOver)
                {
                    yield return new HierarchyFinding(HierarchyFlaw.ParentHasCeased, document.Id, parent.Id);
                }
                else if (parent.Applies && parent.End < document.End)
                {
                    yield return new HierarchyFinding(HierarchyFlaw.OutlivesParent, document.Id, parent.Id);
                }
            }

            foreach (var other in replaced[document.Id].Where(o => o.Applies))
            {
                yield return new HierarchyFinding(HierarchyFlaw.ReplacedStillApplies, document.Id, other.Id);
            }
        }
    }
}
