using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>A document type with what is asked of its plans.</summary>
/// <param name="TypeId">The type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Plans">How many of its documents have activities.</param>
/// <param name="IsSet">Somebody has said what is asked for.</param>
/// <param name="Asks">What is asked for; everything where nobody has said.</param>
public sealed record AskingDefaultRow(Guid TypeId, string Name, int Plans, bool IsSet, Dictionary<ProgressField, Asking> Asks);

/// <summary>Reads what new follow-ups ask for by themselves.</summary>
public sealed class AskingDefaultQueries(IDbContextFactory<StrategyDb> factory)
{
    /// <summary>Types of documents that have activities, and those of which something has been said.</summary>
    public async Task<IReadOnlyList<AskingDefaultRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var types = await db.DocumentTypes.AsNoTracking()
            .Select(t => new { t.Id, t.Name, Plans = db.Documents.Count(d => d.TypeId == t.Id && db.Activities.Any(a => a.DocumentId == d.Id)) })
            .Where(t => t.Plans > 0 || db.AskingDefaults.Any(a => a.DocumentTypeId == t.Id))
            .OrderBy(t => t.Name).ToListAsync(cancellationToken);
        var said = await db.AskingDefaults.AsNoTracking().ToDictionaryAsync(a => a.DocumentTypeId, cancellationToken);
        return types.ConvertAll(t => new AskingDefaultRow(
            t.Id, t.Name, t.Plans, said.ContainsKey(t.Id),
            AskedFields.Choosable.ToDictionary(f => f, (said.GetValueOrDefault(t.Id)?.Asks ?? AskedFields.Standard).Of)));
    }
}
