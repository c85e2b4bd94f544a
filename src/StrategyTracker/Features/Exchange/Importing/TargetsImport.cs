using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>What documents set: perspectives, target areas, goals, principles and notes.</summary>
internal sealed class TargetsImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<(DocumentItem Item, string Path, GoverningDocument Document)> documents)
    {
        var ids = documents.Select(d => d.Document.Id).ToList();
        var perspectives = new SetByDocument<PerspectiveItem, Perspective>(
            run, run.Keys.Perspectives, await run.Db.Perspectives.Where(x => ids.Contains(x.DocumentId)).ToListAsync(run.Cancelled))
        {
            KeyOf = i => i.Key,
            Place = x => new(x.Id, x.Key, x.DocumentId, x.Position),
            Create = (i, documentId, position) => new Perspective(i.Key, documentId, i.Name, position),
            Current = DocumentItems.Of,
            Describe = (x, i, position, _) => x.Rename(i.Name, position),
        };
        var areas = new SetByDocument<TargetAreaItem, TargetArea>(
            run, run.Keys.TargetAreas, await run.Db.TargetAreas.Where(x => ids.Contains(x.DocumentId)).ToListAsync(run.Cancelled))
        {
            KeyOf = i => i.Key,
            Place = x => new(x.Id, x.Key, x.DocumentId, x.Position),
            Create = (i, documentId, position) => new TargetArea(i.Key, documentId, i.Title, position),
            Current = DocumentItems.Of,
            Describe = (x, i, position, _) => x.Describe(i.Number, i.Title, i.Description, position),
        };
        var principles = new SetByDocument<PrincipleItem, Principle>(
            run, run.Keys.Principles, await run.Db.Principles.Where(x => ids.Contains(x.DocumentId)).ToListAsync(run.Cancelled))
        {
            KeyOf = i => i.Key,
            Place = x => new(x.Id, x.Key, x.DocumentId, x.Position),
            Create = (i, documentId, position) => new Principle(i.Key, documentId, i.Title, position),
            Current = DocumentItems.Of,
            Describe = (x, i, position, _) => x.Describe(i.Number, i.Title, i.Text, i.AchievedBy ?? x.AchievedBy, position),
        };
        foreach (var (item, path, document) in documents)
        {
            perspectives.Apply(item.Perspectives, document.Id, $"{path}.perspectives");
            areas.Apply(item.TargetAreas, document.Id, $"{path}.targetAreas");
            principles.Apply(item.Principles, document.Id, $"{path}.principles");
        }

        await ApplyGoalsAsync(documents);
        await ApplyNotesAsync(documents, ids);
    }

    private async Task ApplyGoalsAsync(IReadOnlyList<(DocumentItem Item, string Path, GoverningDocument Document)> documents)
    {
        if (documents.All(d => d.Item.Goals is null))
        {
            return;
        }

        // All of them: the tree must be known whole in order to see a circle.
        var known = await run.Db.Goals.ToListAsync(run.Cancelled);
        var parentOf = known.ToDictionary(g => g.Id, g => g.ParentId);
        var goals = new SetByDocument<GoalItem, Goal>(run, run.Keys.Goals, known)
        {
            KeyOf = i => i.Key,
            Place = x => new(x.Id, x.Key, x.DocumentId, x.Position),
            Create = (i, documentId, position) => new Goal(i.Key, documentId, i.Title, position),
            Current = x => DocumentItems.Of(x, run.Keys),
            Describe = (x, i, position, _) => x.Describe(i.Number, i.Title, i.Text, position),
        };
        foreach (var (item, path, document) in documents)
        {
            goals.Apply(item.Goals, document.Id, $"{path}.goals");
        }

        var given = documents.SelectMany(d => ImportRun.WithPaths(d.Item.Goals, $"{d.Path}.goals")).ToList();
        foreach (var goal in given.Select(g => goals.Find(g.Item.Key)).OfType<Goal>())
        {
            parentOf[goal.Id] = null;
        }

        foreach (var (item, path) in given)
        {
            var areaId = run.IdOf(run.Keys.TargetAreas, item.TargetArea, $"{path}.targetArea");
            var parentId = run.IdOf(run.Keys.Goals, item.Parent, $"{path}.parent");
            if (goals.Find(item.Key) is { } goal)
            {
                var parent = parentId is null ? null : goals.Find(item.Parent!);
                run.Faults.Try($"{path}.parent", () => goal.Place(areaId, parent, parentOf));
                parentOf[goal.Id] = goal.ParentId;
            }
        }
    }

    private async Task ApplyNotesAsync(IReadOnlyList<(DocumentItem Item, string Path, GoverningDocument Document)> documents, List<Guid> ids)
    {
        var notes = new SetByDocument<ContextNoteItem, ContextNote>(
            run, run.Keys.ContextNotes, await run.Db.ContextNotes.Where(x => ids.Contains(x.DocumentId)).ToListAsync(run.Cancelled))
        {
            KeyOf = i => i.Key,
            Place = x => new(x.Id, x.Key, x.DocumentId, x.Position),
            Create = (i, documentId, _) => new ContextNote(i.Key, documentId, i.Kind, i.Text),
            Current = x => DocumentItems.Of(x, run.Keys),
            Describe = (x, i, position, path) => x.Describe(
                i.Kind,
                i.Text,
                run.IdOf(run.Keys.TargetAreas, i.TargetArea, $"{path}.targetArea"),
                run.IdOf(run.Keys.Perspectives, i.Perspective, $"{path}.perspective"),
                i.Weight, i.NotedOn, position),
        };
        foreach (var (item, path, document) in documents)
        {
            notes.Apply(item.ContextNotes, document.Id, $"{path}.contextNotes");
        }
    }
}
