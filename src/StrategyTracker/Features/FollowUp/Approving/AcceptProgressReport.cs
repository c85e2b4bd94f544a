using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.FollowUp.Approving;

/// <summary>The office takes in a report that its body has approved.</summary>
public sealed class AcceptProgressReport(CommandScope scope)
{
    public Task<Outcome> RunAsync(ReportInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.Accept(hand.Cycle);
        }, cancellationToken);
}
