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

    /// <summary>What else the minutes say; of a referral back, what is to be done.</summary>
    [MaxLength(2000)]
    public string? Note { get; set; }

    /// <summary>Reservations as the minutes tell them.</summary>
    [MaxLength(2000)]
    public string? Reservations { get; set; }
}

/// <summary>
/// Registers what the executive board or the council decided on the latest frozen version. A referral back opens the cycle
/// again, so that a new version can be made; the frozen one stays.
/// </summary>
public sealed class RegisterReportDecision(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(RegisterReportDecisionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var report = await db.CouncilReports.Include(r => r.Cycle).Include(r => r.Decisions).ThenInclude(d => d.Body)
                .Where(r => r.Cycle.Key == input.CycleKey).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancellationToken)
                ?? throw Lookup.NotFound();
            var body = await db.Bodies.FindByIdAsync(input.BodyId!.Value, cancellationToken);
            var decision = new Decision(
                input.Outcome!.Value, body.Id, input.Date!.Value, Blank.ToNull(input.Paragraph), Blank.ToNull(input.RegistrationNumber),
                Blank.ToNull(input.Note), Blank.ToNull(input.Reservations));
            report.Register(decision, body, report.Cycle, clock.Today());
        }, cancellationToken);
}
