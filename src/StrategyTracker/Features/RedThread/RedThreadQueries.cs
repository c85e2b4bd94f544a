using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Linking;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.Indicators;

namespace StrategyTracker.Features.RedThread;

/// <summary>
/// Reads a thread. Judgements and reports are those that the council has been given: from frozen cycles only. The number of questions to
/// the database is the same however long the thread is.
/// </summary>
public sealed class RedThreadQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, ActivityQueries activities)
{
    /// <param name="start">What kind of thing it starts from.</param>
    /// <param name="key">Which one.</param>
    /// <param name="document">For a clause: the key of its document.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>None where there is no such thing, or none that the reader may see.</returns>
    public async Task<RedThreadView?> GetAsync(ThreadOrigin start, string key, string? document, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await ThreadScope.FindAsync(db, start, key, document, cancellationToken) is not { } scope)
        {
            return null;
        }

        var filter = scope.Activities with { Order = ActivityOrder.Schedule };
        var done = await activities.ListAsync(filter, cancellationToken);
        if (start is ThreadOrigin.Aktivitet && done.Tally.Total == 0)
        {
            return null;
        }

        var chain = await ChainAsync(db, actor, scope, done, cancellationToken);
        if (chain.Count == 0 && start is not ThreadOrigin.Organ)
        {
            return null;
        }

