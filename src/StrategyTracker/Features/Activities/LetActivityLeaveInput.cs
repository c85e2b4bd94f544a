using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>How, when and why an activity leaves the plan, and by whose decision.</summary>
public sealed record LetActivityLeaveInput : IValidatableObject
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

    /// <summary>For a split: the activities that carry on its parts. A new one without a title is left out.</summary>
    public List<PartInput> Parts { get; set; } = [];

    /// <summary>For a move: key of the plan that it goes to.</summary>
    [MaxLength(Limits.Key)] public string? ToPlan { get; set; }

    /// <summary>Key of the body that decided.</summary>
    [MaxLength(Limits.Key)] public string? DecidedBy { get; set; }

    [MaxLength(20, ErrorMessageResourceType = typeof(SharedTexts), ErrorMessageResourceName = nameof(SharedTexts.FieldTooLong))]
    [Display(ResourceType = typeof(ActivityTexts), Name = nameof(ActivityTexts.LeaveParagraph))]
    public string? Paragraph { get; set; }

    /// <summary>The parts of a split that are to be written as new activities.</summary>
    internal IEnumerable<PartInput> NewParts => Kind is DispositionKind.Split ? Parts.Where(p => p.Key is null && !string.IsNullOrWhiteSpace(p.Title)) : [];

    /// <summary>The writer's draft of this form.</summary>
    public string DraftForm() => $"leave/{Key}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Parts
        .Select((part, i) => part switch
        {
            { Title.Length: > Limits.Title } => new ValidationResult(SharedTexts.FieldTooLong.With(ActivityTexts.PartTitle, Limits.Title), [$"{nameof(Parts)}[{i}]"]),
            { Number.Length: > PartInput.LongestNumber } => new ValidationResult(SharedTexts.FieldTooLong.With(ActivityTexts.Number, PartInput.LongestNumber), [$"{nameof(Parts)}[{i}]"]),
            _ => null,
        })
        .OfType<ValidationResult>();

    /// <summary>What is said, with keys made into rows. What does not belong to the kind is left out.</summary>
    /// <param name="db">Where the keys are looked up.</param>
    /// <param name="today">The day, where none is given.</param>
    /// <param name="newParts">The new activities of a split, or something that stands for them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<Disposition> ToDispositionAsync(StrategyDb db, DateOnly today, IEnumerable<Guid> newParts, CancellationToken cancellationToken)
    {
        var into = Kind is DispositionKind.Merged
            ? await db.Activities.Where(a => a.Key == IntoActivity).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken) : null;
        var known = Parts.Select(p => p.Key).OfType<string>().ToList();
        IReadOnlyList<Guid> parts = Kind is DispositionKind.Split
            ? [.. await db.Activities.Where(a => known.Contains(a.Key)).Select(a => a.Id).ToListAsync(cancellationToken), .. newParts] : [];
        var plan = Kind is DispositionKind.Moved
            ? await db.Documents.Where(d => d.Key == ToPlan).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken) : null;
        var body = await db.Bodies.Where(b => b.Key == DecidedBy).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(cancellationToken);
        return new Disposition(Kind, Date ?? today, Reason?.Trim() ?? "", into, plan, body, Blank.ToNull(Paragraph)) { PartIds = parts };
    }
}

/// <summary>A part of an activity that is split: one that is there already, or a new one.</summary>
public sealed class PartInput
{
    public const int LongestNumber = 20;

    /// <summary>Key of an activity that is there already; none for a new one.</summary>
    public string? Key { get; set; }

    public string? Number { get; set; }

    public string? Title { get; set; }

    /// <summary>Key of the body that leads a new one; none for who leads the activity that is split.</summary>
    public string? Lead { get; set; }
}
