using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Composing;

public sealed record SaveReportStandardInput
{
    /// <summary>The cycle whose report is to be the pattern.</summary>
    public string CycleKey { get; init; } = "";
}

/// <summary>
/// Makes the composition of a cycle's report, with its words, the standard of the programme's document type. Where it is the
/// product's own composition, the type has no standard of its own any more.
/// </summary>
public sealed class SaveReportStandard(CommandScope scope)
{
    public Task<Outcome> RunAsync(SaveReportStandardInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var cycle = await db.Cycles.AsNoTracking().Include(c => c.Programme).FirstOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken)
                ?? throw Lookup.NotFound();
            var typeId = cycle.Programme.TypeId;
            var standard = await db.ReportStandards.FirstOrDefaultAsync(s => s.TypeId == typeId, cancellationToken);
            if (cycle.Composition is not { } composition)
            {
                db.RemoveRange(standard is null ? [] : [standard]);
            }
            else if (standard is null)
            {
                db.ReportStandards.Add(new ReportStandard(typeId, composition));
            }
            else
            {
                standard.Set(composition);
            }
        }, cancellationToken);
}
