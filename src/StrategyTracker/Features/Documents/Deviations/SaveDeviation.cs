using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deviations;

public sealed class SaveDeviationInput : IValidatableObject
{
    /// <summary>None for a new one.</summary>
    public Guid? DeviationId { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(DeviationTexts), Name = nameof(DeviationTexts.Document)), Filled]
    public Guid? DocumentId { get; set; }

    [Display(ResourceType = typeof(DeviationTexts), Name = nameof(DeviationTexts.Clause)), Filled, AtMost(Limits.Key)]
    public string ClauseKey { get; set; } = "";

    [Display(ResourceType = typeof(DeviationTexts), Name = nameof(DeviationTexts.ByWhom)), Filled]
    public Guid? BodyId { get; set; }

    [Display(ResourceType = typeof(DeviationTexts), Name = nameof(DeviationTexts.What)), Filled, AtMost(Limits.Title)]
    public string What { get; set; } = "";

    [Display(ResourceType = typeof(DeviationTexts), Name = nameof(DeviationTexts.Why)), Filled, AtMost(Limits.Text)]
    public string Reason { get; set; } = "";

    public Guid? DecidedById { get; set; }

    public DateOnly? DecidedOn { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Paragraph)), AtMost(20)]
    public string? Paragraph { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.RegistrationNumber)), AtMost(60)]
    public string? RegistrationNumber { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public static SaveDeviationInput Of(Deviation deviation) => new()
    {
        DeviationId = deviation.Id, SeenRevision = deviation.Revision, DocumentId = deviation.DocumentId, ClauseKey = deviation.ClauseKey,
        BodyId = deviation.BodyId, What = deviation.What, Reason = deviation.Reason, DecidedById = deviation.DecidedById, DecidedOn = deviation.DecidedOn,
        Paragraph = deviation.Paragraph, RegistrationNumber = deviation.RegistrationNumber, ValidFrom = deviation.ValidFrom, ValidTo = deviation.ValidTo,
    };

    /// <summary>A decision has both its body and its day, or it is not there.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DecidedById is null != DecidedOn is null)
        {
            yield return DecidedOn is null
                ? new ValidationResult(SharedTexts.FieldRequired.With(DocumentTexts.DecisionDay), [nameof(DecidedOn)])
                : new ValidationResult(SharedTexts.FieldRequired.With(DocumentTexts.DecidingBody), [nameof(DecidedById)]);
        }
    }

    internal DeviationDecision? Decision => DecidedById is { } by && DecidedOn is { } on
        ? new DeviationDecision(by, on, Blank.ToNull(Paragraph), Blank.ToNull(RegistrationNumber))
        : null;
}

/// <summary>Registers a deviation from a clause, or corrects what is registered. Brings back its key.</summary>
public sealed class SaveDeviation(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<string>> RunAsync(SaveDeviationInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var document = await db.Documents.FindByIdAsync(input.DocumentId!.Value, cancellationToken);
            var body = await db.Bodies.FindByIdAsync(input.BodyId!.Value, cancellationToken);
            var clauses = await db.Editions.Where(e => e.DocumentId == document.Id).SelectMany(e => e.Clauses).Select(c => c.Key).Distinct().ToListAsync(cancellationToken);
            Deviation.Obstacles(clauses, input.ClauseKey, input.Decision, input.ValidFrom, input.ValidTo, clock.Today()).ThrowIfAny();
            Deviation deviation;
            if (input.DeviationId is { } id)
            {
                deviation = await db.Deviations.FindByIdAsync(id, cancellationToken);
                db.ExpectRevision(deviation, input.SeenRevision);
                deviation.Describe(input.ClauseKey, body.Id, input.What.Trim(), input.Reason.Trim());
            }
            else
            {
                var taken = (await db.Deviations.Select(d => d.Key).ToListAsync(cancellationToken)).ToHashSet();
                var key = ReadableKey.Unique(ReadableKey.From($"avsteg {body.DisplayName} {document.Title}"), taken);
                deviation = new Deviation(key, document.Id, input.ClauseKey, body.Id, input.What.Trim(), input.Reason.Trim());
                db.Deviations.Add(deviation);
            }

            deviation.Decide(input.Decision, input.ValidFrom, input.ValidTo);
            return deviation.Key;
        }, cancellationToken);
}
