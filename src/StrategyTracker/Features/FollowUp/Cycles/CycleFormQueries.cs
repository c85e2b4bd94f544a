using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp.Cycles;

public sealed record CycleChoice(Guid Id, string Title);

/// <summary>A cycle's form: what is filled in, and what can be chosen.</summary>
public sealed record CycleFormView
{
    public required CycleInput Input { get; init; }

    /// <summary>The revision that the form was made from; none for a new cycle.</summary>
    public int? Revision { get; init; }
    public bool IsFrozen { get; init; }

    /// <summary>The cycle that a new one is prefilled from.</summary>
    public string? From { get; init; }
    public required IReadOnlyList<CycleChoice> Programmes { get; init; }
    public required IReadOnlyList<CycleChoice> Plans { get; init; }
    public required IReadOnlyList<CycleChoice> Bodies { get; init; }
}

/// <summary>Reads what a cycle's form needs.</summary>
public sealed class CycleFormQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    /// <summary>A new cycle, filled in from the latest: one period on, with the bodies that exist today.</summary>
    public async Task<CycleFormView> GetNewAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var latest = await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies)
            .OrderByDescending(c => c.PeriodTo).FirstOrDefaultAsync(cancellationToken);
        var bodies = await BodiesAsync(db, [], cancellationToken);
        return new CycleFormView
        {
            Input = latest is null ? new CycleInput() : FollowingOn(latest, bodies),
            From = latest?.Name,
            Programmes = await DocumentsAsync(db, withTargetAreas: true, cancellationToken),
            Plans = await DocumentsAsync(db, withTargetAreas: false, cancellationToken),
            Bodies = bodies,
        };
    }

    public async Task<CycleFormView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies)
            .FirstOrDefaultAsync(c => c.Key == key, cancellationToken);
        return cycle is null ? null : new CycleFormView
        {
            Input = InputOf(cycle),
            Revision = cycle.Revision,
            IsFrozen = cycle.IsFrozen,
            Programmes = await DocumentsAsync(db, withTargetAreas: true, cancellationToken),
            Plans = await DocumentsAsync(db, withTargetAreas: false, cancellationToken),
            Bodies = await BodiesAsync(db, [.. cycle.Bodies.Select(b => b.BodyId)], cancellationToken),
        };
    }

    private static CycleInput InputOf(FollowUpCycle cycle) => new()
    {
        Name = cycle.Name,
        Kind = cycle.Kind,
        ProgrammeId = cycle.ProgrammeId,
        PeriodFrom = cycle.PeriodFrom,
        PeriodTo = cycle.PeriodTo,
        OpensOn = cycle.OpensOn,
        DueOn = cycle.DueOn,
        ClosesOn = cycle.ClosesOn,
        PlanIds = [.. cycle.Plans.Select(p => p.DocumentId)],
        BodyIds = [.. cycle.Bodies.Select(b => b.BodyId)],
    };

    private static CycleInput FollowingOn(FollowUpCycle latest, IReadOnlyList<CycleChoice> bodies)
    {
        var input = InputOf(latest);
        var months = latest.Kind switch
        {
            CycleKind.Month => 1,
            CycleKind.Tertial => 4,
            CycleKind.HalfYear => 6,
            CycleKind.EverySecondYear => 24,
            _ => 12,
        };
        var year = latest.PeriodTo.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var next = latest.PeriodTo.AddDays(1).AddMonths(months).AddDays(-1);
        return input with
        {
            Name = latest.Name.Replace(year, next.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal),
            PeriodFrom = latest.PeriodTo.AddDays(1),
            PeriodTo = next,
            OpensOn = latest.OpensOn.AddMonths(months),
            DueOn = latest.DueOn.AddMonths(months),
            ClosesOn = latest.ClosesOn.AddMonths(months),
            BodyIds = [.. input.BodyIds.Where(id => bodies.Any(b => b.Id == id))],
        };
    }

    /// <summary>Programmes have target areas; plans have activities.</summary>
    private static async Task<IReadOnlyList<CycleChoice>> DocumentsAsync(StrategyDb db, bool withTargetAreas, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking()
            .Where(d => withTargetAreas
                ? db.TargetAreas.Any(t => t.DocumentId == d.Id) && !d.IsReference
                : db.Activities.Any(a => a.DocumentId == d.Id))
            .OrderBy(d => d.Title).Select(d => new CycleChoice(d.Id, d.Title)).ToListAsync(cancellationToken);

    /// <summary>Bodies that exist today and can be asked, and those that are asked already.</summary>
    private async Task<IReadOnlyList<CycleChoice>> BodiesAsync(StrategyDb db, IReadOnlyCollection<Guid> asked, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return await db.Bodies.AsNoTracking()
            .Where(b => asked.Contains(b.Id) || (b.Kind != BodyKind.Municipality && b.Kind != BodyKind.Council && b.Kind != BodyKind.External
                && (b.ValidFrom == null || b.ValidFrom <= today) && (b.ValidTo == null || b.ValidTo >= today)
                && (!db.Installations.Any(i => i.HomeMunicipalityId != null) || db.Installations.Any(i => b.ParentId == i.HomeMunicipalityId
                    || b.Parent!.ParentId == i.HomeMunicipalityId || b.Parent!.Parent!.ParentId == i.HomeMunicipalityId))))
            .OrderBy(b => b.Name).Select(b => new CycleChoice(b.Id, b.Name)).ToListAsync(cancellationToken);
    }
}
