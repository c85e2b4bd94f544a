using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>The names that a plan's cells speak in, with what a person has said of those that nothing has.</summary>
internal static class ForeignNames
{
    public static async Task<(NameBook Names, NewGoals Goals, NewAreas Areas)> LoadAsync(
        StrategyDb db, GoverningDocument plan, KeyBook keys, ChangeCellsInput input, Actor actor, TimeProvider clock, CancellationToken cancelled)
    {
        var names = await NameBook.LoadAsync(db, (await SelfAndAbove.ReadAsync(db, cancelled)).Of(plan.Id), cancelled);
        var said = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var added = new List<(string Key, string Name)>();
        var taken = keys.Bodies.All.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, alias) in input.Aliases.Where(a => a.Value is not (ChangeCellsInput.NewGoal or ChangeCellsInput.NewArea)))
        {
            said[name] = alias is ChangeCellsInput.NewParty ? Add(name) : alias;
        }

        var whole = input.Whole.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var goals = await NewGoals.AddAsync(db, plan, keys, input, actor, cancelled);
        var areas = NewAreas.Add(db, plan, keys, input, actor, keys.TargetAreas.All.Count());
        var book = names with
        {
            Writer = actor.Name,
            At = clock.UtcNow(),
            IsFromElsewhere = input.DropsUnknownGoals,
            SharesLead = input.DropsUnknownGoals && !input.Cells.Any(c => c.Column is "CoOwners"),
            Bodies = names.Bodies.With(said, added, whole),
            TargetAreas = names.TargetAreas.With(areas.KeyOf.Concat(said).DistinctBy(s => s.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(), areas.Names, whole, onlyNear: input.DropsUnknownGoals),
            Goals = names.Goals.With(goals.KeyOf.Concat(said).DistinctBy(s => s.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(), goals.Names, whole, input.DropsUnknownGoals && plan.ObstaclesToNewGoals().Count > 0, input.DropsUnknownGoals),
            // Every other cell is saved without asking what words were taken to mean.
            Statuses = input.Cells.Any(c => c.Column is TableColumn.LocalStatus) ? await StatusWords.LoadAsync(db, clock.Today(), input.Statuses, cancelled) : StatusWords.None,
        };
        return (await goals.PlaceAsync(book, areas, cancelled), goals, areas);

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
