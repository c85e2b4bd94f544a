using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Exchange;

/// <summary>Packages out. They hold working material too, so only those may take them out who may read all of it.</summary>
public sealed class ExchangeQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    /// <summary>The whole installation; none for someone who may not have it.</summary>
    public async Task<Package?> AllAsync(CancellationToken cancellationToken)
    {
        if (!(await currentActor.GetAsync(cancellationToken)).May(Right.Administer))
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await (await PackageExporter.OnAsync(db, cancellationToken)).AllAsync();
    }

    /// <summary>One document with what belongs to it; none where there is no such document, or for someone who may not have it.</summary>
    public async Task<Package?> OfDocumentAsync(string key, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        if (!actor.May(Right.Administer) && !actor.May(Right.EditDocuments))
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return new PackageOfDocument(await (await PackageExporter.OnAsync(db, cancellationToken)).PlansAsync()).Of(key);
    }
}
