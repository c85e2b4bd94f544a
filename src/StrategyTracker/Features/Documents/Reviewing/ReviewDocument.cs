using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Reviewing;

public sealed class ReviewDocumentInput
{
    public Guid DocumentId { get; set; }

    [Display(ResourceType = typeof(ReviewTexts), Name = nameof(ReviewTexts.Outcome)), Filled]
    public ReviewOutcome? Outcome { get; set; }

    [Display(ResourceType = typeof(ReviewTexts), Name = nameof(ReviewTexts.Date)), Filled]
    public DateOnly? Date { get; set; }

    [Display(ResourceType = typeof(ReviewTexts), Name = nameof(ReviewTexts.Function)), Filled, AtMost(Limits.Title)]
    public string Function { get; set; } = "";

    [Display(ResourceType = typeof(ReviewTexts), Name = nameof(ReviewTexts.Note)), AtMost(Limits.Text)]
    public string? Note { get; set; }
}

/// <summary>Keeps what a review of a document came to.</summary>
public sealed class ReviewDocument(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(ReviewDocumentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var document = await db.Documents.Include(d => d.Editions).ThenInclude(e => e.Decisions).Include(d => d.Reviews)
                .FindByIdAsync(input.DocumentId, cancellationToken);
            var note = Blank.ToNull(input.Note);
            document.Review(new DocumentReview(input.Outcome!.Value, input.Date!.Value, input.Function.Trim(), note), clock.Today());
        }, cancellationToken);
}
