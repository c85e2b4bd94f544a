using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.FollowUp.Approving;

/// <summary>The head or the chair stands behind the body's report.</summary>
public sealed class ApproveProgressReport(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(ReportInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ApproveProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.Approve(actor, hand.Cycle, clock.Today());
        }, cancellationToken);
}
