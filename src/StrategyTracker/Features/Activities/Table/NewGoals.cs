using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>Goals that a plan gets from a table, in the order in which the table names them, and where they stand.</summary>
internal sealed partial class NewGoals
{
    private static readonly StringComparer numbers = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    private readonly StrategyDb _db;
    private readonly GoverningDocument _plan;
    private readonly ChangeCellsInput _input;
    private readonly Dictionary<string, Goal> _added = new(StringComparer.Ordinal);
    private readonly List<CellRemark> _remarks = [];
    private readonly Dictionary<string, string> _areas = new(StringComparer.Ordinal);

    private NewGoals(StrategyDb db, GoverningDocument plan, ChangeCellsInput input) => (_db, _plan, _input) = (db, plan, input);

    /// <summary>The key that each name in the table has become.</summary>
    public Dictionary<string, string?> KeyOf { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<(string Key, string Name)> Names => [.. _added.Values.Select(g => (g.Key, g.Title))];

    /// <summary>What could not be placed as the table has it.</summary>
    public IReadOnlyList<CellRemark> Remarks => _remarks;

    /// <summary>As they are shown: with the goal that each stands under, or else the target area.</summary>
    public IReadOnlyList<AddedGoal> Shown(NameBook names) =>
        [.. _added.Values.Select(g => new AddedGoal(g.Number, g.Title, names.GoalsAbove.GetValueOrDefault(g.Key) is { } above ? names.Goals.NameOf(above) : _areas.GetValueOrDefault(g.Key)))];

    /// <exception cref="RuleBrokenException">The plan cannot get new goals.</exception>
    public static async Task<NewGoals> AddAsync(
        StrategyDb db, GoverningDocument plan, KeyBook keys, ChangeCellsInput input, Actor actor, CancellationToken cancelled)
    {
        var goals = new NewGoals(db, plan, input);
        var asked = input.Aliases.Where(a => a.Value is ChangeCellsInput.NewGoal).Select(a => a.Key).ToList();
        if (asked.Count == 0)
        {
            return goals;
        }

        plan.ObstaclesToNewGoals().ThrowIfAny();
        if (!actor.May(Right.EditDocuments))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
        }

        var last = await db.Goals.Where(g => g.DocumentId == plan.Id).MaxAsync(g => (int?)g.Position, cancelled) ?? 0;
        var taken = keys.Goals.All.ToHashSet(StringComparer.Ordinal);
        // An upper goal comes before the goals of its row, and a row before those after it.
        var cells = input.Cells.Where(c => c.Column is TableColumn.GoalsAbove or "Goals").OrderBy(c => c.Row).ThenBy(c => c.Column is not TableColumn.GoalsAbove).Select(c => c.Text).Distinct().ToList();
        foreach (var name in InOrder(asked.Select(name => (Name: name, At: cells.FindIndex(text => Stands(name, text)))).Where(n => n.At >= 0)
            .OrderBy(n => n.At).ThenBy(n => cells[n.At].IndexOf(n.Name, StringComparison.OrdinalIgnoreCase)).Select(n => n.Name).ToList()))
        {
            var (number, title) = Numbering(name);
            var shown = title.Length <= Limits.Title ? title : title[..(Limits.Title - 1)] + "…";
            var goal = new Goal(ReadableKey.Unique(ReadableKey.From(title), taken), plan.Id, shown, ++last);
            goal.Describe(number, shown, shown == title ? null : title, last);
            taken.Add(goal.Key);
            db.Goals.Add(goal);
            keys.Goals.Add(goal.Key, goal.Id);
            goals._added[goal.Key] = goal;
            goals.KeyOf[name] = goal.Key;
        }

        return goals;
    }

    /// <summary>"1.2 Trygghet" is number 1.2, and "A. Bygder" number A.</summary>
    public static (string? Number, string Title) Numbering(string name) =>
        Numbered().Match(name) is { Success: true } match ? (match.Groups["number"].Value, match.Groups["title"].Value) : (null, name);

    /// <summary>By their numbers where all have one; else as the table comes to them.</summary>
    private static IEnumerable<string> InOrder(List<string> names) =>
        names.TrueForAll(n => Numbering(n).Number is not null) ? names.OrderBy(n => Numbering(n).Number, numbers) : names;

    /// <summary>Places each new goal under the target area and the goal that stand above it in the table, where they are the same in every row.</summary>
    public async Task<NameBook> PlaceAsync(NameBook names, NewAreas areas, CancellationToken cancelled)
    {
        if (_added.Count > 0 && _input.Cells.Any(c => c.Column is "TargetAreas" && c.Text.Length > 0))
        {
            await PlaceUnderAreasAsync(names, areas, cancelled);
        }

        if (!_input.Cells.Any(c => c.Column is TableColumn.GoalsAbove && c.Text.Length > 0))
        {
            return names;
        }

        var goals = (await _db.Goals.ToListAsync(cancelled)).Concat(_added.Values).DistinctBy(g => g.Id).ToList();
        var (byKey, parents) = (goals.ToDictionary(g => g.Key), goals.ToDictionary(g => g.Id, g => g.ParentId));
        foreach (var (key, (uppers, common, row)) in UppersOf(names).OrderBy(u => u.Value.Row))
        {
            var goal = _added[key];
            if (AboveAmong(goal, uppers, common, byKey) is { } above && above.DocumentId == _plan.Id && !IsAbove(goal.Id, above.Id, parents))
            {
                goal.Place(goal.TargetAreaId, above, parents);
                parents[goal.Id] = above.Id;
            }
            else
            {
                _remarks.Add(new CellRemark(row, goal.Title, TableColumn.Of(TableColumn.GoalsAbove), TableTexts.GoalStandsAlone.With(goal.Title, string.Join("; ", uppers.Select(names.Goals.NameOf)))));
            }
        }

        var keyOf = goals.ToDictionary(g => g.Id, g => g.Key);
        return names with { GoalsAbove = goals.Where(g => parents[g.Id] is not null).ToDictionary(g => g.Key, g => keyOf[parents[g.Id]!.Value]) };
    }

