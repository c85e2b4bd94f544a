using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.FollowUp.Approving;

public sealed record CommentInput : ReportInput
{
    /// <summary>What is wanted, in words.</summary>
    [MaxLength(Limits.Text)]
    public string? Comment { get; init; }
}

/// <summary>The approver sends the report back to the body, with what is wanted in words.</summary>
public sealed class ReturnProgressReport(CommandScope scope)
{
    public Task<Outcome> RunAsync(CommentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ApproveProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.Return(input.Comment, actor, hand.Cycle);
        }, cancellationToken);
}
