using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>What a clause says. Two that say the same are equal.</summary>
public sealed record ClauseContent(
    ClauseKind Kind, string? Number, string? Heading, string? Text, Guid? BodyId, string? SetsKey, string? Gap)
{
    internal static ClauseContent Of(Clause clause) =>
        new(clause.Kind, clause.Number, clause.Heading, clause.Text, clause.BodyId, clause.SetsKey, clause.Gap);

    /// <summary>Without empty texts, without what nobody has typed, and without what the kind has no use for.</summary>
    public ClauseContent Tidied() => new(
        Kind, Blank.ToNull(PlainCharacters.Of(Number)), Blank.ToNull(PlainCharacters.Of(Heading)),
        PlainCharacters.Of(Text) is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain.TrimEnd() : null,
        Kind is ClauseKind.Responsibility ? BodyId : null,
        Kind is ClauseKind.TargetArea or ClauseKind.Goal or ClauseKind.Principle ? SetsKey : null,
        Blank.ToNull(PlainCharacters.Of(Gap)));
}

public sealed record WriteClauseInput(Guid EditionId, string ClauseKey, ClauseContent Now, ClauseContent Seen)
{
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Number)), AtMost(20)]
    public string? Number => Now.Number;

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Heading)), AtMost(Limits.Title)]
    public string? Heading => Now.Heading;

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Text)), AtMost(Limits.Text)]
    public string? Text => Now.Text;

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.Gap)), AtMost(Limits.Title)]
    public string? Gap => Now.Gap;
}

/// <summary>
/// Writes one clause of a draft. Two people may write in different clauses at once; the second to write in the same one
/// is told, and nothing is overwritten. Brings back what is now saved.
/// </summary>
public sealed class WriteClause(CommandScope scope)
{
    public Task<Outcome<ClauseContent>> RunAsync(WriteClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.Clauses).FindByIdAsync(input.EditionId, cancellationToken);
            edition.EnsureTextMayChange();
            var clause = edition.Clause(input.ClauseKey);
            if (ClauseContent.Of(clause) != input.Seen)
            {
                db.FailAsStale(edition);
                return input.Seen;
            }

            var now = input.Now.Tidied();
            now = now with { SetsKey = await db.FollowAsync(edition, clause, now, cancellationToken) };
            clause.Write(now.Kind, now.Number, now.Heading, now.Text, now.BodyId, now.SetsKey, now.Gap);
            return now;
        }, cancellationToken);
}
