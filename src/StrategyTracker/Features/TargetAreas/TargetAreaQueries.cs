using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Indicators;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>Reads for the target areas. Judgements come from frozen cycles only: what the council has got.</summary>
public sealed class TargetAreaQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>The target areas of every programme that applies, the municipality's own first.</summary>
    public async Task<IReadOnlyList<ProgrammeAreas>> ListAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var programmes = (await Programmes.LoadAsync(db, today, cancellationToken)).Where(p => p.IsInForce).ToList();
        var ids = programmes.ConvertAll(p => p.Id);
        var areas = await db.TargetAreas.AsNoTracking().Where(t => ids.Contains(t.DocumentId)).OrderBy(t => t.Position)
            .Select(t => new { t.Id, t.DocumentId, t.Key, t.Number, t.Title }).ToListAsync(cancellationToken);
        var judgements = (await FrozenAsync(db.Assessments.Where(a => a.TargetAreaId != null && ids.Contains(a.TargetArea!.DocumentId)), cancellationToken))
            .ToLookup(j => j.TargetAreaId!.Value, j => j.Judgement);
        var tallies = (await db.Activities.AsNoTracking().VisibleTo(actor).WithSchedule(today).WithState()
                .SelectMany(s => s.Activity.TargetAreas.Where(t => ids.Contains(t.TargetArea.DocumentId)), (s, t) => new { t.TargetAreaId, s.State })
                .GroupBy(s => new { s.TargetAreaId, s.State })
                .Select(g => new { g.Key.TargetAreaId, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToLookup(c => c.TargetAreaId, c => (c.State, c.Count));
        var indicators = (await IndicatorViews.LoadAsync(db, db.Indicators.Where(i => i.TargetAreaId != null && ids.Contains(i.DocumentId)), cancellationToken))
            .ToLookup(i => i.TargetAreaId!.Value, i => i.View);
        var byDocument = areas.ToLookup(a => a.DocumentId);
        return [.. programmes.Select(p => new ProgrammeAreas(p, [.. byDocument[p.Id].Select(a => new AreaSummary(
            a.Key, a.Number, a.Title, judgements[a.Id].FirstOrDefault(), ActivityTally.Of(tallies[a.Id]), [.. indicators[a.Id]]))]))];
    }

    /// <summary>One target area, or none where there is none that is decided.</summary>
    public async Task<AreaDetails?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var area = await db.TargetAreas.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancellationToken);
        var programme = area is null ? null
            : (await Programmes.LoadAsync(db, today, cancellationToken)).FirstOrDefault(p => p.Id == area.DocumentId);
        if (area is null || programme is null)
        {
            return null;
        }

        var visible = db.Activities.AsNoTracking().VisibleTo(actor);
        var clause = await db.Clauses.AsNoTracking().Where(c => c.SetsKey == key)
            .Join(db.Editions.Where(e => e.DocumentId == area.DocumentId && e.AdoptedOn != null), c => c.EditionId, e => e.Id, (c, e) => new { c.Key, c.Heading, e.Ordinal })
            .OrderByDescending(c => c.Ordinal).FirstOrDefaultAsync(cancellationToken);
        var judged = await FrozenAsync(
            db.Assessments.Where(a => a.TargetAreaId == area.Id || (a.GoalId != null && a.Goal!.TargetAreaId == area.Id)), cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => g.TargetAreaId == area.Id).OrderBy(g => g.Position).ToListAsync(cancellationToken);
        var goalCounts = await visible.SelectMany(a => a.Goals).Where(g => g.Goal.TargetAreaId == area.Id)
            .GroupBy(g => g.GoalId).Select(g => new { Id = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Id, g => g.Count, cancellationToken);
        var indicators = await IndicatorViews.LoadAsync(db, db.Indicators.Where(i => i.TargetAreaId == area.Id), cancellationToken);
        var notes = await db.ContextNotes.AsNoTracking().Where(n => n.TargetAreaId == area.Id).OrderBy(n => n.Position)
            .Select(n => new NoteView(
                n.Kind, n.Text, db.Perspectives.Where(p => p.Id == n.PerspectiveId).Select(p => p.Name).SingleOrDefault(), n.Weight, n.NotedOn))
            .ToListAsync(cancellationToken);
        var states = await visible.Where(a => a.TargetAreas.Any(t => t.TargetAreaId == area.Id)).WithSchedule(today).WithState()
            .Select(s => new { s.Activity.Id, s.State }).ToDictionaryAsync(s => s.Id, s => s.State, cancellationToken);
        var bodies = programme.IsHome ? await ContributionQueries.OfAreaAsync(db, programme, area.Id, states, today, cancellationToken) : null;
        return new AreaDetails(
            area.Key, area.Number, area.Title, area.Description, programme, clause?.Key, clause?.Heading,
            [.. judged.Where(j => j.TargetAreaId == area.Id).Select(j => j.Judgement)],
            Below(goals, null, judged.Where(j => j.GoalId is not null).ToLookup(j => j.GoalId!.Value, j => j.Judgement), goalCounts),
            [.. indicators.Select(i => i.View)],
            notes,
            ActivityTally.Of(states.Values.CountBy(state => state).Select(c => (c.Key, c.Value))),
            bodies,
            actor.May(Right.EditPlans));
    }

    /// <summary>The goals under one; a goal whose parent stands elsewhere is a root here.</summary>
    private static IReadOnlyList<GoalView> Below(
        IReadOnlyList<Goal> goals, Guid? parent, ILookup<Guid, Judgement> judgements, IReadOnlyDictionary<Guid, int> counts) =>
        [.. goals
            .Where(g => parent is null ? g.ParentId is null || goals.All(other => other.Id != g.ParentId) : g.ParentId == parent)
            .Select(g => new GoalView(
                g.Key, g.Number, g.Title, g.Text, judgements[g.Id].FirstOrDefault(), counts.GetValueOrDefault(g.Id),
                Below(goals, g.Id, judgements, counts)))];

    /// <summary>Frozen judgements, the latest first.</summary>
    private static async Task<List<(Guid? TargetAreaId, Guid? GoalId, Judgement Judgement)>> FrozenAsync(
        IQueryable<Assessment> assessments, CancellationToken cancellationToken) =>
        (await assessments.AsNoTracking().Where(a => a.Cycle.FrozenOn != null).OrderByDescending(a => a.Cycle.PeriodTo)
            .Select(a => new
            {
                a.TargetAreaId,
                a.GoalId,
                Judgement = new Judgement(
                    a.Cycle.Key, a.Cycle.Name, a.Cycle.PeriodTo, a.Level, a.Direction, a.Prognosis, a.Sentence, a.WentWrong, a.BecameBetter),
            })
            .ToListAsync(cancellationToken)).ConvertAll(j => (j.TargetAreaId, j.GoalId, j.Judgement));
}
