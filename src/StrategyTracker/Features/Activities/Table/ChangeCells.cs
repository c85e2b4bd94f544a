using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>
/// Writes in cells of a plan's table: one as it is left, or a pasted block of thousands. A row without a key becomes a new
/// activity. All or nothing; two people may write in different cells of one row at once.
/// </summary>
public sealed class ChangeCells(CommandScope scope, TimeProvider clock)
{
    private const int Tries = 4;

    public async Task<(Outcome Outcome, CellsChanged? Changed)> RunAsync(ChangeCellsInput input, CancellationToken cancellationToken)
    {
        // Another cell of the row may be saved in the same moment; then the cells are tried again on what stands there now.
        var tried = await TryAsync(input, cancellationToken);
        for (var tries = 1; tried.Outcome.Kind is OutcomeKind.ChangedByOther && tried.Changed?.IsRefused != true && tries < Tries; tries++)
        {
            tried = await TryAsync(input, cancellationToken);
        }

        return tried;
    }

    private async Task<(Outcome Outcome, CellsChanged? Changed)> TryAsync(ChangeCellsInput input, CancellationToken cancellationToken)
    {
        CellsChanged? changed = null;
        var outcome = await scope.RunAsync(
            input, Right.EditPlans,
            async (db, actor) =>
            {
                changed = await new CellWriting(db, actor, clock, cancellationToken).ApplyAsync(input);
                if (changed.IsRefused)
                {
                    throw new RuleBrokenException(new RuleViolation(RuleCode.CellsAreRefused, changed.Faults.Count + changed.Conflicts.Count));
                }
            },
            cancellationToken, keep: !input.IsRehearsal);
        return changed is { Faults.Count: 0, Conflicts: [var first, ..] }
            ? (outcome with { Kind = OutcomeKind.ChangedByOther, ChangedBy = first.By }, changed)
            : (outcome, changed);
    }
}
