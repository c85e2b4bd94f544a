using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Table;

public sealed record RemoveRowsInput
{
    [Required, MaxLength(Limits.Key)] public required string Plan { get; init; }

    /// <summary>Keys of the activities.</summary>
    public required IReadOnlyList<string> Keys { get; init; }
}

/// <summary>Takes away rows that nobody has decided on or answered: those of a draft, and those that were added by mistake today.</summary>
public sealed class RemoveRows(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(RemoveRowsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var plan = await db.Documents.Include(d => d.Editions).SingleOrDefaultAsync(d => d.Key == input.Plan, cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            var activities = await db.Activities.Include(a => a.Dispositions)
                .Where(a => a.DocumentId == plan.Id && input.Keys.Contains(a.Key)).ToListAsync(cancellationToken);
            var ids = activities.ConvertAll(a => a.Id);
            var needed = await db.ProgressEntries.Where(e => ids.Contains(e.ActivityId)).Select(e => e.ActivityId)
                .Union(db.Activities.Where(a => ids.Contains(a.Id) && db.Set<Disposition>().Any(d => d.IntoActivityId == a.Id || d.PartIds.Contains(a.Id))).Select(a => a.Id))
                .ToListAsync(cancellationToken);
            activities.SelectMany(a => a.ObstaclesToRemoval(plan, clock.Today(), needed.Contains(a.Id))).ToList().ThrowIfAny();
            db.Activities.RemoveRange(activities);
        }, cancellationToken);
}
