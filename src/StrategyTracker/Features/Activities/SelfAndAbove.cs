using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Activities;

/// <summary>The documents whose target areas, goals and principles a plan's activities serve: the plan itself and all that it concretises, step by step.</summary>
public sealed class SelfAndAbove
{
    private readonly ILookup<Guid, Guid> _above;

    private SelfAndAbove(ILookup<Guid, Guid> above) => _above = above;

    public static async Task<SelfAndAbove> ReadAsync(StrategyDb db, CancellationToken cancellationToken) =>
        new((await db.DocumentRelations.AsNoTracking().Where(r => r.Kind == RelationKind.Concretises)
            .Select(r => new { r.FromId, r.ToId }).ToListAsync(cancellationToken)).ToLookup(r => r.FromId, r => r.ToId));

    /// <summary>The nearest first.</summary>
    public IReadOnlyList<Guid> Of(Guid documentId)
    {
        var found = new List<Guid> { documentId };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(_above[found[i]].Where(next => !found.Contains(next)));
        }

        return found;
    }
}
