using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.Organisation;

/// <summary>The bodies: their tree, and each one's page.</summary>
public sealed class BodyQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <param name="municipality">Key of a municipality; none for our own.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<BodyTreeView> TreeAsync(string? municipality, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var (lines, parentOf) = await AllAsync(db, cancellationToken);
        var municipalities = lines.Where(b => b.Kind is BodyKind.Municipality).ToList();
        var shown = municipality is null
            ? municipalities.Find(b => b.Id == home) ?? municipalities.FirstOrDefault()
            : municipalities.Find(b => b.Key == municipality);
        var under = lines.ToLookup(b => parentOf[b.Id]);
        // What stands in no municipality's tree is nowhere else to be found.
        var withOthers = municipality is null || shown?.Id == home || municipalities.Count == 0;
        var roots = under[null].Where(b => b == shown || (withOthers && b.Kind is not (BodyKind.Municipality or BodyKind.External))).OrderBy(b => b != shown).Select(Branch).ToList();
        var external = withOthers ? under[null].Where(b => b.Kind is BodyKind.External).Select(Branch).ToList() : [];
        return new BodyTreeView(
            shown is null ? null : new NamedKey(shown.Key, shown.Name), [.. municipalities.Select(b => new NamedKey(b.Key, b.Name))],
            roots, external, roots.Concat(external).Sum(CountOf), actor.May(Right.EditDocuments));

        BodyBranch Branch(BodyLine body) => new(body, [.. under[body.Id].OrderBy(b => !b.IsValid).ThenBy(b => b.Kind).Select(Branch)]);

        static int CountOf(BodyBranch branch) => 1 + branch.Under.Sum(CountOf);
    }

    public async Task<BodyView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var (lines, parentOf) = await AllAsync(db, cancellationToken);
        if (lines.Find(b => b.Key == key) is not { } body)
        {
            return null;
        }

        var byId = lines.ToDictionary(b => b.Id);
        var thread = new List<NamedKey>();
        for (var above = parentOf[body.Id]; above is { } id; above = parentOf[id])
        {
            thread.Insert(0, new NamedKey(byId[id].Key, byId[id].Name));
        }

        var own = await db.Bodies.AsNoTracking().Where(b => b.Id == body.Id).Select(b => new { b.Note, b.Ending }).SingleAsync(cancellationToken);
        return new BodyView
        {
            Body = body,
            Note = own.Note,
            Ending = own.Ending is { } ending
                ? new EndingLine(ending.Reason, ending.DecidedById is { } decider ? byId.GetValueOrDefault(decider)?.Name : null, ending.Paragraph)
                : null,
            Thread = thread,
            Under = [.. lines.Where(b => parentOf[b.Id] == body.Id).OrderBy(b => !b.IsValid).ThenBy(b => b.Kind)],
            Predecessors = [.. lines.Where(b => b.Successors.Any(s => s.Key == key)).Select(b => new NamedKey(b.Key, b.Name))],
            ToTakeOverFrom = [.. lines.Where(b => b.Coming?.Successors.Any(s => s.Key == key) == true)],
            ComingDecidedBy = body.Coming?.DecidedById is { } coming ? byId.GetValueOrDefault(coming)?.Name : null,
            Owned = await OwnedAsync(db, actor, body.Id, cancellationToken),
            Adopted = await AdoptedAsync(db, actor, body.Id, cancellationToken),
            Responsibilities = await ResponsibilitiesAsync(db, actor, body.Id, cancellationToken),
            Activities = await db.Activities.AsNoTracking().Where(a => actor.IsSignedIn || a.WithheldReason == null)
                .SelectMany(a => a.Participations).Where(p => p.BodyId == body.Id)
                .GroupBy(p => p.Role).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken),
            Reports = await db.Cycles.AsNoTracking()
                .Where(c => c.Bodies.Any(b => b.BodyId == body.Id) && db.CouncilReports.Any(r => r.CycleId == c.Id))
                .OrderByDescending(c => c.PeriodTo).ThenBy(c => c.Key).Select(c => new NamedKey(c.Key, c.Name)).ToListAsync(cancellationToken),
            MayEdit = actor.May(Right.EditDocuments),
        };
    }

    /// <summary>Every body with its successors and what is registered of it ahead, by name, and the parent of each.</summary>
    private async Task<(List<BodyLine> Lines, Dictionary<Guid, Guid?> ParentOf)> AllAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name).Select(b => new
        {
            b.ParentId,
            Line = new BodyLine(
                b.Id, b.Key, b.Name, b.ShortName, b.Kind, b.KindName, b.ValidFrom, b.ValidTo,
                (b.ValidFrom == null || b.ValidFrom <= today) && (b.ValidTo == null || today <= b.ValidTo)),
        }).ToListAsync(cancellationToken);
        var names = bodies.ToDictionary(b => b.Line.Id, b => new NamedKey(b.Line.Key, b.Line.Name));
        var successors = (await db.Bodies.AsNoTracking().SelectMany(b => b.Successors).ToListAsync(cancellationToken))
            .ToLookup(s => s.BodyId, s => names[s.SuccessorId]);
        var byKey = names.Values.ToDictionary(n => n.Key);
        var coming = (await db.PlannedReorganisations.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(p => p.BodyId, p => new ComingEnd(
            p.On, [.. p.SuccessorKeys.Select(key => byKey.GetValueOrDefault(key)).OfType<NamedKey>()], p.Reason, p.DecidedById, p.Paragraph,
            p.RegisteredBy, p.RegisteredAt, [.. p.Hindrances.Select(h => h.ToViolation())]));
        return (
            [.. bodies.Select(b => b.Line with { Successors = [.. successors[b.Line.Id]], Coming = coming.GetValueOrDefault(b.Line.Id) })],
            bodies.ToDictionary(b => b.Line.Id, b => b.ParentId));
    }

    private async Task<List<BodyDocument>> OwnedAsync(StrategyDb db, Actor actor, Guid bodyId, CancellationToken cancellationToken)
    {
        var lines = db.Editions.AsNoTracking().VisibleTo(actor).Lines(clock.Today()).CurrentFirst();
        var owned = db.Documents.AsNoTracking().VisibleTo(actor).Where(d => d.OwnerId == bodyId);
        return await (
            from d in owned
            from e in lines.Where(l => l.DocumentId == d.Id).Take(1).DefaultIfEmpty()
            orderby d.Title
            select new BodyDocument(d.Key, d.Title, d.Type.Name, (EditionState?)e.State)).ToListAsync(cancellationToken);
    }

    private static Task<List<AdoptedDocument>> AdoptedAsync(StrategyDb db, Actor actor, Guid bodyId, CancellationToken cancellationToken) =>
        db.Editions.AsNoTracking().VisibleTo(actor)
            .SelectMany(e => e.Decisions, (e, d) => new { Edition = e, Decision = d })
            .Where(x => x.Decision.BodyId == bodyId && x.Decision.Outcome == DecisionOutcome.Adopted)
            .OrderByDescending(x => x.Decision.Date)
            .Select(x => new AdoptedDocument(x.Edition.Document.Key, x.Edition.Title ?? x.Edition.Document.Title, x.Edition.Label, x.Decision.Date, x.Decision.Paragraph))
            .ToListAsync(cancellationToken);

    /// <summary>From the texts that apply: also those whose period is over, since nobody has ended them.</summary>
    private async Task<List<BodyResponsibility>> ResponsibilitiesAsync(StrategyDb db, Actor actor, Guid bodyId, CancellationToken cancellationToken)
    {
        var lines = db.Editions.AsNoTracking().VisibleTo(actor).Lines(clock.Today())
            .Where(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver);
        return await (
            from c in db.Clauses.AsNoTracking()
            where c.BodyId == bodyId && c.Kind == ClauseKind.Responsibility
            join l in lines on c.EditionId equals l.Id
            join d in db.Documents on l.DocumentId equals d.Id
            orderby d.Title, c.Position
            select new BodyResponsibility(d.Key, d.Title, c.Key, c.Number, c.Heading, c.Text)).ToListAsync(cancellationToken);
    }
}
