using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.TargetAreas.Questions;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>What the matrix shows.</summary>
public sealed record ContributionFilter
{
    public string? Programme { get; init; }
    public string? Plan { get; init; }
    public BodyScope Scope { get; init; }
    public IReadOnlyList<ParticipationRole> Roles { get; init; } = ParticipationRoles.ThatAnswer;
    public ContributionAxis Axis { get; init; }
    public ContributionMeasure Measure { get; init; }

    /// <summary>Only activities that run in the year; none for all.</summary>
    public int? Year { get; init; }

    /// <summary>Bodies that contribute to no goal stand as columns too, so that their cells can be put as questions.</summary>
    public bool EveryBody { get; init; }
}

/// <summary>A column: a target area, goal, principle or perspective, and every activity in it once.</summary>
public sealed record ContributionArea(Guid Id, string Key, string Title, ActivityTally Total)
{
    public ContributionCost Cost { get; init; }

    /// <summary>It is a goal that stands under another.</summary>
    public bool IsUnder { get; init; }
}

/// <summary>A row: a body, its cells in the order of the columns, and each of its activities once.</summary>
public sealed record ContributionBody(
    string Key, string Name, BodyKind Kind, string? KindName, DateOnly? AbolishedOn, IReadOnlyList<string> Successors,
    IReadOnlyList<string> Predecessors, IReadOnlyList<ActivityTally> Cells, ActivityTally Total)
{
    /// <summary>What the activities of each cell cost, in the order of the columns.</summary>
    public IReadOnlyList<ContributionCost> Costs { get; init; } = [];

    public ContributionCost Cost { get; init; }

    /// <summary>Questions that the cells were put as, by the key of their column; nothing for a visitor.</summary>
    public IReadOnlyDictionary<string, QuestionLine> Questions { get; init; } = new Dictionary<string, QuestionLine>();
}

/// <summary>Who contributes to what.</summary>
public sealed record ContributionView(
    IReadOnlyList<Programme> Programmes, Programme Programme, IReadOnlyList<Named> Plans,
    IReadOnlyList<ContributionArea> Areas, IReadOnlyList<ContributionBody> Bodies, ActivityTally Total, bool MayEdit)
{
    public ContributionCost Cost { get; init; }

    /// <summary>What the bodies are held against: what was asked for, and goals where the document sets no target areas.</summary>
    public ContributionAxis Axis { get; init; }

    /// <summary>Years in which its activities run, to choose among.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    public int EmptyCells => Bodies.Where(b => b.AbolishedOn is null).Sum(b => b.Cells.Count(c => c.InPlan == 0));

    public int Contributing => Bodies.Count(b => b.Total.InPlan > 0);
}