    /// <summary>A target area of the plan, new or not; what another document sets is not this plan's to place goals under.</summary>
    private async Task PlaceUnderAreasAsync(NameBook names, NewAreas areas, CancellationToken cancelled)
    {
        var own = (await _db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == _plan.Id).ToListAsync(cancelled)).Concat(areas.Areas).ToDictionary(t => t.Key);
        var rows = _input.Cells.GroupBy(c => c.Row).Select(row => (
            Row: row.Key,
            Goals: row.Where(c => c.Column is TableColumn.GoalsAbove or "Goals").SelectMany(c => Keys(c.Text, names.Goals)).Where(_added.ContainsKey).ToList(),
            Areas: Keys(row.FirstOrDefault(c => c.Column is "TargetAreas")?.Text, names.TargetAreas))).Where(r => r.Areas.Count > 0).ToList();
        foreach (var (key, goal) in _added)
        {
            var beside = rows.Where(r => r.Goals.Contains(key)).ToList();
            var common = beside.Count == 0 ? [] : beside.Select(r => r.Areas.AsEnumerable()).Aggregate((some, next) => some.Intersect(next)).Where(own.ContainsKey).ToList();
            if (common is [var only])
            {
                goal.Place(own[only].Id, null, new Dictionary<Guid, Guid?>());
                _areas[key] = own[only].Title;
            }
            else if (beside.SelectMany(r => r.Areas).Distinct().Where(own.ContainsKey).ToList() is [_, _, ..] several)
            {
                _remarks.Add(new CellRemark(beside[0].Row, goal.Title, TableColumn.Of("TargetAreas"), TableTexts.GoalOfSeveralAreas.With(goal.Title, string.Join("; ", several.Select(a => own[a].Title)))));
            }
        }
    }

    /// <summary>The goal above: the one whose number the goal's own begins with, or the only one that every row names beside it.</summary>
    private static Goal? AboveAmong(Goal goal, HashSet<string> uppers, HashSet<string> common, Dictionary<string, Goal> byKey)
    {
        var others = uppers.Where(u => u != goal.Key).ToList();
        return others.FindAll(u => IsNumberedUnder(goal.Number, byKey[u].Number)) is [var numbered] ? byKey[numbered]
            : common.Where(u => u != goal.Key).ToList() is [var only] ? byKey[only]
            : null;
    }

    /// <summary>"1.2" stands under "1", and "A2" under "A".</summary>
    private static bool IsNumberedUnder(string? number, string? above) =>
        number is not null && above is { Length: > 0 } && number.Length > above.Length && number.StartsWith(above, StringComparison.OrdinalIgnoreCase)
        && (number[above.Length] == '.' || (char.IsLetter(above[^1]) && char.IsDigit(number[above.Length])));

    private static bool IsAbove(Guid goal, Guid below, Dictionary<Guid, Guid?> parents)
    {
        for (Guid? at = below; at is { } id; at = parents.GetValueOrDefault(id))
        {
            if (id == goal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The goals above each new goal in the rows that name it, those that all of the rows name, and the first of the rows.</summary>
    private Dictionary<string, (HashSet<string> Uppers, HashSet<string> Common, int Row)> UppersOf(NameBook names)
    {
        var found = new Dictionary<string, (HashSet<string> Uppers, HashSet<string> Common, int Row)>(StringComparer.Ordinal);
        foreach (var row in _input.Cells.Where(c => c.Column is TableColumn.GoalsAbove or "Goals").GroupBy(c => c.Row))
        {
            var uppers = Keys(row.FirstOrDefault(c => c.Column is TableColumn.GoalsAbove)?.Text, names.Goals);
            foreach (var key in uppers.Count == 0 ? [] : Keys(row.FirstOrDefault(c => c.Column is "Goals")?.Text, names.Goals).Where(_added.ContainsKey))
            {
                var above = found.TryGetValue(key, out var known) ? known : (Uppers: [], Common: [.. uppers], Row: row.Key);
                above.Uppers.UnionWith(uppers);
                above.Common.IntersectWith(uppers);
                found[key] = above;
            }
        }

        return found;
    }

    private static IReadOnlyList<string> Keys(string? text, Names names)
    {
        try
        {
            return NamesInCell.KeysOf(text, names);
        }
        catch (CellRefusedException)
        {
            // The cell is told of when it is written.
            return [];
        }
    }

    private static bool Stands(string name, string text) => text.Contains(name, StringComparison.OrdinalIgnoreCase)
        || Spaces().Replace(text, " ").Contains(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:mål\s+)?(?<number>\d+(?:\.\d+)*|(?-i:[A-ZÅÄÖ])(?:\d+(?:\.\d+)*|(?=[.):])))[.):]?\s+(?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
