using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Bodies: first each by itself, then the tree and who took over from whom.</summary>
internal sealed class BodyImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<BodyItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var bodies = await run.Db.Bodies.Include(b => b.Successors).ToDictionaryAsync(b => b.Id, run.Cancelled);
        var taken = new List<(BodyItem Item, string Path, Body Body, bool IsNew)>();
        foreach (var (item, path) in ImportRun.WithPaths(items, "bodies"))
        {
            if (!run.IsFirst(run.Keys.Bodies, item.Key, $"{path}.key"))
            {
                continue;
            }

            var body = run.Keys.Bodies.IdOf(item.Key) is { } id ? bodies[id] : null;
            var isNew = body is null;
            if (isNew && run.Faults.Try($"{path}.key", () => body = new Body(item.Key, item.Name, item.Kind)))
            {
                run.Db.Bodies.Add(body!);
                bodies[body!.Id] = body;
            }

            run.Keys.Bodies.Add(item.Key, body?.Id ?? Guid.Empty);
            if (body is not null)
            {
                taken.Add((item, path, body, isNew));
            }
        }

        // The tree is built up again body by body, so that only the link that would close a circle is refused.
        var parentOf = bodies.Values.ToDictionary(b => b.Id, b => b.ParentId);
        foreach (var (_, _, body, _) in taken)
        {
            parentOf[body.Id] = null;
        }

        foreach (var (item, path, body, isNew) in taken)
        {
            var parentId = run.IdOf(run.Keys.Bodies, item.Parent, $"{path}.parent");
            var parent = parentId is { } above ? bodies.GetValueOrDefault(above) : null;
            if (run.Counts.Note("Body", isNew, item, () => OrganisationItems.Of(body, run.Keys)))
            {
                Fill(body, item, path);
                run.Faults.Try($"{path}.parent", () => body.PlaceUnder(parent, parentOf));
            }

            parentOf[body.Id] = body.ParentId;
        }
    }

    private void Fill(Body body, BodyItem item, string path)
    {
        body.Describe(item.Name, item.ShortName, item.Kind, item.KindName, item.Note);
        run.Faults.Try($"{path}.validTo", () => body.SetPeriod(item.ValidFrom, item.ValidTo));
        body.TakeOverEnding(item.Ending is { } ending
            ? new BodyEnding(ending.Reason, run.IdOf(run.Keys.Bodies, ending.DecidedBy, $"{path}.ending.decidedBy"), ending.Paragraph)
            : null);
        if (item.Successors is not null)
        {
            body.SetSuccessors(run.IdsOf(run.Keys.Bodies, item.Successors, $"{path}.successors"));
        }
    }
}
