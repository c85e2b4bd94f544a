using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>One row of the list.</summary>
public sealed record ActivityRow
{
    public required string Key { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? WorkingTitle { get; init; }
    public required string PlanKey { get; init; }
    public required string PlanTitle { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool IsContinuous { get; init; }
    public bool IsWithheld { get; init; }
    public EffectStatus EffectSoFar { get; init; }
    public int? EffectVisibleFrom { get; init; }
    public required ActivityStanding Standing { get; init; }
    public required ScheduleAssessment Schedule { get; init; }

    /// <summary>Leads first, then co-owners; those who only take part are told of on the activity's page.</summary>
    public required IReadOnlyList<ActivityOwner> Owners { get; init; }
}

/// <summary>A body that answers for an activity.</summary>
public sealed record ActivityOwner(string Key, string Name, ParticipationRole Role, DateOnly? ValidTo);

/// <summary>A page of the list with the sums of everything that the filter lets through.</summary>
public sealed record ActivityList(ListPage<ActivityRow> Page, ActivityTally Tally);

/// <summary>Something that the list can be narrowed by.</summary>
/// <param name="Key">Its key in the address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Group">What it belongs to, to tell two of the same name apart.</param>
public sealed record ActivityChoice(string Key, string Title, string? Group);

/// <summary>Everything that the list can be narrowed by.</summary>
public sealed record ActivityChoices(
    IReadOnlyList<ActivityChoice> Plans, IReadOnlyList<ActivityChoice> TargetAreas, IReadOnlyList<ActivityChoice> Goals,
    IReadOnlyList<ActivityChoice> Bodies, IReadOnlyList<int> Years, bool MayEdit);

/// <summary>Reads for the list of activities.</summary>
public sealed class ActivityQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>A page of the activities that the actor sees and the filter lets through. Three queries, whatever the number of rows.</summary>
    public async Task<ActivityList> ListAsync(ActivityFilter filter, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var matching = db.Activities.AsNoTracking().VisibleTo(actor).Matching(filter, db).WithSchedule(today).Matching(filter.Time);
        var counts = await matching.WithState().GroupBy(a => a.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var tally = ActivityTally.Of(counts.Select(c => (c.State, c.Count)));
        var number = Math.Clamp(filter.Page, 1, Math.Max(1, (tally.Total + PageSize - 1) / PageSize));
        var rows = await matching.Ordered(filter, db.SwedishCollationName)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(s => new
            {
                s.Activity.Id,
                Row = new ActivityRow
                {
                    Key = s.Activity.Key,
                    Number = s.Activity.Number,
                    Title = s.Activity.Title,
                    WorkingTitle = s.Activity.WorkingTitle,
                    PlanKey = s.Activity.Document.Key,
                    PlanTitle = s.Activity.Document.Title,
                    StartsOn = s.Activity.StartsOn,
                    EndsOn = s.Activity.EndsOn,
                    IsContinuous = s.Activity.IsContinuous,
                    IsWithheld = s.Activity.WithheldReason != null,
                    EffectSoFar = s.Activity.EffectSoFar,
                    EffectVisibleFrom = s.Activity.Effect!.VisibleFromYear,
                    Standing = s.Activity.Standing,
                    Schedule = null!,
                    Owners = Array.Empty<ActivityOwner>(),
                },
                s.Activity.ReportedSchedule,
                s.Activity.LastReportedOn,
                s.Activity.Override,
                Milestones = s.Activity.Milestones.Count,
                Overdue = s.Activity.Milestones.Count(m => (m.DoneOn == null || m.DoneOn > today) && m.DueOn < today),
            })
            .ToListAsync(cancellationToken);
        var owners = await OwnersAsync(db, rows.ConvertAll(r => r.Id), cancellationToken);
        return new ActivityList(
            new ListPage<ActivityRow>(
                [.. rows.Select(r => r.Row with
                {
                    Owners = [.. owners[r.Id].OrderBy(o => o.Role).ThenBy(o => o.Name, StringComparer.Ordinal)],
                    Schedule = ScheduleAssessment.Of(
                        new ScheduleFacts(
                            r.Row.Standing, r.Row.EndsOn, r.Row.EndsOn is not null || r.Row.IsContinuous || r.Milestones > 0,
                            r.ReportedSchedule, r.Milestones, r.Overdue, r.LastReportedOn) { Override = r.Override },
                        today),
                })],
                tally.Total, number, PageSize),
            tally);
    }

    /// <summary>What the list can be narrowed by: only what has an activity that the actor sees.</summary>
    public async Task<ActivityChoices> GetChoicesAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var visible = db.Activities.AsNoTracking().VisibleTo(actor);
        // By way of the links: what nothing points at is known at once from their index, without a look at every activity.
        var plans = await db.Documents.AsNoTracking().Where(d => visible.Any(a => a.DocumentId == d.Id))
            .OrderBy(d => d.Title).ThenBy(d => d.Key).Select(d => new ActivityChoice(d.Key, d.Title, null)).ToListAsync(cancellationToken);
        var areas = await db.TargetAreas.AsNoTracking().Where(t => db.Set<ActivityTargetArea>().Any(l => l.TargetAreaId == t.Id && visible.Any(a => a.Id == l.ActivityId)))
            .OrderBy(t => t.Document.Title).ThenBy(t => t.Position).Select(t => new ActivityChoice(t.Key, t.Title, t.Document.Title)).ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => db.Set<ActivityGoal>().Any(l => (l.GoalId == g.Id || l.Goal.ParentId == g.Id) && visible.Any(a => a.Id == l.ActivityId)))
            .OrderBy(g => g.Document.Title).ThenBy(g => g.Position).Select(g => new ActivityChoice(g.Key, g.Title, g.TargetArea!.Title)).ToListAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Where(b => db.Set<Participation>().Any(p => p.BodyId == b.Id && visible.Any(a => a.Id == p.ActivityId)))
            .OrderBy(b => b.Name).ThenBy(b => b.Key).Select(b => new ActivityChoice(b.Key, b.Name, null)).ToListAsync(cancellationToken);
        var span = await visible.GroupBy(_ => 1).Select(g => new
        {
            First = g.Min(a => a.StartsOn ?? a.EndsOn),
            LastEnd = g.Max(a => a.EndsOn),
            LastStart = g.Max(a => a.StartsOn),
        }).SingleOrDefaultAsync(cancellationToken);
        return new ActivityChoices(plans, areas, goals, bodies, Years(span?.First, span?.LastEnd, span?.LastStart), actor.May(Domain.Access.Right.EditPlans));
    }

