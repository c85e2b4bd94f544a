using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.CouncilReports;

public sealed record RegisterReportDecisionInput
{
    public string CycleKey { get; set; } = "";

    [Required]
    public DecisionOutcome? Outcome { get; set; }

    [Required]
    public Guid? BodyId { get; set; }

    [Required]
    public DateOnly? Date { get; set; }

    /// <summary>The number after § in the minutes.</summary>
    [MaxLength(20)]
    public string? Paragraph { get; set; }

    [MaxLength(60)]
    public string? RegistrationNumber { get; set; }
}

/// <summary>Registers what the executive board or the council decided on a frozen report.</summary>
public sealed class RegisterReportDecision(CommandScope scope, TimeProvider clock)
{
    /// <summary>What can be decided on a report.</summary>
    public static IReadOnlyList<DecisionOutcome> Outcomes { get; } =
        [DecisionOutcome.Proposed, DecisionOutcome.Noted, DecisionOutcome.Approved, DecisionOutcome.LaidToRecord, DecisionOutcome.ReferredBack, DecisionOutcome.Tabled];

    public Task<Outcome> RunAsync(RegisterReportDecisionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var report = await db.CouncilReports.Include(r => r.Decisions)
                .FirstOrDefaultAsync(r => r.Cycle.Key == input.CycleKey, cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            var decision = new Decision(
                input.Outcome!.Value, input.BodyId!.Value, input.Date!.Value, Trimmed(input.Paragraph), Trimmed(input.RegistrationNumber), null);
            report.Register(decision, clock.Today());
        }, cancellationToken);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
