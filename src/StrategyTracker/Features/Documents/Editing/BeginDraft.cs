using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class BeginDraftInput
{
    public Guid DocumentId { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Label)), Filled, AtMost(40)]
    public string Label { get; set; } = "";
}

/// <summary>A new edition under preparation, which begins as the newest one reads. Brings back its label.</summary>
public sealed class BeginDraft(CommandScope scope)
{
    public Task<Outcome<string>> RunAsync(BeginDraftInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var document = await db.Documents.Include(d => d.Editions).FindByIdAsync(input.DocumentId, cancellationToken);
            if (document.Editions.MaxBy(e => e.Ordinal) is { } newest)
            {
                await db.Entry(newest).Collection(e => e.Clauses).LoadAsync(cancellationToken);
            }

            var draft = document.BeginDraft(input.Label.Trim());
            return draft.Label;
        }, cancellationToken);
}