    /// <summary>The activities by number and title, to choose one of.</summary>
    public async Task<IReadOnlyList<Named>> GetTitlesAsync(StandingChoice standing, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Activities.AsNoTracking().VisibleTo(actor).Matching(new ActivityFilter { Standing = standing }, db)
            .OrderBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => new Named(a.Key, (a.Number == null ? "" : a.Number + " ") + (a.WorkingTitle ?? a.Title))).ToListAsync(cancellationToken);
    }

    /// <summary>Who answers for the activities of a page: asked by their ids, since the page itself would have to be sorted again to be joined.</summary>
    private static async Task<ILookup<Guid, ActivityOwner>> OwnersAsync(StrategyDb db, IReadOnlyList<Guid> activities, CancellationToken cancellationToken) =>
        (await db.Set<Participation>().AsNoTracking()
            .Where(p => activities.Contains(p.ActivityId) && ParticipationRoles.ThatAnswer.Contains(p.Role))
            .Select(p => new { p.ActivityId, Owner = new ActivityOwner(p.Body.Key, p.Body.Name, p.Role, p.Body.ValidTo) })
            .ToListAsync(cancellationToken)).ToLookup(p => p.ActivityId, p => p.Owner);

    private static List<int> Years(DateOnly? first, DateOnly? lastEnd, DateOnly? lastStart)
    {
        var last = lastEnd > lastStart || lastStart is null ? lastEnd : lastStart;
        return first is { } from && last is { } to ? [.. Enumerable.Range(from.Year, Math.Clamp(to.Year - from.Year + 1, 1, 100))] : [];
    }
}
