using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Overriding;

/// <summary>How an activity stands instead of what is reckoned, why and until when.</summary>
public sealed class OverrideScheduleInput
{
    [Required, MaxLength(Limits.Key)] public string Key { get; set; } = "";

    public int SeenRevision { get; set; }

    public ScheduleStatus Status { get; set; }

    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.OverrideReason)), Filled, AtMost(Limits.Text)]
    public string? Reason { get; set; }

    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.OverrideLapsesOn)), Filled]
    public DateOnly? LapsesOn { get; set; }
}

/// <summary>Says how an activity stands instead of what is reckoned. The office may, and those who report for a body that answers for it.</summary>
public sealed class OverrideSchedule(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(OverrideScheduleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var activity = await db.Activities.Include(a => a.Participations).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken) ?? throw Lookup.NotFound();
            db.ExpectRevision(activity, input.SeenRevision);
            activity.EnsureMayBeOverriddenBy(actor);
            activity.OverrideSchedule(new ScheduleOverride(input.Status, input.Reason!.Trim(), actor.Name, clock.Today(), input.LapsesOn!.Value));
        }, cancellationToken);
}
