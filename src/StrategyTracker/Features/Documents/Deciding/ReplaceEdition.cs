using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed class ReplaceEditionInput
{
    public Guid EditionId { get; set; }

    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.ReplacedBy)), Filled]
    public Guid? ByDocumentId { get; set; }

    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.LastDay)), Filled]
    public DateOnly? LastDay { get; set; }
}

/// <summary>Registers, late if need be, that another document took this one's place, and links the two.</summary>
public sealed class ReplaceEdition(CommandScope scope)
{
    public Task<Outcome> RunAsync(ReplaceEditionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.Document).FindByIdAsync(input.EditionId, cancellationToken);
            var by = await db.Documents.FindByIdAsync(input.ByDocumentId!.Value, cancellationToken);
            if (by == edition.Document)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.DocumentCannotRelateToItself));
            }

            edition.Replace(input.LastDay!.Value);
            if (!await db.DocumentRelations.AnyAsync(
                r => r.FromId == by.Id && r.ToId == edition.DocumentId && r.Kind == RelationKind.Replaces, cancellationToken))
            {
                db.DocumentRelations.Add(new DocumentRelation(by.Id, edition.DocumentId, RelationKind.Replaces, null));
            }
        }, cancellationToken);
}
