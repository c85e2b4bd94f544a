using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>Hands in what is answered about an object: from then others read it and it is counted.</summary>
public sealed class HandInSheet(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SheetInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var sheet = await input.LoadAsync(db, cancellationToken);
            sheet.HandIn(actor, sheet.Round, clock.Today());
        }, cancellationToken);
}
