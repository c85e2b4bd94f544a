using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.FollowUp.Approving;

/// <summary>The office opens a sent report again, with what is wanted in words.</summary>
public sealed class ReopenProgressReport(CommandScope scope)
{
    public Task<Outcome> RunAsync(CommentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.Reopen(input.Comment, await input.AtActivitiesAsync(db, hand.Report, cancellationToken), hand.Cycle);
            await db.ForgetDraftAsync(actor, CommentInput.Form(input.CycleKey, input.BodyKey), cancellationToken);
        }, cancellationToken);
}
