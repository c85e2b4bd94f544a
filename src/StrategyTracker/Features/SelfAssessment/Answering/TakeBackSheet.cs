using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>Takes back what was handed in, to go on writing while the round takes answers.</summary>
public sealed class TakeBackSheet(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SheetInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var sheet = await input.LoadAsync(db, cancellationToken);
            sheet.TakeBack(actor, sheet.Round, clock.Today());
        }, cancellationToken);
}
