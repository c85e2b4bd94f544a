using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp.Cycles;

public sealed record CycleChoice(Guid Id, string Title)
{
    /// <summary>Where a body's report stands; none where it has not begun.</summary>
    public ProgressReportStatus? Status { get; init; }
}

/// <summary>A body that will not exist, and those that answer in its place; none where nobody took over.</summary>
public sealed record ReplacedRow(string Name, IReadOnlyList<string> Successors);

/// <summary>A cycle's form: what is filled in, and what can be chosen.</summary>
public sealed record CycleFormView
{
    public required CycleInput Input { get; init; }

    /// <summary>The revision that the form was made from; none for a new cycle.</summary>
    public int? Revision { get; init; }
    public bool IsFrozen { get; init; }

    /// <summary>The cycle that a new one is prefilled from.</summary>
    public string? From { get; init; }

    /// <summary>Bodies of that cycle that will not exist, and who answers in their place.</summary>
    public IReadOnlyList<ReplacedRow> Replaced { get; init; } = [];
    public required IReadOnlyList<CycleChoice> Programmes { get; init; }

    /// <summary>What the first follow-up of each programme would hold; none where an earlier follow-up tells it.</summary>
    public IReadOnlyDictionary<Guid, FirstScope> FirstScopes { get; init; } = new Dictionary<Guid, FirstScope>();
    public required IReadOnlyList<CycleChoice> Plans { get; init; }
    public required IReadOnlyList<CycleChoice> Bodies { get; init; }

    /// <summary>What the document type of each plan says is asked for, by the plan; plans whose type says nothing are not there.</summary>
    public IReadOnlyDictionary<Guid, AskedFields> AskedOf { get; init; } = new Dictionary<Guid, AskedFields>();
}

/// <summary>The plans under a programme, and the bodies that answer for their activities today.</summary>
public sealed record FirstScope(IReadOnlySet<Guid> PlanIds, IReadOnlySet<Guid> BodyIds);

/// <summary>Reads what a cycle's form needs.</summary>
public sealed class CycleFormQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    /// <summary>A new cycle, filled in from another for its next period: its plans, its bodies or those that took over from them.</summary>
    /// <param name="from">The key of the other; none for the latest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<CycleFormView> GetNewAsync(string? from, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cycles = db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies);
        var source = (from is null ? null : await cycles.FirstOrDefaultAsync(c => c.Key == from, cancellationToken))
            ?? await cycles.OrderByDescending(c => c.PeriodTo).FirstOrDefaultAsync(cancellationToken);
        var all = await db.Bodies.AsNoTracking().Include(b => b.Successors).ToListAsync(cancellationToken);
        var next = source is null ? null : NextCycle.Of(source, all, await TakenAsync(db, source, cancellationToken));
        var names = all.ToDictionary(b => b.Id, b => b.Name);
        var asked = await AskedOfAsync(db, cancellationToken);
        var input = next is null ? new CycleInput() : FollowingOn(source!, next);
        return new CycleFormView
        {
            // What the plans' types say comes before what was asked last time.
            Input = AskingDefault.Together([.. input.PlanIds.Select(asked.GetValueOrDefault)]) is { } defaults
                ? input with { Asks = AskedFields.Choosable.ToDictionary(f => f, defaults.Of) }
                : input,
            AskedOf = asked,
            From = source?.Name,
            Replaced = [.. next?.Replaced.Select(r => new ReplacedRow(names[r.BodyId], [.. r.SuccessorIds.Select(id => names[id]).Order(StringComparer.CurrentCulture)])) ?? []],
            Programmes = await DocumentsAsync(db, areProgrammes: true, cancellationToken),
            FirstScopes = next is null ? await FirstScopesAsync(db, cancellationToken) : new Dictionary<Guid, FirstScope>(),
            Plans = await DocumentsAsync(db, areProgrammes: false, cancellationToken),
            Bodies = await BodiesAsync(db, next?.BodyIds ?? [], cancellationToken),
        };
    }

    public async Task<CycleFormView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies)
            .FirstOrDefaultAsync(c => c.Key == key, cancellationToken);
        if (cycle is null)
        {
            return null;
        }

        var reports = await db.ProgressReports.AsNoTracking().Where(r => r.CycleId == cycle.Id).ToDictionaryAsync(r => r.BodyId, r => r.Status, cancellationToken);
        return new CycleFormView
        {
            AskedOf = await AskedOfAsync(db, cancellationToken),
            Input = InputOf(cycle),
            Revision = cycle.Revision,
            IsFrozen = cycle.IsFrozen,
            Programmes = await DocumentsAsync(db, areProgrammes: true, cancellationToken),
            Plans = await DocumentsAsync(db, areProgrammes: false, cancellationToken),
            Bodies = [.. (await BodiesAsync(db, [.. cycle.Bodies.Select(b => b.BodyId)], cancellationToken))
                .Select(b => reports.TryGetValue(b.Id, out var status) ? b with { Status = status } : b)],
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, AskedFields>> AskedOfAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var rows = await (
            from document in db.Documents.AsNoTracking()
            join asking in db.AskingDefaults on document.TypeId equals asking.DocumentTypeId
            select new { document.Id, asking.RequiredFields, asking.FieldsNotAsked }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => new AskedFields(r.RequiredFields, r.FieldsNotAsked));
    }

    private static async Task<IReadOnlySet<DateOnly>> TakenAsync(StrategyDb db, FollowUpCycle source, CancellationToken cancellationToken) =>
        (await db.Cycles.AsNoTracking().Where(c => c.Kind == source.Kind && c.ProgrammeId == source.ProgrammeId).Select(c => c.PeriodFrom).ToListAsync(cancellationToken)).ToHashSet();

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
        Asks = AskedFields.Choosable.ToDictionary(f => f, cycle.Asks.Of),
    };

    private static CycleInput FollowingOn(FollowUpCycle from, NextCycle next) => InputOf(from) with
    {
        Name = next.Name,
        PeriodFrom = next.PeriodFrom,
        PeriodTo = next.PeriodTo,
        OpensOn = next.OpensOn,
        DueOn = next.DueOn,
        ClosesOn = next.ClosesOn,
        BodyIds = [.. next.BodyIds],
    };

    private static async Task<Dictionary<Guid, FirstScope>> FirstScopesAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var plans = await db.DocumentRelations.AsNoTracking()
            .Where(r => r.Kind == RelationKind.Concretises && db.Activities.Any(a => a.DocumentId == r.FromId))
            .Select(r => new { Plan = r.FromId, Programme = r.ToId }).ToListAsync(cancellationToken);
        var owners = (await db.Activities.AsNoTracking()
            .SelectMany(a => a.Participations.Where(p => ParticipationRoles.ThatAnswer.Contains(p.Role)), (a, p) => new { a.DocumentId, p.BodyId })
            .Distinct().ToListAsync(cancellationToken)).ToLookup(o => o.DocumentId, o => o.BodyId);
        return plans.GroupBy(p => p.Programme, p => p.Plan)
            .ToDictionary(g => g.Key, g => new FirstScope(g.ToHashSet(), g.SelectMany(plan => owners[plan]).ToHashSet()));
    }

    /// <summary>Programmes have target areas or goals; plans have activities.</summary>
    private static async Task<IReadOnlyList<CycleChoice>> DocumentsAsync(StrategyDb db, bool areProgrammes, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking()
            .Where(d => areProgrammes
                ? (db.TargetAreas.Any(t => t.DocumentId == d.Id) || db.Goals.Any(g => g.DocumentId == d.Id)) && !d.IsReference
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
