using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Functions of bodies: first each by itself, then who steps in for whom.</summary>
internal sealed class FunctionImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<FunctionItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var keys = items.Select(i => i.Key).ToList();
        var known = await run.Db.BodyFunctions.Where(f => keys.Contains(f.Key)).ToDictionaryAsync(f => f.Key, run.Cancelled);
        var taken = new List<(FunctionItem Item, string Path, BodyFunction Function, Guid BodyId, bool IsNew)>();
        foreach (var (item, path) in ImportRun.WithPaths(items, "functions"))
        {
            if (!run.IsFirst(run.Keys.Functions, item.Key, $"{path}.key"))
            {
                continue;
            }

            var bodyId = run.RequiredIdOf(run.Keys.Bodies, item.Body, $"{path}.body");
            var isNew = !known.TryGetValue(item.Key, out var function);
            if (isNew && run.Faults.Try(path, () => function = new BodyFunction(item.Key, item.Name, bodyId, item.Role)))
            {
                run.Db.BodyFunctions.Add(function!);
            }

            run.Keys.Functions.Add(item.Key, function?.Id ?? Guid.Empty);
            if (function is not null)
            {
                taken.Add((item, path, function, bodyId, isNew));
            }
        }

        foreach (var (item, path, function, bodyId, isNew) in taken)
        {
            var fallbackId = run.IdOf(run.Keys.Functions, item.Fallback, $"{path}.fallback");
            if (run.Counts.Note("BodyFunction", isNew, item, () => OrganisationItems.Of(function, run.Keys)))
            {
                run.Faults.Try($"{path}.fallback", () => function.Describe(item.Name, bodyId, item.Role, fallbackId));
            }
        }
    }
}
