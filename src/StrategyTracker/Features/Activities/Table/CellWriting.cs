using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Importing;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>
/// Writes cells into activities: each cell by the workbook's own column, each row by the package's own import. So a typed cell, a
/// pasted one and one in a workbook mean the same and break the same rules.
/// </summary>
internal sealed class CellWriting(StrategyDb db, Actor actor, TimeProvider clock, CancellationToken cancelled)
{
    private static readonly ParticipationRole[] weightiestFirst = [ParticipationRole.Lead, ParticipationRole.CoOwner, ParticipationRole.Convener, ParticipationRole.Participant];

    private readonly List<CellFault> _faults = [];
    private readonly List<CellConflict> _conflicts = [];
    private readonly List<WrittenRow> _written = [];
    private readonly List<CellRemark> _remarks = [];
    private AreasOfGoals _areasOfGoals = null!;
    private IReadOnlyDictionary<string, string> _labels = new Dictionary<string, string>();

    public async Task<CellsChanged> ApplyAsync(ChangeCellsInput input)
    {
        var (planKey, cells) = (input.Plan, input.Cells);
        var plan = await db.Documents.Include(d => d.Editions).SingleOrDefaultAsync(d => d.Key == planKey, cancelled)
            ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
        var keys = await KeysAsync(cells);
        var (names, goals, areas) = await ForeignNames.LoadAsync(db, plan, keys, input, actor, clock, cancelled);
        _labels = await LabelsAsync(cells);
        _areasOfGoals = await AreasOfGoals.LoadAsync(db, cancelled);
        var wanted = cells.Where(c => c.Key is not null).Select(c => c.Key!).Distinct().ToList();
        var activities = await db.Activities.AsNoTracking().Where(a => a.DocumentId == plan.Id && wanted.Contains(a.Key))
            .Include(a => a.Participations).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Perspectives)
            .Include(a => a.Milestones).Include(a => a.PrincipleChecks).Include(a => a.Headings).Include(a => a.Links)
            .ToDictionaryAsync(a => a.Key, cancelled);
        var writers = await WritersAsync([.. activities.Values.Select(a => a.Id)], cells.Count);
        foreach (var row in cells.GroupBy(c => c.Row))
        {
            Write(row.Key, [.. row], plan, activities, keys, names, writers);
        }

        var changed = _written.Where(w => w.Changes.Count > 0).ToList();
        if (_faults.Count == 0 && _conflicts.Count == 0)
        {
            await ImportAsync(changed, keys);
        }

