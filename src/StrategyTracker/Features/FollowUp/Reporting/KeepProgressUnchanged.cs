using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Reporting;

public record ReportActivityInput : ReportInput
{
    public string ActivityKey { get; init; } = "";
}

/// <summary>States that nothing has changed since last time: an act by a named function, not an empty box.</summary>
public sealed class KeepProgressUnchanged(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<EntrySaved>> RunAsync(ReportActivityInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
            var activity = await hand.ActivityAsync(db, input.ActivityKey, field: null, cancellationToken);
            var last = await LastAnswers.LoadAsync(db, hand.Cycle, activity.Id, hand.AnswersFor, cancellationToken);
            var entry = hand.Report.EntryFor(activity.Id);
            entry.KeepUnchanged(last?.Answer, actor, clock.UtcNow());
            return new EntrySaved(clock.UtcNow(), null, hand.StateOf(activity), entry.ToAnswer());
        }, cancellationToken);
}
