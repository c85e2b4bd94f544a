using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class RelateDocumentsInput
{
    public Guid FromId { get; set; }

    public RelationKind Kind { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.OtherDocument)), Filled]
    public Guid? ToId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }
}

/// <summary>Says how one document stands to another.</summary>
public sealed class RelateDocuments(CommandScope scope)
{
    public Task<Outcome> RunAsync(RelateDocumentsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var documents = db.Documents.Include(d => d.Type).ThenInclude(t => t.MayStandUnder);
            var from = await documents.FindByIdAsync(input.FromId, cancellationToken);
            var to = await documents.FindByIdAsync(input.ToId!.Value, cancellationToken);
            var existing = await db.DocumentRelations.AsNoTracking()
                .Where(r => r.Kind == RelationKind.Concretises || r.FromId == from.Id).ToListAsync(cancellationToken);
            DocumentHierarchy.ObstaclesToRelate(from, to, input.Kind, existing).ThrowIfAny();
            db.DocumentRelations.Add(new DocumentRelation(from.Id, to.Id, input.Kind, Blank.ToNull(input.Note)));
        }, cancellationToken);
}
