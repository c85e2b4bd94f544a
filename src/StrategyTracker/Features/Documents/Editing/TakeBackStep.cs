using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

/// <param name="EditionId">The draft.</param>
/// <param name="Step">The act, as it was done.</param>
public sealed record TakeBackStepInput(Guid EditionId, TextStep Step);

/// <summary>Takes an act upon the text of a draft back; what others have written since stays.</summary>
public sealed class TakeBackStep(CommandScope scope)
{
    public Task<Outcome> RunAsync(TakeBackStepInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.LoadTextAsync(input.EditionId, cancellationToken);
            edition.TakeBack(input.Step);
        }, cancellationToken);
}
