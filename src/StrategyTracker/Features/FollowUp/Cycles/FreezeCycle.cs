using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;

namespace StrategyTracker.Features.FollowUp.Cycles;

public sealed record FreezeCycleInput
{
    public string CycleKey { get; init; } = "";

    /// <summary>The registration number of the report, where it has one.</summary>
    [MaxLength(60)]
    public string? RegistrationNumber { get; set; }
}

/// <summary>
/// Freezes a cycle: everything that the report shows is copied into it as values with a checksum, and nothing in the cycle
/// changes any more. One transaction: there is never half a frozen report.
/// </summary>
public sealed class FreezeCycle(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(FreezeCycleInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, actor) =>
        {
            var cycle = await db.Cycles.FirstOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken)
                ?? throw Lookup.NotFound();
            var areas = await JudgedAreas.LoadAsync(db, cycle, cancellationToken);
            var assessments = await db.Assessments.AsNoTracking().Where(a => a.CycleId == cycle.Id).ToListAsync(cancellationToken);
            cycle.ObstaclesToFreezing(areas, assessments).ThrowIfAny();

            var number = Blank.ToNull(input.RegistrationNumber);
            var source = await CouncilReportSources.LoadAsync(db, cycle.Id, clock.Today(), number, cancellationToken);
            var content = FrozenReportJson.Write(CouncilReportBuilder.Build(source));
            var version = await CouncilReportSources.NextVersionAsync(db, cycle.Id, cancellationToken);
            db.CouncilReports.Add(new CouncilReport(cycle.Id, content, clock.Today(), actor.Name, number, version));
            cycle.Freeze(areas, assessments, clock.Today());
        }, cancellationToken);
}
