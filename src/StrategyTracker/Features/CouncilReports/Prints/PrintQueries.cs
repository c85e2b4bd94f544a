using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>Tells, without reading the report, whether there is one that the actor may read: the office also of a cycle that is open.</summary>
public sealed class PrintQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    /// <summary>The name of its cycle; none where there is nothing that the actor may read.</summary>
    public async Task<string?> FindCycleNameAsync(string cycleKey, int? version, CancellationToken cancellationToken)
    {
        var isOffice = (await currentActor.GetAsync(cancellationToken)).May(Right.ManageFollowUp);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Cycles.AsNoTracking()
            .Where(c => c.Key == cycleKey)
            .Where(c => (isOffice && version == null && c.FrozenOn == null) || db.CouncilReports.Any(r => r.CycleId == c.Id && (version == null || r.Version == version)))
            .Select(c => c.Name).FirstOrDefaultAsync(cancellationToken);
    }
}
