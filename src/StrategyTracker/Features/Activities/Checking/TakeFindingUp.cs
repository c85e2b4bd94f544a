using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Checking;

/// <summary>A finding that was put aside.</summary>
public sealed record TakeFindingUpInput
{
    [Required, MaxLength(Limits.Key)] public required string Plan { get; init; }

    public required PlanFinding Finding { get; init; }

    [MaxLength(FindingAnswer.LongestSubject)] public string Subject { get; init; } = "";
}

/// <summary>Takes a finding up again that was put aside. The audit trail keeps the answer.</summary>
public sealed class TakeFindingUp(CommandScope scope)
{
    public Task<Outcome> RunAsync(TakeFindingUpInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var answer = await db.FindingAnswers.SingleOrDefaultAsync(
                a => db.Documents.Any(d => d.Id == a.DocumentId && d.Key == input.Plan) && a.Finding == input.Finding && a.Subject == input.Subject, cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            db.FindingAnswers.Remove(answer);
        }, cancellationToken);
}
