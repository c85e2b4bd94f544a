using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class CreateDocumentInput
{
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Title)), Filled, AtMost(Limits.Title)]
    public string Title { get; set; } = "";

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Key)), Filled, AtMost(Limits.Key)]
    public string Key { get; set; } = "";

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Type)), Filled]
    public Guid? TypeId { get; set; }

    public Guid? MunicipalityId { get; set; }

    public Guid? OwnerId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Responsible)), AtMost(Limits.Title)]
    public string? Responsible { get; set; }

    /// <summary>The document that it makes concrete.</summary>
    public Guid? AboveId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Label)), Filled, AtMost(40)]
    public string Label { get; set; } = "1.0";
}

/// <summary>A new document with its first draft, ready to be written. Brings back the document's key.</summary>
public sealed class CreateDocument(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(CreateDocumentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            // Tracked, so that the document knows what its type may stand under.
            await db.DocumentTypes.Include(t => t.MayStandUnder).LoadAsync(cancellationToken);
            var document = new GoverningDocument(input.Key.Trim(), input.Title.Trim(), input.TypeId!.Value);
            document.Describe(input.Title.Trim(), input.MunicipalityId, input.OwnerId, Blank.ToNull(input.Responsible), isReference: false, note: null);
            document.BeginDraft(input.Label.Trim());
            db.Documents.Add(document);
            if (input.AboveId is { } aboveId)
            {
                DocumentHierarchy.ObstaclesToRelate(document, await db.Documents.FindByIdAsync(aboveId, cancellationToken), RelationKind.Concretises, []).ThrowIfAny();
                db.DocumentRelations.Add(new DocumentRelation(document.Id, aboveId, RelationKind.Concretises, null));
            }

            return document.Key;
        }, cancellationToken);
}
