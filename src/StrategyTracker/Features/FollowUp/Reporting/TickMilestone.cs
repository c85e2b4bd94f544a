using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Reporting;

public sealed record TickMilestoneInput : ReportActivityInput
{
    public Guid MilestoneId { get; init; }

    /// <summary>The day it was done; none to untick it.</summary>
    public DateOnly? DoneOn { get; init; }
}

/// <summary>Ticks a milestone of an activity that the body answers for. It is a fact of the plan, and is seen at once.</summary>
public sealed class TickMilestone(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(TickMilestoneInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
            var activity = await hand.ActivityAsync(db, input.ActivityKey, field: null, cancellationToken);
            var milestone = activity.Milestones.FirstOrDefault(m => m.Id == input.MilestoneId)
                ?? throw Lookup.NotFound();
            activity.MarkMilestone(milestone, input.DoneOn, clock.Today());
        }, cancellationToken);
}
