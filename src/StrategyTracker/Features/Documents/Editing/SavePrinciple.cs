using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class SavePrincipleInput : SetByDocumentInput
{
    /// <summary>"Detta uppnås genom att", one item a line.</summary>
    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.AchievedBy)), AtMost(Limits.Text)]
    public string? AchievedBy { get; set; }
}

/// <summary>Adds a principle to a document, or describes one anew.</summary>
public sealed class SavePrinciple(CommandScope scope)
{
    public Task<Outcome> RunAsync(SavePrincipleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var principle = input.Id is { } id
                ? await db.Principles.FindByIdAsync(id, cancellationToken)
                : await db.NewPrincipleAsync(input.DocumentId, input.Title.Trim(), cancellationToken);
            if (input.Id is not null)
            {
                db.ExpectRevision(principle, input.SeenRevision);
            }

            var achievedBy = (input.AchievedBy ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            principle.Describe(Blank.ToNull(input.Number), input.Title.Trim(), Blank.ToNull(input.Text), achievedBy, principle.Position);
        }, cancellationToken);
}
