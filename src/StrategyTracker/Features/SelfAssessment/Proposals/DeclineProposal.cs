using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.SelfAssessment.Proposals;

public sealed record DeclineProposalInput
{
    public Guid Id { get; init; }

    [Display(ResourceType = typeof(SelfAssessmentTexts), Name = nameof(SelfAssessmentTexts.DeclineReason)), AtMost(Limits.Text)]
    public string? Reason { get; init; }
}

/// <summary>Says why a proposed activity is not taken up.</summary>
public sealed class DeclineProposal(CommandScope scope)
{
    public Task<Outcome> RunAsync(DeclineProposalInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var sheet = await db.AnswerSheets.Include(s => s.Proposals).SingleOrDefaultAsync(s => s.Proposals.Any(p => p.Id == input.Id), cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            sheet.Proposals.Single(p => p.Id == input.Id).Decline(input.Reason);
        }, cancellationToken);
}
