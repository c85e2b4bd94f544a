using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>Reads the plan's table, page by page. The number of questions to the database is the same whatever the number of rows.</summary>
public sealed class PlanTableQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public const int PageSize = 100;

    /// <summary>The form under which a person's choice of columns is kept.</summary>
    internal const string ColumnsForm = "table-columns";

    /// <summary>A page of the table; none where there is no such plan.</summary>
    public async Task<PlanTableView?> GetAsync(TableState state, IReadOnlyList<TableColumn> columns, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var plan = await FindPlanAsync(db, state.Plan, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var matching = Matching(db, state);
        List<TableGroup> groups = state.Grouping is null ? [] : await matching.GroupBy(s => s.Group)
            .Select(g => new TableGroup(g.Key, g.Count())).ToListAsync(cancellationToken);
        var total = state.Grouping is null ? await matching.CountAsync(cancellationToken) : groups.Sum(g => g.Count);
        var number = Math.Clamp(state.Filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var first = (number - 1) * PageSize;
        var ids = await Ordered(db, matching, state).Skip(first).Take(PageSize).Select(s => s.Activity.Id).ToListAsync(cancellationToken);
        var rows = await RowsAsync(db, plan, state, columns, ids, cancellationToken);
        return new PlanTableView
        {
            Title = plan.Title,
            IsAdopted = plan.HasDecidedText,
            Columns = columns,
            Groups = groups,
            Page = new ListPage<TableRow>([.. rows.Select((r, i) => r with { Ordinal = first + i + 1 })], total, number, PageSize),
        };
    }

    /// <summary>Some rows anew, after they were written in.</summary>
    public async Task<IReadOnlyList<TableRow>> GetRowsAsync(
        TableState state, IReadOnlyList<TableColumn> columns, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await FindPlanAsync(db, state.Plan, cancellationToken) is not { } plan)
        {
            return [];
        }

        var ids = await db.Activities.Where(a => a.DocumentId == plan.Id && keys.Contains(a.Key)).Select(a => a.Id).ToListAsync(cancellationToken);
        return await RowsAsync(db, plan, state, columns, ids, cancellationToken);
    }

    /// <summary>The keys of the rows from one on, as they stand in the table, also on later pages: where a pasted block goes.</summary>
    public async Task<IReadOnlyList<string>> GetKeysFromAsync(TableState state, int ordinal, int count, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Ordered(db, Matching(db, state), state).Skip(ordinal - 1).Take(count).Select(s => s.Activity.Key).ToListAsync(cancellationToken);
    }

    /// <summary>The revisions of some rows, to see whether a colleague has changed any.</summary>
    public async Task<IReadOnlyDictionary<string, int>> GetRevisionsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Activities.Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, a => a.Revision, cancellationToken);
    }

    /// <summary>What can be chosen in the cells and in the filter.</summary>
    public async Task<TableChoices> GetChoicesAsync(string planKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var plan = await db.Documents.AsNoTracking().Where(d => d.Key == planKey).Select(d => new { d.Id, d.Type.LevelNames }).SingleAsync(cancellationToken);
        var setters = (await SelfAndAbove.ReadAsync(db, cancellationToken)).Of(plan.Id);
        var names = await NameBook.LoadAsync(db, setters, cancellationToken);
        var today = clock.Today();
        var own = await db.OwnBodiesAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Where(b => own.Contains(b.Id) && b.Kind != BodyKind.Municipality && (b.ValidTo == null || b.ValidTo >= today))
            .OrderBy(b => b.Name).Select(b => new Named(b.Key, b.Name)).ToListAsync(cancellationToken);
        var areas = await db.TargetAreas.AsNoTracking().Where(t => setters.Contains(t.DocumentId)).OrderBy(t => t.Position)
            .Select(t => new Named(t.Key, t.Title)).ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => setters.Contains(g.DocumentId)).OrderBy(g => g.Position)
            .Select(g => g.Key).ToListAsync(cancellationToken);
        var levels = await db.Activities.Where(a => a.DocumentId == plan.Id && a.LevelName != null).Select(a => a.LevelName!).Distinct().ToListAsync(cancellationToken);
        var ends = await db.Activities.Where(a => a.DocumentId == plan.Id && a.EndsOn != null).Select(a => a.EndsOn!.Value.Year).Distinct().ToListAsync(cancellationToken);
        return new TableChoices(
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["bodies"] = [.. bodies.Select(b => names.Bodies.NameOf(b.Key))],
                ["areas"] = [.. areas.Select(a => names.TargetAreas.NameOf(a.Key))],
                ["goals"] = [.. goals.Select(names.Goals.NameOf)],
                ["levels"] = [.. plan.LevelNames.Concat(levels.Order(StringComparer.CurrentCulture)).Distinct()],
            },
            areas, bodies, [.. ends.Order()]);
    }

    /// <summary>The columns that the person has chosen, in their order.</summary>
    public async Task<IReadOnlyList<TableColumn>> GetColumnsAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var kept = await db.FormDrafts.AsNoTracking().Where(d => d.AccountId == actor.UserId && d.Form == ColumnsForm)
            .Select(d => d.Content).SingleOrDefaultAsync(cancellationToken);
        List<TableColumn> columns = kept is null ? [] : [.. (JsonSerializer.Deserialize<List<string>>(kept) ?? []).Select(TableColumn.Of).OfType<TableColumn>().Distinct()];
        return columns.Count > 0 ? columns : TableColumn.AtFirst;
    }

    private IQueryable<ScheduledActivity> Matching(StrategyDb db, TableState state) => db.Activities.AsNoTracking()
        .Matching(state.Rows, db).WithSchedule(clock.Today()).Matching(state.Filter.Time).GatheredBy(state.Grouping);

    private static IQueryable<ScheduledActivity> Ordered(StrategyDb db, IQueryable<ScheduledActivity> rows, TableState state) =>
        rows.Ordered(state.Grouping, state.Filter, db.SwedishCollationName);

    private static Task<GoverningDocument?> FindPlanAsync(StrategyDb db, string key, CancellationToken cancellationToken) =>
        db.Documents.AsNoTracking().Include(d => d.Editions).SingleOrDefaultAsync(d => d.Key == key, cancellationToken);

    /// <summary>The rows with these ids, in their order.</summary>
    private async Task<IReadOnlyList<TableRow>> RowsAsync(
        StrategyDb db, GoverningDocument plan, TableState state, IReadOnlyList<TableColumn> columns, List<Guid> ids, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var keys = await KeyBook.LoadForActivitiesAsync(db, cancellationToken);
        var names = await NameBook.LoadAsync(db, (await SelfAndAbove.ReadAsync(db, cancellationToken)).Of(plan.Id), cancellationToken);
        var activities = await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Include(a => a.Participations).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Milestones)
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var groups = state.Grouping is null ? [] : await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id))
            .WithSchedule(today).GatheredBy(state.Grouping).Select(s => new { s.Activity.Id, s.Group }).ToDictionaryAsync(s => s.Id, s => s.Group, cancellationToken);
        return [.. ids.Where(activities.ContainsKey).Select(id =>
        {
            var activity = activities[id];
            var item = ActivityItems.Of(activity, keys);
            return new TableRow
            {
                Key = activity.Key,
                Ordinal = 0,
                Revision = activity.Revision,
                Name = activity.DisplayTitle,
                IsDecided = activity.WasDecidedWith(plan),
                Group = groups.GetValueOrDefault(id),
                Standing = activity.Standing,
                Schedule = ScheduleAssessment.Of(ScheduleFacts.Of(activity, today), today),
                Cells = [.. columns.Select(c => c.Cell?.TextOf(item, names) ?? "")],
            };
        })];
    }
}
