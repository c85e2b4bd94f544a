using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed class RectifyClauseInput
{
    public Guid EditionId { get; set; }

    /// <summary>What is rectified is what was shown.</summary>
    public int SeenRevision { get; set; }

    public string ClauseKey { get; set; } = "";

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Heading)), AtMost(Limits.Title)]
    public string? Heading { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Text)), AtMost(Limits.Text)]
    public string? Text { get; set; }

    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.RectifyReason)), AtMost(Limits.Text)]
    public string? Reason { get; set; }
}

/// <summary>Mends a slip of the pen in a decided text, openly: what stood there, why, by whom and when is kept and shown.</summary>
public sealed class RectifyClause(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(RectifyClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, actor) =>
        {
            var edition = await db.Editions.Include(e => e.Clauses).Include(e => e.Rectifications).FindByIdAsync(input.EditionId, cancellationToken);
            db.ExpectRevision(edition, input.SeenRevision);
            edition.Rectify(
                edition.Clause(input.ClauseKey), Blank.ToNull(input.Heading), Blank.ToNull(input.Text), Blank.ToNull(input.Reason) ?? "", actor.Name, clock.Today());
        }, cancellationToken);
}
