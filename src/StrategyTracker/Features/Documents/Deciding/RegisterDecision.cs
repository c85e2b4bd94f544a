using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed class RegisterDecisionInput
{
    public Guid EditionId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Outcome)), Filled]
    public DecisionOutcome? Outcome { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.DecidingBody)), Filled]
    public Guid? BodyId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.DecisionDay)), Filled]
    public DateOnly? Date { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Paragraph)), AtMost(20)]
    public string? Paragraph { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.RegistrationNumber)), AtMost(60)]
    public string? RegistrationNumber { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }

    /// <summary>For an extension: the new last day, or none for until further notice. For a repeal or completion: the last day, or none for the day of the decision.</summary>
    public DateOnly? LastDay { get; set; }

    internal Decision ToDecision() => new(
        Outcome!.Value, BodyId!.Value, Date!.Value, Blank.ToNull(Paragraph), Blank.ToNull(RegistrationNumber), Blank.ToNull(Note));
}

/// <summary>Registers a decision other than adoption, and lets it have its effect.</summary>
public sealed class RegisterDecision(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(RegisterDecisionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.Decisions).Include(e => e.Document).ThenInclude(d => d.Editions).FindByIdAsync(input.EditionId, cancellationToken);
            var body = await db.Bodies.FindByIdAsync(input.BodyId!.Value, cancellationToken);
            edition.Document.Register(edition, input.ToDecision(), body, input.LastDay, clock.Today());
        }, cancellationToken);
}
