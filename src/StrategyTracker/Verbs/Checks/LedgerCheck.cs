using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs.Checks;

/// <summary>The ledger of each plan: every activity stands where its phase and its departure place it, so that the places sum to what was decided and added.</summary>
internal static class LedgerCheck
{
    public static async Task<IReadOnlyList<string>> FindAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Activities.AsNoTracking()
            .Select(a => new
            {
                a.Key,
                a.Standing,
                a.Phase,
                Left = a.Dispositions.OrderByDescending(d => d.Date).Select(d => (DispositionKind?)d.Kind).FirstOrDefault(),
                Leads = a.Participations.Count(p => p.Role == ParticipationRole.Lead),
            })
            .OrderBy(a => a.Key).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(a => a.Standing != ActivityStandings.Of(a.Phase, a.Left)).Select(a => VerbTexts.FoundUnbalancedActivity.With(a.Key)),
            .. rows.Where(a => a.Leads > 1).Select(a => VerbTexts.FoundSeveralLeads.With(a.Key)),
        ];
    }
}
