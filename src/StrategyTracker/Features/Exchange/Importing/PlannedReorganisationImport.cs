using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Reorganisations that are registered for a day ahead, one a body. One that has been carried out since is not registered again.</summary>
internal sealed class PlannedReorganisationImport(ImportRun run)
{
    private const string Kind = "PlannedReorganisation";

    public async Task ApplyAsync(IReadOnlyList<PlannedReorganisationItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var known = await run.Db.PlannedReorganisations.Include(p => p.Takings).ToDictionaryAsync(p => p.BodyId, run.Cancelled);
        var ended = run.Db.Bodies.Local.ToDictionary(b => b.Id, b => b.ValidTo);
        foreach (var (id, validTo) in await run.Db.Bodies.Select(b => new { b.Id, b.ValidTo }).ToDictionaryAsync(b => b.Id, b => b.ValidTo, run.Cancelled))
        {
            ended.TryAdd(id, validTo);
        }

        foreach (var (item, path) in ImportRun.WithPaths(items, "plannedReorganisations"))
        {
            var bodyId = run.RequiredIdOf(run.Keys.Bodies, item.Body, $"{path}.body");
            if (bodyId == Guid.Empty || !run.IsFirst(Kind, item.Body, $"{path}.body", FaultCode.ItemIsRepeated))
            {
                continue;
            }

            var isNew = !known.TryGetValue(bodyId, out var planned);
            if (isNew && ended.GetValueOrDefault(bodyId) == item.On.AddDays(-1))
            {
                run.Counts.Unchanged(Kind);
                continue;
            }

            Say(planned ?? Added(bodyId), item, path, isNew);
        }
    }

    private PlannedReorganisation Added(Guid bodyId)
    {
        var planned = new PlannedReorganisation(bodyId);
        run.Db.PlannedReorganisations.Add(planned);
        return planned;
    }

    private void Say(PlannedReorganisation planned, PlannedReorganisationItem item, string path, bool isNew)
    {
        if (!run.Counts.Note(Kind, isNew, item, () => OrganisationItems.Of(planned, run.Keys)))
        {
            return;
        }

        run.IdsOf(run.Keys.Bodies, item.Successors ?? [], $"{path}.successors");
        var takers = new Dictionary<string, string?>();
        foreach (var (taking, at) in ImportRun.WithPaths(item.Takings, $"{path}.takings"))
        {
            if (!takers.TryAdd(taking.What, taking.Taker))
            {
                run.Faults.Add($"{at}.what", FaultCode.ItemIsRepeated, taking.What);
            }

            if (taking.Taker is { } taker && item.Successors?.Contains(taker) != true)
            {
                run.Faults.Add($"{at}.taker", RuleCode.NotASuccessor, taker);
            }
        }

        var decidedBy = run.IdOf(run.Keys.Bodies, item.DecidedBy, $"{path}.decidedBy");
        planned.Say(new DecidedOrder(item.On, new BodyEnding(item.Reason, decidedBy, item.Paragraph), item.Successors ?? [], takers), item.RegisteredBy, item.RegisteredAt);
    }
}