/// <summary>Reads for the contribution matrix. The number of queries does not depend on the number of rows.</summary>
public sealed class ContributionQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>The matrix, or none where no document sets target areas or goals.</summary>
    public async Task<ContributionView?> GetAsync(ContributionFilter filter, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var programmes = await Programmes.LoadAsync(db, today, alsoWithGoals: true, actor, cancellationToken);
        if (programmes is not [var first, ..])
        {
            return null;
        }

        var programme = programmes.FirstOrDefault(p => p.Key == filter.Programme) ?? first;
        if (!programme.HasAreas && filter.Axis is ContributionAxis.TargetAreas)
        {
            filter = filter with { Axis = ContributionAxis.Goals };
        }

        var areas = AxisColumn.InLevels(await ContributionAxes.Columns(db, filter.Axis, programme.Id).ToListAsync(cancellationToken));
        var inProgramme = db.Activities.AsNoTracking().VisibleTo(actor).On(filter.Axis, programme.Id);
        var plans = await db.Documents.AsNoTracking().Where(d => inProgramme.Any(a => a.DocumentId == d.Id))
            .OrderBy(d => d.Title).Select(d => new Named(d.Key, d.Title)).ToListAsync(cancellationToken);
        var counts = await CountAsync(db, inProgramme.Matching(RowsBehind(filter), db).WithSchedule(today).WithState(), filter, programme.Id, AxisColumn.Above(areas), cancellationToken);
        var bodies = await BodiesAsync(db, filter.Scope, programme.MunicipalityId, today, counts.Bodies, cancellationToken);
        var questions = (actor.May(Right.ReadInternal)
                ? await QuestionQueries.Lines(db.ContributionQuestions.On(filter.Axis, programme.Id)).ToListAsync(cancellationToken) : [])
            .ToLookup(q => q.BodyKey);
        var span = await inProgramme.GroupBy(_ => 1).Select(g => new { First = g.Min(a => a.StartsOn ?? a.EndsOn), Last = g.Max(a => a.EndsOn ?? a.StartsOn) }).SingleOrDefaultAsync(cancellationToken);
        return new ContributionView(
            programmes,
            programme,
            plans,
            [.. areas.Select(a => new ContributionArea(a.Id, a.Key, a.Title, counts.Of(a.Id, null)) { Cost = counts.CostOf(a.Id, null), IsUnder = a.UnderId is not null })],
            [.. bodies.Select(b => new ContributionBody(
                b.Key, b.Name, b.Kind, b.KindName, b.ValidTo < today ? b.ValidTo : null, b.Successors, b.Predecessors,
                [.. areas.Select(a => counts.Of(a.Id, b.Id))], counts.Of(null, b.Id))
            {
                Questions = questions[b.Key].ToDictionary(q => q.ColumnKey), Costs = [.. areas.Select(a => counts.CostOf(a.Id, b.Id))], Cost = counts.CostOf(null, b.Id),
            })],
            counts.Of(null, null),
            actor.May(Right.EditPlans))
        {
            Axis = filter.Axis,
            Cost = counts.CostOf(null, null),
            Years = span is { First: { } begins, Last: { } ends } ? [.. Enumerable.Range(begins.Year, Math.Clamp(ends.Year - begins.Year + 1, 1, 30))] : [],
        };
    }

    /// <summary>One column of the matrix of target areas: each board and company of the municipality, and what it has in the area.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="programme">The programme that sets the area.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="states">The state of each of its activities that the reader may see.</param>
    /// <param name="today">The day it is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<IReadOnlyList<AreaBody>> OfAreaAsync(
        StrategyDb db, Programme programme, Guid areaId, IReadOnlyDictionary<Guid, int> states, DateOnly today, CancellationToken cancellationToken)
    {
        var filter = new ContributionFilter();
        var inArea = db.Activities.AsNoTracking().Where(a => a.TargetAreas.Any(t => t.TargetAreaId == areaId));
        var tallies = (await Answering(db, inArea, filter).ToListAsync(cancellationToken))
            .Where(p => states.ContainsKey(p.ActivityId)).ToLookup(p => p.BodyId, p => states[p.ActivityId]);
        var bodies = await BodiesAsync(db, filter.Scope, programme.MunicipalityId, today, [.. tallies.Select(t => t.Key)], cancellationToken);
        return [.. bodies.Select(b => new AreaBody(
            b.Key, b.Name, b.ValidTo < today, ActivityTally.Of(tallies[b.Id].CountBy(state => state).Select(c => (c.Key, c.Value)))))];
    }

    /// <summary>The list's filter that shows the rows behind all of the matrix.</summary>
    public static ActivityFilter RowsBehind(ContributionFilter filter) => new() { Plan = filter.Plan, Scope = filter.Scope, Roles = filter.Roles, Year = filter.Year };

    /// <summary>
    /// Four sums: each cell; each activity once per area; once per body; once. Each activity's state is judged once by the
    /// database and summed here; four sums there would judge it four times.
    /// </summary>
    private static async Task<Counts> CountAsync(
        StrategyDb db, IQueryable<StatedActivity> activities, ContributionFilter filter, Guid programmeId, IReadOnlyDictionary<Guid, Guid> above, CancellationToken cancellationToken)
    {
        var states = await activities.Select(s => new { s.Activity.Id, s.State, s.Activity.Cost.Kind, s.Activity.Cost.PlannedFrom, s.Activity.Cost.PlannedTo }).ToListAsync(cancellationToken);
        var areas = (await ContributionAxes.Links(db, filter.Axis, programmeId).ToListAsync(cancellationToken)).ToLookup(t => t.ActivityId, t => t.ColumnId);
        var bodies = (await Answering(db, db.Activities, filter).ToListAsync(cancellationToken)).ToLookup(p => p.ActivityId, p => p.BodyId);
        var counts = new Counts();
        foreach (var activity in states)
        {
            counts.Add(activity.State, (activity.Kind, activity.PlannedFrom, activity.PlannedTo), GoalLevels.ServedBy(areas[activity.Id], above), bodies[activity.Id]);
        }

        return counts;
    }

    /// <summary>Which bodies stand in which activities in one of the roles, among those that are asked about.</summary>
    private static IQueryable<Answerer> Answering(StrategyDb db, IQueryable<Activity> activities, ContributionFilter filter)
    {
        var roles = filter.Roles;
        var asked = filter.Scope is BodyScope.Asked;
        return activities.SelectMany(a => a.Participations)
            .Where(p => roles.Contains(p.Role) && (asked
                ? db.Set<CycleBody>().Any(c => c.BodyId == p.BodyId)
                : ActivityFilter.BoardKinds.Contains(p.Body.Kind)))
            .Select(p => new Answerer(p.ActivityId, p.BodyId));
    }

    /// <summary>The bodies that are asked about: those that exist today, and those that are no more but still have something in the matrix.</summary>
    private static async Task<List<BodyRow>> BodiesAsync(
        StrategyDb db, BodyScope scope, Guid? municipalityId, DateOnly today, HashSet<Guid> contributing, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name).ThenBy(b => b.Key)
            .Select(b => new
            {
                b.Id, b.Key, b.Name, b.Kind, b.KindName, b.ParentId, b.ValidFrom, b.ValidTo,
                IsAsked = db.Set<CycleBody>().Any(c => c.BodyId == b.Id),
            })
            .ToListAsync(cancellationToken);
        var successions = await db.Bodies.AsNoTracking().SelectMany(b => b.Successors).Select(s => new { s.BodyId, s.SuccessorId }).ToListAsync(cancellationToken);
        var successors = successions.ToLookup(s => s.BodyId, s => s.SuccessorId);
        var predecessors = successions.ToLookup(s => s.SuccessorId, s => s.BodyId);
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        var home = municipalityId is { } root ? BodyTree.WithDescendants([root], bodies.ConvertAll(b => (b.Id, b.ParentId))) : [];
        return [.. bodies
            .Where(b => contributing.Contains(b.Id)
                || (home.Contains(b.Id)
                    && (b.ValidFrom is null || b.ValidFrom <= today) && (b.ValidTo is null || b.ValidTo >= today)
                    && (scope is BodyScope.Asked ? b.IsAsked : ActivityFilter.BoardKinds.Contains(b.Kind))))
            .OrderBy(b => b.Kind is BodyKind.ExecutiveBoard ? 0 : b.Kind is BodyKind.Company ? 2 : 1)
            .Select(b => new BodyRow(b.Id, b.Key, b.Name, b.Kind, b.KindName, b.ValidTo, [.. successors[b.Id].Select(id => names[id])], [.. predecessors[b.Id].Select(id => names[id])]))];
    }

    private sealed record Answerer(Guid ActivityId, Guid BodyId);

    private sealed record BodyRow(Guid Id, string Key, string Name, BodyKind Kind, string? KindName, DateOnly? ValidTo,
        IReadOnlyList<string> Successors, IReadOnlyList<string> Predecessors);

    /// <summary>Sums by area and body; none of one means all of them.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<(Guid? Area, Guid? Body), int[]> _sums = [];
        private readonly Dictionary<(Guid? Area, Guid? Body), ContributionCost> _costs = [];

        /// <summary>The bodies that have something in the matrix.</summary>
        public HashSet<Guid> Bodies { get; } = [];

        public ContributionCost CostOf(Guid? area, Guid? body) => _costs.GetValueOrDefault((area, body));

        public ActivityTally Of(Guid? area, Guid? body) =>
            ActivityTally.Of(_sums.GetValueOrDefault((area, body), []).Select((count, state) => (state, count)));

        /// <summary>Counts one activity wherever it stands.</summary>
        public void Add(int state, (CostKind Kind, long? From, long? To) cost, IEnumerable<Guid> areas, IEnumerable<Guid> bodies)
        {
            Bodies.UnionWith(bodies);
            foreach (var area in areas.Select(id => (Guid?)id).Prepend(null))
            {
                foreach (var body in bodies.Select(id => (Guid?)id).Prepend(null))
                {
                    if (!_sums.TryGetValue((area, body), out var sums))
                    {
                        _sums[(area, body)] = sums = new int[Enum.GetValues<ActivityState>().Length];
                    }

                    sums[state]++;
                    // What has left the plan is no contribution, and costs the plan nothing more.
                    if (state != (int)ActivityState.Left)
                    {
                        _costs[(area, body)] = CostOf(area, body).With(cost.Kind, cost.From, cost.To);
                    }
                }
            }
        }
    }
}
