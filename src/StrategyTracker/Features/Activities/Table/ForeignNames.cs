using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>The names that a plan's cells speak in, with what a person has said of those that nothing has.</summary>
internal static class ForeignNames
{
    public static async Task<NameBook> LoadAsync(
        StrategyDb db, Guid plan, KeyBook keys, ChangeCellsInput input, Actor actor, DateOnly today, CancellationToken cancelled)
    {
        var names = await NameBook.LoadAsync(db, (await SelfAndAbove.ReadAsync(db, cancelled)).Of(plan), cancelled);
        var said = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var added = new List<(string Key, string Name)>();
        var taken = keys.Bodies.All.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, alias) in input.Aliases)
        {
            said[name] = alias is ChangeCellsInput.NewParty ? Add(name) : alias;
        }

        return names with
        {
            Bodies = names.Bodies.With(said, added),
            TargetAreas = names.TargetAreas.With(said, []),
            Goals = names.Goals.With(said, []),
            // Every other cell is saved without asking what words were taken to mean.
            Statuses = input.Cells.Any(c => c.Column is TableColumn.LocalStatus) ? await StatusWords.LoadAsync(db, today, input.Statuses, cancelled) : StatusWords.None,
        };

        string Add(string name)
        {
            if (!actor.May(Right.EditDocuments))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            }

            var body = new Body(ReadableKey.Unique(ReadableKey.From(name), taken), name.Trim(), BodyKind.External);
            taken.Add(body.Key);
            db.Bodies.Add(body);
            keys.Bodies.Add(body.Key, body.Id);
            added.Add((body.Key, body.Name));
            return body.Key;
        }
    }
}
