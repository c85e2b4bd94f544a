using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.CouncilReports;

public sealed record AddReportAddendumInput
{
    public string CycleKey { get; set; } = "";

    [MaxLength(4000)]
    public string? Text { get; set; }

    [MaxLength(2000)]
    public string? Reason { get; set; }

    [MaxLength(60)]
    public string? RegistrationNumber { get; set; }
}

/// <summary>Adds to or corrects the latest frozen version, with a reason, beside its frozen values.</summary>
public sealed class AddReportAddendum(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(AddReportAddendumInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, actor) =>
        {
            var report = await db.CouncilReports.Include(r => r.Addenda).Include(r => r.Decisions)
                .Where(r => r.Cycle.Key == input.CycleKey).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancellationToken)
                ?? throw Lookup.NotFound();
            var number = Blank.ToNull(input.RegistrationNumber);
            report.Add(input.Text, input.Reason, number, actor.Name, clock.Today());
        }, cancellationToken);
}
