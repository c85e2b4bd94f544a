using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp.Cycles;

namespace StrategyTracker.Features.FollowUp.Composing;

/// <summary>A report as it is being composed.</summary>
/// <param name="Cycle">The cycle that it tells of.</param>
/// <param name="Composition">As it is saved.</param>
/// <param name="Revision">Of the cycle, when it was read.</param>
/// <param name="Gaps">What it lacks before it can be proposed.</param>
public sealed record CompositionView(CycleHead Cycle, ReportComposition Composition, int Revision, IReadOnlyList<ReportGap> Gaps)
{
    /// <summary>What the programme's document type is called.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>How the first report on a document of the type is composed; none where that is as the product has it.</summary>
    public ReportComposition? Standard { get; init; }
}

/// <summary>Reads how a report is composed, and what it lacks as it would be today.</summary>
public sealed class CompositionQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    /// <summary>The cycle's revision, which the next change is made on.</summary>
    public async Task<int?> RevisionAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Cycles.AsNoTracking().Where(c => c.Key == key).Select(c => (int?)c.Revision).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<CompositionView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await CycleQueries.FindAsync(db, key, cancellationToken) is not { } cycle)
        {
            return null;
        }

        var gaps = cycle.IsFrozen ? [] : ReportCompleteness.Of(CouncilReportBuilder.Build(
            await CouncilReportSources.LoadAsync(db, cycle.Id, clock.Today(), registrationNumber: null, cancellationToken)));
        var type = await db.DocumentTypes.AsNoTracking().Where(t => t.Id == cycle.Programme.TypeId)
            .Select(t => new { t.Name, Standard = db.ReportStandards.Where(s => s.TypeId == t.Id).Select(s => s.Composition).FirstOrDefault() })
            .SingleAsync(cancellationToken);
        return new CompositionView(CycleQueries.HeadOf(cycle, clock.Today()), cycle.Composition ?? ReportComposition.Standard, cycle.Revision, gaps)
        {
            TypeName = type.Name,
            Standard = type.Standard,
        };
    }
}
