using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Reporting;

public sealed record SettleReturnCommentInput : ReportActivityInput
{
    /// <summary>It has been dealt with; false to let it wait again.</summary>
    public bool IsSettled { get; init; } = true;
}

/// <summary>The body says that what was asked for at a row, when its report came back, has been dealt with.</summary>
public sealed class SettleReturnComment(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<EntrySaved>> RunAsync(SettleReturnCommentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            var activity = await hand.ActivityAsync(db, input.ActivityKey, ProgressField.Benefit, cancellationToken);
            hand.Report.SettleRow(activity.Id, input.IsSettled, actor, hand.Cycle, clock.Today());
            var entry = hand.Report.EntryFor(activity.Id);
            return new EntrySaved(entry.SavedAt ?? clock.UtcNow(), null, hand.StateOf(activity), entry.ToAnswer());
        }, cancellationToken);
}
