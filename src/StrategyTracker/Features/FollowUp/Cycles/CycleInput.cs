using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>What a cycle is: its name, rhythm, programme, plans, bodies and days.</summary>
public sealed record CycleInput
{
    [Required, MaxLength(Limits.Title)]
    public string? Name { get; set; }

    public CycleKind Kind { get; set; } = CycleKind.Year;

    [Required]
    public Guid? ProgrammeId { get; set; }

    [Required]
    public DateOnly? PeriodFrom { get; set; }

    [Required]
    public DateOnly? PeriodTo { get; set; }

    [Required]
    public DateOnly? OpensOn { get; set; }

    [Required]
    public DateOnly? DueOn { get; set; }

    [Required]
    public DateOnly? ClosesOn { get; set; }

    public HashSet<Guid> PlanIds { get; init; } = [];

    public HashSet<Guid> BodyIds { get; init; } = [];

    /// <summary>What is asked for of each activity.</summary>
    public Dictionary<ProgressField, Asking> Asks { get; init; } = AskedFields.Choosable.ToDictionary(f => f, _ => Asking.Asked);

    /// <summary>Writes the input into the cycle; the cycle's own rules refuse what cannot be.</summary>
    internal async Task ApplyToAsync(FollowUpCycle cycle, StrategyDb db, CancellationToken cancellationToken)
    {
        var plans = await db.Documents.Where(d => PlanIds.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        var bodies = await db.Bodies.Where(b => BodyIds.Contains(b.Id)).Select(b => b.Id).ToListAsync(cancellationToken);
        var sent = await db.ProgressReports.AsNoTracking()
            .Where(r => r.CycleId == cycle.Id && r.Status != ProgressReportStatus.Draft && r.Status != ProgressReportStatus.Returned)
            .Join(db.Bodies, r => r.BodyId, b => b.Id, (r, b) => new { b.Id, b.Name }).ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
        cycle.Describe(Name!.Trim(), Kind, ProgrammeId!.Value);
        cycle.Schedule(PeriodFrom!.Value, PeriodTo!.Value, OpensOn!.Value, DueOn!.Value, ClosesOn!.Value);
        cycle.SetScope(plans, bodies, sent);
        cycle.Ask(AskedFields.Of(Asks.Select(a => (a.Key, a.Value))));
    }
}
