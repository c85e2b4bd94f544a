using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

public sealed class AnswerReferralInput
{
    public Guid EditionId { get; set; }

    /// <summary>Who was asked, and when.</summary>
    public Guid RequestId { get; set; }

    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.Answer)), Filled, AtMost(Limits.Text)]
    public string Answer { get; set; } = "";

    [Display(ResourceType = typeof(DecidingTexts), Name = nameof(DecidingTexts.AnsweredOn)), Filled]
    public DateOnly? AnsweredOn { get; set; }

    [Display(ResourceType = typeof(DocumentTexts), Name = nameof(DocumentTexts.RegistrationNumber)), AtMost(60)]
    public string? RegistrationNumber { get; set; }
}

/// <summary>Keeps what a body answered on referral.</summary>
public sealed class AnswerReferral(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(AnswerReferralInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.Editions.Include(e => e.ReferralRequests).FindByIdAsync(input.EditionId, cancellationToken);
            var request = edition.ReferralRequests.FirstOrDefault(r => r.Id == input.RequestId) ?? throw Lookup.NotFound();
            edition.TakeAnswer(request, input.Answer.Trim(), input.AnsweredOn!.Value, Blank.ToNull(input.RegistrationNumber), clock.Today());
        }, cancellationToken);
}
