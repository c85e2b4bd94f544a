using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed class SendOnReferralInput
{
    public Guid EditionId { get; set; }

    public List<Guid> BodyIds { get; set; } = [];

    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.AnswerBy)), Filled]
    public DateOnly? AnswerBy { get; set; }
}

/// <summary>Sends a draft on referral to named bodies, or asks more of them. From then on everyone who is signed in can read it.</summary>
public sealed class SendOnReferral(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(SendOnReferralInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.ReferralRequests).FindByIdAsync(input.EditionId, cancellationToken);
            edition.SendOnReferral(input.BodyIds, input.AnswerBy!.Value, clock.Today());
        }, cancellationToken);
}