        var ids = chain.ConvertAll(d => d.Id);
        var shown = done.Page.Rows.Select(r => r.Key).ToList();
        return new RedThreadView
        {
            Start = start,
            Title = scope.Title,
            Path = scope.Path,
            Documents = await DocumentsAsync(db, ids, cancellationToken),
            Aims = await AimsAsync(db, scope, ids, cancellationToken),
            Activities = done,
            Links = await LinkReference.OfAsync(db.Activities.Where(a => shown.Contains(a.Key)), actor, cancellationToken),
            AllActivities = filter is { Only: null, Principle: null } ? (filter with { Order = default }).Link() : null,
            Indicators = [.. (await IndicatorViews.LoadAsync(db, IndicatorsOf(db, start, key, scope, ids), cancellationToken)).Select(i => i.View)],
            Report = await ReportAsync(db, ids, cancellationToken),
        };
    }

    /// <summary>The documents of the thread that the reader may see, those with the fewest above them first.</summary>
    private static async Task<List<(Guid Id, int Above)>> ChainAsync(StrategyDb db, Actor actor, ThreadScope scope, ActivityList done, CancellationToken cancellationToken)
    {
        var hierarchy = await SelfAndAbove.ReadAsync(db, cancellationToken);
        var plans = done.Page.Rows.Select(r => r.PlanKey).Distinct().ToList();
        var setters = await db.Documents.Where(d => plans.Contains(d.Key)).Select(d => d.Id)
            .Union(db.TargetAreas.Where(t => scope.Areas.Contains(t.Id)).Select(t => t.DocumentId))
            .Union(db.Goals.Where(g => scope.Goals.Contains(g.Id)).Select(g => g.DocumentId))
            .ToListAsync(cancellationToken);
        var all = scope.Documents.Concat(setters).SelectMany(hierarchy.Of).Distinct().ToList();
        var visible = await db.Documents.VisibleTo(actor).Where(d => all.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        return [.. visible.Select(id => (Id: id, Above: hierarchy.Of(id).Count)).OrderBy(d => d.Above)];
    }

    private static async Task<IReadOnlyList<ThreadDocument>> DocumentsAsync(StrategyDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var documents = await db.Documents.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new
        {
            d.Id,
            d.Key,
            d.Title,
            Type = d.Type.Name,
        }).ToDictionaryAsync(d => d.Id, cancellationToken);
        var editions = (await db.Editions.AsNoTracking().VisibleTo(Actor.Anonymous)
                // A proposal that was amended is not what was decided; the amended text is an edition of its own.
                .Where(e => ids.Contains(e.DocumentId) && e.Status != EditionStatus.Amended)
                .Select(e => new
                {
                    e.DocumentId,
                    e.Ordinal,
                    Decisions = e.Decisions.AsQueryable().OrderBy(x => x.Date).Select(DecisionLine.Of).ToList(),
                }).ToListAsync(cancellationToken))
            .ToLookup(e => e.DocumentId);
        return [.. ids.Select(id => documents[id]).Select(d => new ThreadDocument(
            d.Key, d.Title, d.Type, editions[d.Id].MaxBy(e => e.Ordinal)?.Decisions ?? []))];
    }

    private static async Task<IReadOnlyList<ThreadAim>> AimsAsync(StrategyDb db, ThreadScope scope, List<Guid> documents, CancellationToken cancellationToken)
    {
        var judged = (await db.Assessments.AsNoTracking()
                .Where(a => a.Cycle.FrozenOn != null
                    && ((a.TargetAreaId != null && scope.Areas.Contains(a.TargetAreaId.Value)) || (a.GoalId != null && scope.Goals.Contains(a.GoalId.Value))))
                .OrderByDescending(a => a.Cycle.PeriodTo).Select(a => new { Id = a.GoalId ?? a.TargetAreaId, a.Level, a.Direction, a.Sentence }).ToListAsync(cancellationToken))
            .ToLookup(a => a.Id!.Value);
        var areas = await db.TargetAreas.AsNoTracking().Where(t => scope.Areas.Contains(t.Id) && documents.Contains(t.DocumentId))
            .OrderBy(t => t.Position).Select(t => new { t.Id, t.Key, t.Number, t.Title }).ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => scope.Goals.Contains(g.Id) && documents.Contains(g.DocumentId))
            .OrderBy(g => g.Position).Select(g => new { g.Id, g.Key, g.Number, g.Title, Area = g.TargetArea!.Key }).ToListAsync(cancellationToken);
        return
        [
            .. areas.Select(a => judged[a.Id].FirstOrDefault() is var j ? new ThreadAim(a.Key, a.Number, a.Title, false, null, j?.Level, j?.Direction, j?.Sentence) : null!),
            .. goals.Select(g => judged[g.Id].FirstOrDefault() is var j ? new ThreadAim(g.Key, g.Number, g.Title, true, g.Area, j?.Level, j?.Direction, j?.Sentence) : null!),
        ];
    }

    private static IQueryable<Domain.Indicators.Indicator> IndicatorsOf(StrategyDb db, ThreadOrigin start, string key, ThreadScope scope, List<Guid> documents) =>
        start is ThreadOrigin.Nyckeltal
            ? db.Indicators.Where(i => i.Key == key)
            : db.Indicators.Where(i => documents.Contains(i.DocumentId)
                && ((i.GoalId != null && scope.Goals.Contains(i.GoalId.Value)) || (i.TargetAreaId != null && scope.Areas.Contains(i.TargetAreaId.Value))));

    private static async Task<ThreadReport?> ReportAsync(StrategyDb db, List<Guid> documents, CancellationToken cancellationToken)
    {
        var latest = await db.Cycles.AsNoTracking()
            .Where(c => c.FrozenOn != null && (documents.Contains(c.ProgrammeId) || c.Plans.Any(p => documents.Contains(p.DocumentId))))
            .OrderByDescending(c => c.PeriodTo).Select(c => new
            {
                c.Key,
                c.Name,
                c.FrozenOn,
                Sentence = db.Assessments.Where(a => a.CycleId == c.Id && a.TargetAreaId == null && a.GoalId == null).Select(a => a.Sentence).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancellationToken);
        if (latest is null)
        {
            return null;
        }

        var versions = await db.CouncilReports.AsNoTracking().Where(r => r.Cycle.Key == latest.Key).Select(r => new
        {
            r.Version,
            Decisions = r.Decisions.AsQueryable().OrderBy(x => x.Date).Select(DecisionLine.Of).ToList(),
        }).ToListAsync(cancellationToken);
        return new ThreadReport(latest.Key, latest.Name, latest.FrozenOn!.Value, latest.Sentence, versions.MaxBy(v => v.Version)?.Decisions ?? []);
    }
}
