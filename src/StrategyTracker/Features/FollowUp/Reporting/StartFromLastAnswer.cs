using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>Fetches last time's answer as a starting point to write on; the phase is left to choose.</summary>
public sealed class StartFromLastAnswer(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<EntrySaved>> RunAsync(ReportActivityInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
            var activity = await hand.ActivityAsync(db, input.ActivityKey, field: null, cancellationToken);
            var last = await LastAnswers.LoadAsync(db, hand.Cycle, activity.Id, hand.AnswersFor, cancellationToken);
            var entry = hand.Report.EntryFor(activity.Id);
            entry.StartFrom(last?.Answer, actor, clock.UtcNow());
            return new EntrySaved(clock.UtcNow(), null, hand.StateOf(activity), entry.ToAnswer());
        }, cancellationToken);
}
