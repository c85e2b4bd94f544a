using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities.Checking;

/// <summary>A finding of the plan check in one row, with why it can be let alone.</summary>
public sealed record PutFindingAsideInput
{
    [Required, MaxLength(Limits.Key)] public required string Plan { get; init; }

    public required PlanFinding Finding { get; init; }

    /// <summary>What it was found in; empty for the plan as a whole.</summary>
    [MaxLength(FindingAnswer.LongestSubject)] public string Subject { get; init; } = "";

    /// <summary>What the row said on the page: if it says something else by now, there is another thing to answer.</summary>
    [Required, MaxLength(40)] public required string Mark { get; init; }

    [MaxLength(Limits.Text)] public string? Reason { get; init; }
}

/// <summary>Answers a finding and puts it aside, with who and when. It comes back when the row changes.</summary>
public sealed class PutFindingAside(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(PutFindingAsideInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var planId = await db.Documents.Where(d => d.Key == input.Plan).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            var before = await db.FindingAnswers.SingleOrDefaultAsync(
                a => a.DocumentId == planId && a.Finding == input.Finding && a.Subject == input.Subject, cancellationToken);
            if (before is not null)
            {
                // The row has changed since: the old answer was of what it said then. The audit trail keeps it.
                before.AnswerAnew(input.Mark, input.Reason ?? "", actor.Name, clock.Today());
                return;
            }

            db.FindingAnswers.Add(new FindingAnswer(planId, input.Finding, input.Subject, input.Mark, input.Reason ?? "", actor.Name, clock.Today()));
        }, cancellationToken);
}
