using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities;

public sealed record MarkMilestoneInput
{
    [Required, MaxLength(Limits.Key)] public required string Key { get; init; }

    public required Guid MilestoneId { get; init; }

    /// <summary>Done today, or not done after all.</summary>
    public required bool IsDone { get; init; }
}

/// <summary>Ticks or unticks a milestone of an activity.</summary>
public sealed class MarkMilestone(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(MarkMilestoneInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var activity = await db.Activities.Include(a => a.Milestones).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken);
            var milestone = activity?.Milestones.FirstOrDefault(m => m.Id == input.MilestoneId)
                ?? throw Lookup.NotFound();
            activity.MarkMilestone(milestone, input.IsDone ? milestone.DoneOn ?? clock.Today() : null, clock.Today());
        }, cancellationToken);
}
