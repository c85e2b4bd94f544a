using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>How documents stand to each other. The hierarchy is built up link by link, so that only the one that would close a circle is refused.</summary>
internal sealed class HierarchyImport(ImportRun run, IReadOnlyDictionary<Guid, GoverningDocument> documents, IReadOnlyList<DocumentRelation> relations)
{
    private readonly HashSet<(Guid Below, Guid Above)> _concretises =
        [.. relations.Where(r => r.Kind is RelationKind.Concretises).Select(r => (r.FromId, r.ToId))];

    /// <summary>The links that the package gives anew.</summary>
    public void Forget(IEnumerable<Guid> documentIds)
    {
        var anew = documentIds.ToHashSet();
        _concretises.RemoveWhere(link => anew.Contains(link.Below));
    }

    public void Apply(GoverningDocument from, IReadOnlyList<RelationItem>? items, IReadOnlyList<DocumentRelation> existing, string path)
    {
        if (items is null)
        {
            return;
        }

        var kept = new HashSet<DocumentRelation>();
        var told = new HashSet<(RelationKind, Guid)>();
        foreach (var (item, at) in ImportRun.WithPaths(items, path))
        {
            if (run.IdOf(run.Keys.Documents, item.To, $"{at}.to") is not { } toId || !documents.TryGetValue(toId, out var to))
            {
                continue;
            }

            if (!told.Add((item.Kind, toId)))
            {
                run.Faults.Add($"{at}.to", FaultCode.ItemIsRepeated, item.To);
            }
            else if (item.Kind is not RelationKind.Concretises || MayConcretise(from, to, $"{at}.to"))
            {
                if (existing.FirstOrDefault(r => r.Kind == item.Kind && r.ToId == toId && r.Note == item.Note) is { } same)
                {
                    kept.Add(same);
                }
                else
                {
                    run.Db.DocumentRelations.Add(new DocumentRelation(from.Id, toId, item.Kind, item.Note));
                }
            }
        }

        run.Db.DocumentRelations.RemoveRange(existing.Where(r => !kept.Contains(r)));
    }

    private bool MayConcretise(GoverningDocument below, GoverningDocument above, string path)
    {
        var obstacles = DocumentHierarchy.ObstaclesToConcretise(below, above, _concretises);
        run.Faults.Add(path, obstacles);
        return obstacles.Count == 0 && _concretises.Add((below.Id, above.Id));
    }
}
