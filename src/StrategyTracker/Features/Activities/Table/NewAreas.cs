using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>Target areas that a plan gets from a table, in the order in which the table names them.</summary>
/// <param name="Areas">The target areas.</param>
/// <param name="KeyOf">The key that each name in the table has become.</param>
internal sealed record NewAreas(IReadOnlyList<TargetArea> Areas, IReadOnlyDictionary<string, string?> KeyOf)
{
    public IReadOnlyList<(string Key, string Name)> Names => [.. Areas.Select(a => (a.Key, a.Title))];

    public IReadOnlyList<AddedGoal> Shown => [.. Areas.Select(a => new AddedGoal(a.Number, a.Title, null) { IsArea = true })];

    /// <exception cref="RuleBrokenException">The plan cannot get new target areas.</exception>
    public static NewAreas Add(StrategyDb db, GoverningDocument plan, KeyBook keys, ChangeCellsInput input, Actor actor, int last)
    {
        var asked = input.Aliases.Where(a => a.Value is ChangeCellsInput.NewArea).Select(a => a.Key).ToList();
        var keyOf = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var areas = new List<TargetArea>();
        if (asked.Count == 0)
        {
            return new NewAreas(areas, keyOf);
        }

        plan.ObstaclesToNewGoals().ThrowIfAny();
        if (!actor.May(Right.EditDocuments))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
        }

        var taken = keys.TargetAreas.All.ToHashSet(StringComparer.Ordinal);
        var cells = input.Cells.Where(c => c.Column is "TargetAreas").OrderBy(c => c.Row).Select(c => c.Text).Distinct().ToList();
        foreach (var name in asked.Select(name => (Name: name, At: cells.FindIndex(text => text.Contains(name, StringComparison.OrdinalIgnoreCase)))).OrderBy(n => n.At).Select(n => n.Name))
        {
            var (number, title) = NewGoals.Numbering(name);
            var area = new TargetArea(ReadableKey.Unique(ReadableKey.From(title), taken), plan.Id, title, ++last);
            area.Describe(number, title, null, last);
            taken.Add(area.Key);
            db.TargetAreas.Add(area);
            keys.TargetAreas.Add(area.Key, area.Id);
            areas.Add(area);
            keyOf[name] = area.Key;
        }

        return new NewAreas(areas, keyOf);
    }
}
