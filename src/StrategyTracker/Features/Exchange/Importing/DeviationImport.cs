using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Avsteg, after the editions whose clauses they are from.</summary>
internal sealed class DeviationImport
{
    private readonly ImportRun run;
    private readonly Dictionary<string, Deviation> known;
    private readonly DateOnly today;

    private DeviationImport(ImportRun run, Dictionary<string, Deviation> known, DateOnly today) => (this.run, this.known, this.today) = (run, known, today);

    public static async Task<DeviationImport> OfAsync(ImportRun run) =>
        new(run, await run.Db.Deviations.ToDictionaryAsync(d => d.Key, run.Cancelled), run.Clock.Today());

    public void Apply(GoverningDocument document, IReadOnlyList<DeviationItem>? items, string path)
    {
        foreach (var (item, at) in ImportRun.WithPaths(items, path))
        {
            if (run.IsFirst(run.Keys.Deviations, item.Key, $"{at}.key"))
            {
                Apply(document, item, at);
            }
        }
    }

    private void Apply(GoverningDocument document, DeviationItem item, string path)
    {
        var bodyId = run.RequiredIdOf(run.Keys.Bodies, item.Body, $"{path}.body");
        var decidedBy = run.IdOf(run.Keys.Bodies, item.DecidedBy, $"{path}.decidedBy");
        var decision = decidedBy is { } by && item.DecidedOn is { } day ? new DeviationDecision(by, day, item.Paragraph, item.RegistrationNumber) : null;
        var clauses = document.Editions.SelectMany(e => e.Clauses).Select(c => c.Key).ToHashSet();
        var obstacles = Deviation.Obstacles(clauses, item.Clause, decision, item.ValidFrom, item.ValidTo, today);
        run.Faults.Add(path, obstacles);
        var isNew = !known.TryGetValue(item.Key, out var deviation);
        if (!isNew && deviation!.DocumentId != document.Id)
        {
            run.Faults.Add($"{path}.key", [new RuleViolation(RuleCode.KeyIsTaken, item.Key)]);
            return;
        }

        if (obstacles.Count > 0
            || (isNew && !run.Faults.Try($"{path}.key", () => deviation = new Deviation(item.Key, document.Id, item.Clause, bodyId, item.What, item.Reason))))
        {
            return;
        }

        if (run.Counts.Note("Deviation", isNew, item, () => DocumentItems.Of(deviation!, run.Keys)))
        {
            deviation!.Describe(item.Clause, bodyId, item.What, item.Reason);
            deviation.Decide(decision, item.ValidFrom, item.ValidTo);
            deviation.TakeBack(item.TakenBackOn);
        }

        if (isNew)
        {
            known[item.Key] = deviation!;
            run.Keys.Deviations.Add(item.Key, deviation!.Id);
            run.Db.Deviations.Add(deviation);
        }
    }
}
