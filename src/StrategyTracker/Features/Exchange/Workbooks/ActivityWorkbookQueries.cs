using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>Activities as a workbook, out and in. Who may read working material may have it; the import has its own right.</summary>
public sealed class ActivityWorkbookQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>Every activity, or those of one plan; none for someone who may not have them.</summary>
    public async Task<byte[]?> WriteAsync(string? plan, CancellationToken cancellationToken)
    {
        if (!await MayAsync(cancellationToken))
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var activities = await (await PackageExporter.OnAsync(db, cancellationToken)).ActivitiesAsync();
        return ActivityWorkbook.Write([.. activities.Where(a => plan is null || a.Document == plan)], await NameBook.LoadAsync(db, cancellationToken));
    }

    /// <summary>A workbook as a package: what it has no column for stays as it is.</summary>
    /// <returns>None for a workbook of something else, or for someone who may not.</returns>
    public async Task<WorkbookReading?> ReadAsync(ReadWorkbook workbook, CancellationToken cancellationToken)
    {
        if (!ActivityWorkbook.IsIn(workbook) || !await MayAsync(cancellationToken))
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = (await (await PackageExporter.OnAsync(db, cancellationToken)).ActivitiesAsync()).ToDictionary(a => a.Key);
        return ActivityWorkbook.Read(workbook, known, await NameBook.LoadAsync(db, cancellationToken) with
        {
            Statuses = await StatusWords.LoadAsync(db, clock.Today(), null, cancellationToken),
        });
    }

    private async Task<bool> MayAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        return actor.May(Right.Administer) || actor.May(Right.EditPlans);
    }
}
