using System.ComponentModel.DataAnnotations;
using StrategyTracker.Data;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Features.Documents.Succeeding;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed class AdoptEditionInput
{
    public Guid EditionId { get; set; }

    /// <summary>The text that is adopted is the one that was shown.</summary>
    public int SeenRevision { get; set; }

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

    /// <summary>Why it is registered although the body has no registered competence; it stays visible with the decision.</summary>
    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.OverrideReason)), AtMost(Limits.Text)]
    public string? OverrideReason { get; set; }

    /// <param name="by">The function that registers it.</param>
    internal Decision ToDecision(string by)
    {
        var decision = new Decision(
            DecisionOutcome.Adopted, BodyId!.Value, Date!.Value, Blank.ToNull(Paragraph), Blank.ToNull(RegistrationNumber), Blank.ToNull(Note));
        return Blank.ToNull(OverrideReason) is { } reason ? decision.InSpiteOfCompetence(reason, by) : decision;
    }
}

/// <summary>
/// Registers that a body has adopted an edition. The text becomes immutable, what applied until then is superseded, and what was
/// said of the activities that it touches is done.
/// </summary>
public sealed class AdoptEdition(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(AdoptEditionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, actor) =>
        {
            var (document, edition) = await db.LoadForAdoptionAsync(input.EditionId, cancellationToken);
            db.ExpectRevision(edition, input.SeenRevision);
            var body = await db.Bodies.FindByIdAsync(input.BodyId!.Value, cancellationToken);
            var succession = await db.LoadSuccessionAsync(document, edition, cancellationToken);
            var before = document.ReplacedBy(edition);
            succession.Adopt(input.ToDecision(actor.Name), body, document.Type, clock.Today());
            if (before is not null)
            {
                await db.FollowAdoptedAsync(before, edition, cancellationToken);
            }
        }, cancellationToken);
}

/// <summary>What the act and its obstacles are judged by.</summary>
internal static class Adoption
{
    public static async Task<(GoverningDocument Document, Edition Edition)> LoadForAdoptionAsync(
        this StrategyDb db, Guid editionId, CancellationToken cancellationToken)
    {
        var edition = await db.Editions.Include(e => e.Clauses).Include(e => e.RegistrationNumbers).Include(e => e.ChangeLog).Include(e => e.Decisions)
            .FindByIdAsync(editionId, cancellationToken);
        var document = await db.Documents.Include(d => d.Editions).Include(d => d.Type).ThenInclude(t => t.Competences)
            .FindByIdAsync(edition.DocumentId, cancellationToken);
        return (document, edition);
    }
}
