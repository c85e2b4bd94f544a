using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.Activities.Timeline;

/// <summary>A plan over its years.</summary>
public sealed record TimelineView
{
    public required string Title { get; init; }

    public required TimeAxis Axis { get; init; }

    /// <summary>The axis of the whole plan, whose years one can look closer at.</summary>
    public required TimeAxis WholeAxis { get; init; }

    public required ActivityList Activities { get; init; }

    /// <summary>The milestones of the shown activities, by the activity's key, in the order of their days.</summary>
    public required ILookup<string, ActivityMilestone> Milestones { get; init; }

    /// <summary>Activities without any day: they are in the list, but have no place on an axis.</summary>
    public required int WithoutDates { get; init; }

    public required IReadOnlyList<Named> TargetAreas { get; init; }

    public required IReadOnlyList<Named> Bodies { get; init; }

    public required bool MayEdit { get; init; }
}

/// <summary>Reads a plan as a timeline, page by page; the number of questions to the database does not grow with its rows.</summary>
public sealed class TimelineQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, ActivityQueries activities, TimeProvider clock)
{
    /// <returns>None where there is no such plan, or none that the reader may see.</returns>
    public async Task<TimelineView?> GetAsync(ActivityFilter filter, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var plan = await db.Documents.AsNoTracking().VisibleTo(actor).Where(d => d.Key == filter.Plan).Select(d => new { d.Id, d.Title }).SingleOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var all = db.Activities.AsNoTracking().VisibleTo(actor).Where(a => a.DocumentId == plan.Id);
        var span = await all.GroupBy(_ => 1).Select(g => new
        {
            First = g.Min(a => a.StartsOn ?? a.EndsOn),
            LastEnd = g.Max(a => a.EndsOn ?? a.StartsOn),
            WithoutDates = g.Count(a => a.StartsOn == null && a.EndsOn == null && !a.IsContinuous),
        }).SingleOrDefaultAsync(cancellationToken);
        var lastMilestone = await all.SelectMany(a => a.Milestones).MaxAsync(m => m.DueOn, cancellationToken);
        var whole = TimeAxis.Over(span?.First, lastMilestone > span?.LastEnd ? lastMilestone : span?.LastEnd, today);
        var list = await activities.ListAsync(filter, cancellationToken);
        var keys = list.Page.Rows.Select(r => r.Key).ToList();
        var milestones = await db.Activities.AsNoTracking().Where(a => keys.Contains(a.Key))
            .SelectMany(a => a.Milestones, (a, m) => new { a.Key, a.Standing, m.Id, m.Title, m.DueOn, m.DoneOn }).ToListAsync(cancellationToken);
        return new TimelineView
        {
            Title = plan.Title,
            WholeAxis = whole,
            Axis = filter.Year is { } year ? TimeAxis.Of(year) : whole,
            Activities = list,
            Milestones = milestones.OrderBy(m => m.DueOn ?? DateOnly.MaxValue).ToLookup(
                m => m.Key,
                m => new ActivityMilestone(m.Id, m.Title, m.DueOn, m.DoneOn, ActivityStandings.IsOpen(m.Standing) && (m.DoneOn is null || m.DoneOn > today) && m.DueOn < today)),
            WithoutDates = span?.WithoutDates ?? 0,
            TargetAreas = await db.TargetAreas.AsNoTracking().Where(t => all.Any(a => a.TargetAreas.Any(l => l.TargetAreaId == t.Id)))
                .OrderBy(t => t.Position).Select(t => new Named(t.Key, t.Title)).ToListAsync(cancellationToken),
            Bodies = await db.Bodies.AsNoTracking().Where(b => all.Any(a => a.Participations.Any(p => p.BodyId == b.Id)))
                .OrderBy(b => b.Name).Select(b => new Named(b.Key, b.Name)).ToListAsync(cancellationToken),
            MayEdit = actor.May(Right.EditPlans),
        };
    }
}
