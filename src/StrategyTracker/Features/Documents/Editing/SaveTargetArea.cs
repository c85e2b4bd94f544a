using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class SaveTargetAreaInput : SetByDocumentInput;

/// <summary>Adds a target area to a document, or describes one anew. Its key is made from its first title and stays.</summary>
public sealed class SaveTargetArea(CommandScope scope)
{
    public Task<Outcome> RunAsync(SaveTargetAreaInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var area = input.Id is { } id
                ? await db.TargetAreas.FindByIdAsync(id, cancellationToken)
                : await db.NewTargetAreaAsync(input.DocumentId, input.Title.Trim(), cancellationToken);
            if (input.Id is not null)
            {
                db.ExpectRevision(area, input.SeenRevision);
            }

            area.Describe(Blank.ToNull(input.Number), input.Title.Trim(), Blank.ToNull(input.Text), area.Position);
        }, cancellationToken);
}
