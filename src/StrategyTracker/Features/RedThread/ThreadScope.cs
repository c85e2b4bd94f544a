using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;

namespace StrategyTracker.Features.RedThread;

/// <summary>What belongs to a thread, by where it starts.</summary>
/// <param name="Title">What one starts from.</param>
/// <param name="Path">Its own page.</param>
/// <param name="Areas">Target areas on the thread.</param>
/// <param name="Goals">Goals on the thread.</param>
/// <param name="Documents">Documents that it hangs from; what stands above them belongs to it too.</param>
/// <param name="Activities">What is done for it.</param>
internal sealed record ThreadScope(
    string Title, string Path, IReadOnlyCollection<Guid> Areas, IReadOnlyCollection<Guid> Goals, IReadOnlyCollection<Guid> Documents, ActivityFilter Activities)
{
    /// <summary>Nothing: no activity has this key.</summary>
    private const string Nobody = "-";

    public static Task<ThreadScope?> FindAsync(StrategyDb db, ThreadOrigin start, string key, string? document, CancellationToken cancellationToken) => start switch
    {
        ThreadOrigin.Malomrade => OfAreaAsync(db, key, cancellationToken),
        ThreadOrigin.Mal => OfGoalAsync(db, key, cancellationToken),
        ThreadOrigin.Aktivitet => OfActivityAsync(db, key, cancellationToken),
        ThreadOrigin.Nyckeltal => OfIndicatorAsync(db, key, cancellationToken),
        ThreadOrigin.Organ => OfBodyAsync(db, key, cancellationToken),
        ThreadOrigin.Stycke => OfClauseAsync(db, key, document, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, null),
    };

    private static async Task<ThreadScope?> OfAreaAsync(StrategyDb db, string key, CancellationToken cancellationToken)
    {
        var area = await db.TargetAreas.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancellationToken);
        return area is null ? null : new ThreadScope(
            area.Title, $"/malomraden/{key}", [area.Id],
            await db.Goals.Where(g => g.TargetAreaId == area.Id).Select(g => g.Id).ToListAsync(cancellationToken),
            [area.DocumentId], new ActivityFilter { TargetArea = key });
    }

    private static async Task<ThreadScope?> OfGoalAsync(StrategyDb db, string key, CancellationToken cancellationToken)
    {
        var goal = await db.Goals.AsNoTracking().Include(g => g.TargetArea).SingleOrDefaultAsync(g => g.Key == key, cancellationToken);
        return goal is null ? null : new ThreadScope(
            goal.Title, goal.TargetArea is { } area ? $"/malomraden/{area.Key}#{key}" : $"/roda-traden/mal/{key}",
            Some(goal.TargetAreaId), [goal.Id, .. Some(goal.ParentId)], [goal.DocumentId], new ActivityFilter { Goal = key });
    }

    private static async Task<ThreadScope?> OfActivityAsync(StrategyDb db, string key, CancellationToken cancellationToken)
    {
        var activity = await db.Activities.AsNoTracking().Include(a => a.TargetAreas).Include(a => a.Goals).SingleOrDefaultAsync(a => a.Key == key, cancellationToken);
        return activity is null ? null : new ThreadScope(
            activity.DisplayTitle, $"/aktiviteter/{key}", [.. activity.TargetAreas.Select(t => t.TargetAreaId)], [.. activity.Goals.Select(g => g.GoalId)],
            [activity.DocumentId], new ActivityFilter { Only = key });
    }

    private static async Task<ThreadScope?> OfIndicatorAsync(StrategyDb db, string key, CancellationToken cancellationToken)
    {
        var indicator = await db.Indicators.AsNoTracking().Where(i => i.Key == key)
            .Select(i => new
            {
                i.Name, i.DocumentId, i.TargetAreaId, i.GoalId,
                Area = db.TargetAreas.Where(t => t.Id == i.TargetAreaId).Select(t => t.Key).FirstOrDefault(),
                Goal = db.Goals.Where(g => g.Id == i.GoalId).Select(g => g.Key).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        return indicator is null ? null : new ThreadScope(
            indicator.Name, $"/nyckeltal#{key}", Some(indicator.TargetAreaId), Some(indicator.GoalId), [indicator.DocumentId],
            indicator.Goal is not null ? new ActivityFilter { Goal = indicator.Goal }
                : indicator.Area is not null ? new ActivityFilter { TargetArea = indicator.Area } : new ActivityFilter { Only = Nobody });
    }

    private static async Task<ThreadScope?> OfBodyAsync(StrategyDb db, string key, CancellationToken cancellationToken)
    {
        var body = await db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.Key == key, cancellationToken);
        if (body is null)
        {
            return null;
        }

        var own = db.Activities.Where(a => a.Participations.Any(p => p.BodyId == body.Id && ParticipationRoles.ThatAnswer.Contains(p.Role)));
        return new ThreadScope(
            body.Name, $"/organ/{key}",
            await own.SelectMany(a => a.TargetAreas).Select(t => t.TargetAreaId).Distinct().ToListAsync(cancellationToken),
            await own.SelectMany(a => a.Goals).Select(g => g.GoalId).Distinct().ToListAsync(cancellationToken),
            await own.Select(a => a.DocumentId).Distinct().ToListAsync(cancellationToken),
            new ActivityFilter { Body = key, Roles = ParticipationRoles.ThatAnswer });
    }

    private static async Task<ThreadScope?> OfClauseAsync(StrategyDb db, string key, string? document, CancellationToken cancellationToken)
    {
        var clause = await db.Clauses.AsNoTracking().Where(c => c.Key == key)
            .Join(db.Editions.Where(e => e.Document.Key == document), c => c.EditionId, e => e.Id, (c, e) => new
            {
                c.SetsKey, Title = c.Heading ?? c.Number ?? c.Key, e.DocumentId, e.Ordinal,
            })
            .OrderByDescending(c => c.Ordinal).FirstOrDefaultAsync(cancellationToken);
        if (clause is null)
        {
            return null;
        }

        var set = clause.SetsKey is not { } sets ? null : await OfAreaAsync(db, sets, cancellationToken) ?? await OfGoalAsync(db, sets, cancellationToken);
        return new ThreadScope(
            clause.Title, $"/styrdokument/{document}#{key}", set?.Areas ?? [], set?.Goals ?? [], [clause.DocumentId],
            set?.Activities ?? new ActivityFilter { Principle = clause.SetsKey ?? Nobody });
    }

    private static IReadOnlyCollection<Guid> Some(Guid? id) => id is { } one ? [one] : [];
}
