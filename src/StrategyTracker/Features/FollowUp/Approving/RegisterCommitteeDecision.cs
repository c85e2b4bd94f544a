using System.ComponentModel.DataAnnotations;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.FollowUp.Approving;

public sealed record CommitteeDecisionInput : ReportInput
{
    [Required]
    public DateOnly? Date { get; set; }

    /// <summary>The number after § in the minutes.</summary>
    [Required, MaxLength(20)]
    public string? Paragraph { get; set; }

    [MaxLength(60)]
    public string? RegistrationNumber { get; set; }
}

/// <summary>Registers the committee's own decision on its report, by the body or the office; then it is no longer preliminary.</summary>
public sealed class RegisterCommitteeDecision(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(CommitteeDecisionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.RegisterDecision(input.Date!.Value, input.Paragraph!.Trim(), input.RegistrationNumber, actor, hand.Cycle, clock.Today());
        }, cancellationToken);
}
