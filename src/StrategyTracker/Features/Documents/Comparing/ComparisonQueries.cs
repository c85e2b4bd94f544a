using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Documents.Deviations;

namespace StrategyTracker.Features.Documents.Comparing;

/// <summary>Two editions of a document beside each other.</summary>
/// <param name="Document">The document.</param>
/// <param name="Editions">Those that the reader may read, the newest first.</param>
/// <param name="Older">The one compared from; none where there is only one edition.</param>
/// <param name="Newer">The one compared to.</param>
/// <param name="Clauses">Every clause of both.</param>
public sealed record ComparisonView(
    NamedKey Document, IReadOnlyList<EditionLine> Editions, EditionLine? Older, EditionLine? Newer, IReadOnlyList<ComparedLine> Clauses)
{
    public int Count(ClauseChange change) => Clauses.Count(c => c.Clause.Change == change);
}

/// <summary>A clause in both editions, how deep it lies, and what hangs on it.</summary>
/// <param name="Clause">The clause in both.</param>
/// <param name="Depth">How deep it lies.</param>
/// <param name="Touches">What a change of it touches.</param>
/// <param name="Deviations">Those from the clause that a change of it touches.</param>
public sealed record ComparedLine(ComparedClause Clause, int Depth, Touched? Touches, IReadOnlyList<DeviationRow> Deviations);

/// <summary>What a clause sets, and what is tied to it.</summary>
/// <param name="Kind">Target area, goal or principle.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
/// <param name="ActivityCount">How many activities the reader may see that serve it or answer to it.</param>
/// <param name="Activities">The first of them.</param>
/// <param name="Indicators">What it is measured by.</param>
public sealed record Touched(
    ClauseKind Kind, string Key, string Title, int ActivityCount, IReadOnlyList<NamedKey> Activities, IReadOnlyList<string> Indicators);

