using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed record ProposeEditionInput(Guid EditionId);

/// <summary>Proposes an edition for adoption.</summary>
public sealed class ProposeEdition(CommandScope scope)
{
    public Task<Outcome> RunAsync(ProposeEditionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments,
            async (db, _) => (await db.Editions.FindByIdAsync(input.EditionId, cancellationToken)).Propose(), cancellationToken);
}
