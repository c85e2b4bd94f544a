using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class DescribeDocumentInput
{
    public Guid DocumentId { get; set; }

    public int SeenRevision { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Title)), Filled, AtMost(Limits.Title)]
    public string Title { get; set; } = "";

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Type)), Filled]
    public Guid? TypeId { get; set; }

    public Guid? MunicipalityId { get; set; }

    public Guid? OwnerId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Responsible)), AtMost(Limits.Title)]
    public string? Responsible { get; set; }

    public bool IsReference { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }
}

/// <summary>What a document is called, whose it is and who answers for it. Its text belongs to its editions.</summary>
public sealed class DescribeDocument(CommandScope scope)
{
    public Task<Outcome> RunAsync(DescribeDocumentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var document = await db.Documents.FindByIdAsync(input.DocumentId, cancellationToken);
            db.ExpectRevision(document, input.SeenRevision);
            document.SetType(input.TypeId!.Value);
            document.Describe(
                input.Title.Trim(), input.MunicipalityId, input.OwnerId, Blank.ToNull(input.Responsible), input.IsReference, Blank.ToNull(input.Note));
        }, cancellationToken);
}