/// <summary>Reads two editions to compare. The number of questions to the database is the same however much has changed.</summary>
public sealed class ComparisonQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>How many activities are named for each thing that a change touches.</summary>
    public const int MostNamed = 20;

    /// <summary>The comparison; none where the document or an edition does not exist or may not be read.</summary>
    /// <param name="key">The document.</param>
    /// <param name="from">Label of the older edition; none for the one before the newer.</param>
    /// <param name="to">Label of the newer edition; none for the newest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ComparisonView?> GetAsync(string key, string? from, string? to, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().VisibleTo(actor).Where(d => d.Key == key)
            .Select(d => new { d.Id, Name = new NamedKey(d.Key, d.Title) }).SingleOrDefaultAsync(cancellationToken);
        if (document is null)
        {
            return null;
        }

        var editions = await db.Editions.AsNoTracking().Where(e => e.DocumentId == document.Id).VisibleTo(actor).Lines(clock.Today())
            .OrderByDescending(e => e.Ordinal).ToListAsync(cancellationToken);
        var newer = to is null ? editions.FirstOrDefault() : editions.Find(e => e.Label == to);
        var older = from is null ? editions.Find(e => e.Ordinal < newer?.Ordinal) : editions.Find(e => e.Label == from);
        if ((to is not null && newer is null) || (from is not null && older is null))
        {
            return null;
        }

        return new ComparisonView(
            document.Name, editions, older, newer,
            older is null || newer is null ? [] : await LinesAsync(db, actor, document.Id, older, newer, clock.Today(), cancellationToken));
    }

    private static async Task<IReadOnlyList<ComparedLine>> LinesAsync(
        StrategyDb db, Actor actor, Guid documentId, EditionLine older, EditionLine newer, DateOnly today, CancellationToken cancellationToken)
    {
        var clauses = await db.Editions.AsNoTracking().Where(e => e.Id == older.Id || e.Id == newer.Id)
            .SelectMany(e => e.Clauses).Include(c => c.Body).ToListAsync(cancellationToken);
        var above = clauses.ToDictionary(c => c.Id);
        var descents = await db.Editions.AsNoTracking().Where(e => e.DocumentId == documentId && e.Ordinal > older.Ordinal && e.Ordinal <= newer.Ordinal)
            .SelectMany(e => e.Descents).ToListAsync(cancellationToken);
        var compared = EditionComparison.Between(
            [.. clauses.Where(c => c.EditionId == older.Id)], [.. clauses.Where(c => c.EditionId == newer.Id)], descents);
        var touches = await TouchesAsync(db, actor, documentId, cancellationToken);
        var deviations = (await DeviationRows.ReadAsync(db, actor, db.Deviations.Where(d => d.DocumentId == documentId), today, cancellationToken))
            .Where(d => d.IsCurrent).ToLookup(d => d.ClauseKey);
        return [.. compared.Select(c => new ComparedLine(
            c, Lineage(c.Latest).Count() - 1,
            c.Change is ClauseChange.Unchanged or ClauseChange.Renumbered
                ? null
                : Lineage(c.Latest).Select(l => touches.GetValueOrDefault((l.Kind, l.SetsKey ?? ""))).FirstOrDefault(t => t is not null),
            c.Change is ClauseChange.Unchanged or ClauseChange.Renumbered ? [] : [.. deviations[c.Key]]))];

        // The clause, the one it stands under, and so on to the top: a change touches what the nearest of them sets.
        IEnumerable<Clause> Lineage(Clause clause)
        {
            for (var at = clause; at is not null; at = at.ParentId is { } parent ? above[parent] : null)
            {
                yield return at;
            }
        }
    }

    private static async Task<Dictionary<(ClauseKind Kind, string Key), Touched>> TouchesAsync(
        StrategyDb db, Actor actor, Guid documentId, CancellationToken cancellationToken)
    {
        var things = await db.TargetAreas.Where(t => t.DocumentId == documentId).Select(t => new { t.Id, Kind = ClauseKind.TargetArea, t.Key, t.Title })
            .Concat(db.Goals.Where(g => g.DocumentId == documentId).Select(g => new { g.Id, Kind = ClauseKind.Goal, g.Key, g.Title }))
            .Concat(db.Principles.Where(p => p.DocumentId == documentId).Select(p => new { p.Id, Kind = ClauseKind.Principle, p.Key, p.Title }))
            .ToListAsync(cancellationToken);
        var ids = things.ConvertAll(t => t.Id);
        var seen = db.Activities.VisibleTo(actor);
        var ties = (await seen.SelectMany(a => a.TargetAreas, (a, t) => new { Thing = t.TargetAreaId, a.SortNumber, a.Key, Title = a.WorkingTitle ?? a.Title })
                .Concat(seen.SelectMany(a => a.Goals, (a, g) => new { Thing = g.GoalId, a.SortNumber, a.Key, Title = a.WorkingTitle ?? a.Title }))
                .Concat(seen.SelectMany(a => a.PrincipleChecks, (a, c) => new { Thing = c.PrincipleId, a.SortNumber, a.Key, Title = a.WorkingTitle ?? a.Title }))
                .Where(t => ids.Contains(t.Thing)).OrderBy(t => t.SortNumber).ToListAsync(cancellationToken))
            .ToLookup(t => t.Thing, t => new NamedKey(t.Key, t.Title));
        var indicators = (await db.Indicators.Where(i => i.DocumentId == documentId).OrderBy(i => i.Name)
                .Select(i => new { Thing = i.GoalId ?? i.TargetAreaId, i.Name }).ToListAsync(cancellationToken))
            .ToLookup(i => i.Thing, i => i.Name);
        return things.ToDictionary(
            t => (t.Kind, t.Key),
            t => new Touched(t.Kind, t.Key, t.Title, ties[t.Id].Count(), [.. ties[t.Id].Take(MostNamed)], [.. indicators[t.Id]]));
    }
}
