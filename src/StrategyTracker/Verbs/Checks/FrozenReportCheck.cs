using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs.Checks;

/// <summary>Frozen reports: untouched, readable, with a ledger that agrees with the report before, and one for each frozen cycle.</summary>
public static class FrozenReportCheck
{
    public static async Task<IReadOnlyList<string>> FindAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        var cycles = await db.Cycles.AsNoTracking().OrderBy(c => c.PeriodTo).ThenBy(c => c.Key).ToListAsync(cancellationToken);
        var before = new Dictionary<string, DispositionLedger>();
        foreach (var cycle in cycles)
        {
            // One at a time: each may be large.
            var versions = await db.CouncilReports.AsNoTracking().Where(r => r.CycleId == cycle.Id).OrderBy(r => r.Version).Select(r => r.Id).ToListAsync(cancellationToken);
            var isReopened = false;
            foreach (var id in versions)
            {
                var report = await db.CouncilReports.AsNoTracking().Include(r => r.Decisions).SingleAsync(r => r.Id == id, cancellationToken);
                isReopened = report.IsReferredBack;
                if (!report.IsUntouched)
                {
                    findings.Add(VerbTexts.FoundTouchedReport.With(cycle.Key));
                }

                findings.AddRange(Read(report, cycle.Key, before));
            }

            if (cycle.IsFrozen != (versions.Count > 0 && !isReopened))
            {
                findings.Add((cycle.IsFrozen ? VerbTexts.FoundFrozenWithoutReport : VerbTexts.FoundReportWithoutFreeze).With(cycle.Key));
            }
        }

        return findings;
    }

    private static IEnumerable<string> Read(CouncilReport report, string cycle, Dictionary<string, DispositionLedger> before)
    {
        FrozenReport frozen;
        try
        {
            frozen = FrozenReportJson.Read(report.Content);
        }
        catch (JsonException)
        {
            return [VerbTexts.FoundUnreadableReport.With(cycle)];
        }

        var ledger = DispositionLedger.Of(frozen.Activities.Select(a => (a.AddedOn is not null, a.Standing)));
        before[frozen.Cycle.Key] = ledger;
        var agrees = frozen.PreviousLedger is not { } told || frozen.Previous is not { } previous
            || !before.TryGetValue(previous.Key, out var then) || SaysTheSame(told, then);
        return ledger.Balances && agrees ? [] : [VerbTexts.FoundUnbalancedReport.With(cycle)];
    }

    private static bool SaysTheSame(IReadOnlyDictionary<ActivityStanding, int> told, DispositionLedger ledger) =>
        Enum.GetValues<ActivityStanding>().All(standing => told.GetValueOrDefault(standing) == ledger[standing]);
}
