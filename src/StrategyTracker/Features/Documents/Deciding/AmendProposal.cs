using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed record AmendProposalInput(Guid EditionId);

/// <summary>Keeps the proposal as it lay before the deciding body, and begins the text in which its changes are written.</summary>
public sealed class AmendProposal(CommandScope scope)
{
    private const int LongestLabel = 40;

    /// <summary>The name is part of the municipality's document, and so in its language.</summary>
    private const string KeptWord = "förslag";

    public Task<Outcome> RunAsync(AmendProposalInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var (document, proposal) = await db.LoadForAdoptionAsync(input.EditionId, cancellationToken);
            await db.Entry(proposal).Collection(e => e.AwaitedAdopters).LoadAsync(cancellationToken);
            var amended = document.Amend(proposal, document.KeptLabelOf(proposal, KeptWord, LongestLabel));
            await db.PlannedDispositions.Where(p => p.EditionId == proposal.Id).ForEachAsync(p => p.CarryTo(amended.Id), cancellationToken);
        }, cancellationToken);
}
