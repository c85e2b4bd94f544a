using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed record SendOnReferralInput(Guid EditionId);

/// <summary>Sends a draft on referral. From then on everyone who is signed in can read it.</summary>
public sealed class SendOnReferral(CommandScope scope)
{
    public Task<Outcome> RunAsync(SendOnReferralInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments,
            async (db, _) => (await db.Editions.FindByIdAsync(input.EditionId, cancellationToken)).SendOnReferral(), cancellationToken);
}