        return new CellsChanged(
            clock.UtcNow(),
            [.. changed.Select(w => new ChangedRow(w.Row, w.Item.Key, w.NameBefore, w.IsNew, w.Changes))],
            // A row of which something was left out does not already say it.
            _written.Count(w => w.Changes.Count == 0 && !_remarks.Exists(r => r.Row == w.Row)), _faults, _conflicts)
        {
            Remarks = [.. goals.Remarks.Concat(_remarks).OrderBy(r => r.Row)],
            Parted = Parted(names, cells),
            Goals = [.. areas.Shown, .. goals.Shown(names)],
        };
    }

    /// <summary>What principles are called, where a table answers them.</summary>
    private async Task<IReadOnlyDictionary<string, string>> LabelsAsync(IReadOnlyList<CellChange> cells) =>
        cells.Any(c => c.Column.StartsWith(CellsFromElsewhere.Principle, StringComparison.Ordinal))
            ? await db.Principles.AsNoTracking().ToDictionaryAsync(p => CellsFromElsewhere.Principle + p.Key, p => p.Title, cancelled)
            : new Dictionary<string, string>();

    private TableColumn? ColumnOf(string name) =>
        TableColumn.Of(name) is { } column && _labels.TryGetValue(name, out var label) ? column with { Label = label } : TableColumn.Of(name);

    private static IReadOnlyList<PartedCell> Parted(NameBook names, IReadOnlyList<CellChange> cells)
    {
        var parted = names.Bodies.Parted.Concat(names.TargetAreas.Parted).Concat(names.Goals.Parted).DistinctBy(p => p.Key).ToList();
        var counts = parted.Count == 0 ? [] : cells.Where(c => TableColumn.Of(c.Column)?.NamesOf is not null).CountBy(c => c.Text.Trim()).ToDictionary(c => c.Key, c => c.Value);
        return [.. parted.Select(p => new PartedCell(p.Key, p.Value, counts.GetValueOrDefault(p.Key)))];
    }

    /// <summary>Only what these rows refer to; a new row has to know every key that is taken.</summary>
    private async Task<KeyBook> KeysAsync(IReadOnlyList<CellChange> cells)
    {
        var keys = await KeyBook.LoadForActivitiesAsync(db, cancelled);
        var touched = cells.Select(c => c.Key).OfType<string>().Distinct().ToList();
        var known = cells.Any(c => c.Key is null)
            ? db.Activities
            : db.Activities.Where(a => touched.Contains(a.Key) || db.Set<Disposition>().Any(d => d.IntoActivityId == a.Id || d.PartIds.Contains(a.Id)));
        keys.Activities.AddRange((await known.Select(a => new { a.Key, a.Id }).ToListAsync(cancelled)).Select(a => (a.Key, a.Id)));
        return keys;
    }

    private void Write(
        int number, List<CellChange> cells, GoverningDocument plan, Dictionary<string, Activity> activities, KeyBook keys, NameBook names,
        IReadOnlyDictionary<Guid, (string, DateTime)> writers)
    {
        var activity = cells[0].Key is { } key ? activities.GetValueOrDefault(key) : null;
        if (activity is null && cells[0].Key is not null)
        {
            _faults.Add(new CellFault(number, cells[0].Key!, null, TableTexts.NoSuchRow.With(cells[0].Key)));
            return;
        }

        // How it left the plan, and who handed it over, is not the table's to say.
        var before = activity is null ? New(cells, plan, keys) : ActivityItems.Of(activity, keys) with { Dispositions = null, Handovers = null };
        var item = before;
        var name = activity?.DisplayTitle ?? cells.Find(c => c.Column is TableColumn.Title)?.Text ?? "";
        // What stands above the row's goals is added to them, and so comes after them.
        foreach (var cell in cells.OrderBy(c => c.Column is TableColumn.GoalsAbove))
        {
            if (ColumnOf(cell.Column) is not { Cell: { } column } known)
            {
                continue;
            }

            var now = activity is null ? "" : column.TextOf(item, names);
            if (cell.Seen is not null && !FieldMerge.Same(now, cell.Seen) && !FieldMerge.Same(now, cell.Text))
            {
                _conflicts.Add(new CellConflict(activity!.Key, name, known, now, cell.Text, writers.TryGetValue(activity.Id, out var by) ? by : null));
            }
            else if (known.Name is TableColumn.Title && activity is not null && !FieldMerge.Same(now, cell.Text) && activity.ObstaclesToRewording(plan) is [var decided, ..])
            {
                _faults.Add(new CellFault(number, name, known, RuleWords.Of(decided)));
            }
            else if (!FieldMerge.Same(now, cell.Text))
            {
                item = Written(item, cell, column, known, number, name, names);
                if (known.Name is "Lead" && names.SharesLead && item.Participations?.Count(p => p.Role is ParticipationRole.CoOwner) > 1)
                {
                    _remarks.Add(new CellRemark(number, name, known, TableTexts.LeadIsShared));
                }

                _remarks.AddRange(names.Goals.TakeWithout().Select(goal =>
                    new CellRemark(number, name, known, TableTexts.ComesWithoutGoal.With(goal, RuleWords.Of(plan.ObstaclesToNewGoals()[0]))) { UnknownName = goal }));
            }
        }

        item = names.IsFromElsewhere ? WithOnePartEach(item, names, number, name) : item;
        item = WithAreasOfGoals(item, activity is null, cells, number, name);
        item = WithoutEndWhereContinuous(ActivityColumn.Finished(item), cells, number, name);
        var changes = Shown(cells).Select(c => new ChangedCell(
                c, activity is null ? "" : c.Cell!.TextOf(before, names), c.Cell!.TextOf(item, names)))
            .Where(c => !FieldMerge.Same(c.From, c.To)).ToList();
        _written.Add(new WrittenRow(number, item, activity is null, changes));
    }

    /// <summary>Plans name an owner among those who take part too; it has one part, the one that answers for most, and that is told.</summary>
    private ActivityItem WithOnePartEach(ActivityItem item, NameBook names, int number, string name)
    {
        var twice = (item.Participations ?? []).GroupBy(p => p.Body).Where(g => g.Count() > 1).ToList();
        if (twice.Count == 0)
        {
            return item;
        }

        foreach (var parts in twice)
        {
            _remarks.Add(new CellRemark(number, name, null, TableTexts.StandsTwice.With(names.Bodies.NameOf(parts.Key), Words.Of(FirstOf(parts).Role))));
        }

        var doubled = twice.Select(g => g.Key).ToHashSet();
        return item with { Participations = [.. item.Participations!.Where(p => !doubled.Contains(p.Body) || p == FirstOf(twice.Single(g => g.Key == p.Body))).Distinct()] };

        static ParticipationItem FirstOf(IEnumerable<ParticipationItem> parts) =>
            parts.MinBy(p => Array.IndexOf(weightiestFirst, p.Role))!;
    }

    /// <summary>A goal brings its target area along; where somebody wrote otherwise, that is told.</summary>
    private ActivityItem WithAreasOfGoals(ActivityItem item, bool isNew, List<CellChange> cells, int number, string name)
    {
        var said = item.TargetAreas ?? [];
        var all = _areasOfGoals.With(said, item.Goals ?? []);
        if (all.Count > said.Count && cells.Exists(c => c.Column is "TargetAreas" && (!isNew || c.Text.Length > 0)))
        {
            _remarks.Add(new CellRemark(number, name, TableColumn.Of("TargetAreas"), TableTexts.GoalBringsArea));
        }

        return item with { TargetAreas = all };
    }

    /// <summary>What goes on has no end of its own: an end that it had goes, and one that is written is left out and told.</summary>
    private ActivityItem WithoutEndWhereContinuous(ActivityItem item, List<CellChange> cells, int number, string name)
    {
        if (!item.Continuous || item.EndsOn is null)
        {
            return item;
        }

        if (cells.Exists(c => c.Column is "EndsOn" && c.Text.Length > 0))
        {
            _remarks.Add(new CellRemark(number, name, TableColumn.Of("EndsOn"), TableTexts.IsContinuous));
        }

        return item with { EndsOn = null };
    }

    /// <summary>The table's columns, and those that only these cells have.</summary>
    private IEnumerable<TableColumn> Shown(List<CellChange> cells) => TableColumn.All.Where(c => c.Cell is not null)
        .Concat(cells.Where(c => !TableColumn.All.Any(own => own.Name == c.Column)).Select(c => ColumnOf(c.Column)).OfType<TableColumn>());

    private ActivityItem Written(ActivityItem item, CellChange cell, ActivityColumn column, TableColumn known, int number, string name, NameBook names)
    {
        try
        {
            return column.Write(item, new ReadCell("", cell.Text, IsFormula: false), names);
        }
        catch (CellRefusedException refused)
        {
            _faults.Add(new CellFault(number, name, known, refused.Message) { UnknownName = refused.UnknownName });
            return item;
        }
    }

    private ActivityItem New(List<CellChange> cells, GoverningDocument plan, KeyBook keys)
    {
        var title = cells.Find(c => c.Column == TableColumn.Title)?.Text ?? "";
        var called = Blank.ToNull(cells.Find(c => c.Column == "WorkingTitle")?.Text) ?? title;
        var taken = keys.Activities.All.Concat(_written.Select(w => w.Item.Key)).ToHashSet(StringComparer.Ordinal);
        return new ActivityItem
        {
            Key = ReadableKey.Unique(ReadableKey.From(called), taken),
            Document = plan.Key,
            Title = "",
            Participations = [], TargetAreas = [], Goals = [],
            AddedOn = plan.HasDecidedText ? clock.Today() : null,
        };
    }

    /// <summary>Through the package's own reader for the shape of every field, and its own import for the rules.</summary>
    private async Task ImportAsync(List<WrittenRow> rows, KeyBook keys)
    {
        var reading = ActivityWorkbook.Shaped([.. rows.Select(r => r.Item)]);
        Take(reading.Faults, rows);
        if (reading.Package is not { } package || _faults.Count > 0)
        {
            return;
        }

        var run = new ImportRun(db, actor, clock, keys, new ImportCounts(), cancelled);
        await new ActivityImport(run).ApplyAsync(package.Activities);
        Take(run.Faults.Found, rows);
    }

    private void Take(IEnumerable<PackageFault> faults, List<WrittenRow> rows)
    {
        foreach (var fault in faults)
        {
            var (row, field) = ActivityWorkbook.PlaceOf(fault.Path) is { } place && place.Index < rows.Count ? (rows[place.Index], place.Field) : (null, "");
            _faults.Add(new CellFault(
                row?.Row ?? 0, row?.Item.WorkingTitle ?? row?.Item.Title ?? "",
                ActivityColumn.Holding(field) is { } column ? TableColumn.Of(column.Name) : null, fault.Words));
        }
    }

    /// <summary>Who changed each activity last, asked for at once; of a large block nobody asks cell by cell.</summary>
    private async Task<IReadOnlyDictionary<Guid, (string, DateTime)>> WritersAsync(List<Guid> ids, int cells)
    {
        const int aFew = 200;
        if (cells > aFew)
        {
            return new Dictionary<Guid, (string, DateTime)>();
        }

        var last = db.AuditRows.AsNoTracking().Where(r => ids.Contains(r.RootId)).GroupBy(r => r.RootId).Select(g => g.Max(r => r.Id));
        return (await db.AuditRows.AsNoTracking().Where(r => last.Contains(r.Id)).Select(r => new { r.RootId, r.ActorName, r.At }).ToListAsync(cancelled))
            .ToDictionary(r => r.RootId, r => (r.ActorName, r.At));
    }

    private sealed record WrittenRow(int Row, ActivityItem Item, bool IsNew, IReadOnlyList<ChangedCell> Changes)
    {
        /// <summary>What the activity was called before the change, by which whoever looks knows it; of a new one what it is to be called.</summary>
        public string NameBefore => IsNew ? Item.WorkingTitle ?? Item.Title : Before("WorkingTitle", Item.WorkingTitle) ?? Before("Title", Item.Title) ?? Item.Title;

        private string? Before(string column, string? now) => Changes.FirstOrDefault(c => c.Column.Name == column) is { } change ? Blank.ToNull(change.From) : now;
    }
}
