using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>How, when and why an activity leaves the plan, and by whose decision.</summary>
public sealed record LetActivityLeaveInput
{
    [Required, MaxLength(Limits.Key)] public string Key { get; set; } = "";

    public int SeenRevision { get; set; }

    public DispositionKind Kind { get; set; } = DispositionKind.PassedOn;

    [Required(ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldRequired))]
    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.LeaveDate))]
    public DateOnly? Date { get; set; }

    [MaxLength(Limits.Text, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.LeaveReason))]
    public string? Reason { get; set; }

    /// <summary>For a merger: key of the activity that carries it on.</summary>
    [MaxLength(Limits.Key)] public string? IntoActivity { get; set; }

    /// <summary>For a move: key of the plan that it goes to.</summary>
    [MaxLength(Limits.Key)] public string? ToPlan { get; set; }

    /// <summary>Key of the body that decided.</summary>
    [MaxLength(Limits.Key)] public string? DecidedBy { get; set; }

    [MaxLength(20, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.LeaveParagraph))]
    public string? Paragraph { get; set; }

    /// <summary>What is said, with keys made into rows. What does not belong to the kind is left out.</summary>
    internal async Task<Disposition> ToDispositionAsync(StrategyDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var into = Kind is DispositionKind.Merged
            ? await db.Activities.Where(a => a.Key == IntoActivity).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken) : null;
        var plan = Kind is DispositionKind.Moved
            ? await db.Documents.Where(d => d.Key == ToPlan).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken) : null;
        var body = await db.Bodies.Where(b => b.Key == DecidedBy).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(cancellationToken);
        return new Disposition(Kind, Date ?? today, Reason?.Trim() ?? "", into, plan, body, Blank.ToNull(Paragraph));
    }
}

/// <summary>Lets an activity leave its plan: merged, struck, moved or passed to ordinary operations. It never vanishes.</summary>
public sealed class LetActivityLeave(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(LetActivityLeaveInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var activity = await db.Activities.Include(a => a.Dispositions).SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(activity, input.SeenRevision);
            activity.Leave(await input.ToDispositionAsync(db, clock.Today(), cancellationToken), clock.Today());
        }, cancellationToken);
}
