using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Documents: first each by itself with what it sets and its editions, then how they stand to each other.</summary>
internal sealed class DocumentImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<DocumentItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var known = await LoadAsync(items);
        var relations = await run.Db.DocumentRelations.ToListAsync(run.Cancelled);
        // Types carry the rules of the hierarchy and are fixed up on the documents as they are tracked.
        await run.Db.DocumentTypes.Include(t => t.MayStandUnder).LoadAsync(run.Cancelled);

        var taken = new List<(DocumentItem Item, string Path, GoverningDocument Document, bool IsNew)>();
        foreach (var (item, path) in ImportRun.WithPaths(items, "documents"))
        {
            if (!run.IsFirst(run.Keys.Documents, item.Key, $"{path}.key"))
            {
                continue;
            }

            var isNew = !known.TryGetValue(item.Key, out var document);
            var typeId = run.RequiredIdOf(run.Keys.DocumentTypes, item.Type, $"{path}.type");
            if (isNew && run.Faults.Try($"{path}.key", () => document = new GoverningDocument(item.Key, item.Title, typeId)))
            {
                run.Db.Documents.Add(document!);
            }

            run.Keys.Documents.Add(item.Key, document?.Id ?? Guid.Empty);
            if (document is not null)
            {
                known[item.Key] = document;
                taken.Add((item, path, document, isNew));
            }
        }

        await new TargetsImport(run).ApplyAsync([.. taken.Select(t => (t.Item, t.Path, t.Document))]);
        var editions = new EditionImport(run);
        var deviations = await DeviationImport.OfAsync(run);
        var hierarchy = new HierarchyImport(run, known.Values.ToDictionary(d => d.Id), relations);
        hierarchy.Forget(taken.Where(t => t.Item.Relations is not null).Select(t => t.Document.Id));
        foreach (var (item, path, document, isNew) in taken)
        {
            var own = relations.Where(r => r.FromId == document.Id).ToList();
            if (run.Counts.Note("Document", isNew, OfItself(item), () => DocumentItems.Of(document, own, run.Keys)))
            {
                document.Describe(
                    item.Title,
                    run.IdOf(run.Keys.Bodies, item.Municipality, $"{path}.municipality"),
                    run.IdOf(run.Keys.Bodies, item.Owner, $"{path}.owner"),
                    item.Responsible, item.IsReference, item.Note);
                if (item.Reviews is not null)
                {
                    document.TakeOverReviews(item.Reviews.Select(r => new DocumentReview(r.Outcome, r.Date, r.Function, r.Note)));
                }

                document.SetType(run.Keys.DocumentTypes.IdOf(item.Type) ?? Guid.Empty);
            }

            editions.Apply(document, item, path);
            deviations.Apply(document, item.Deviations, $"{path}.deviations");
            hierarchy.Apply(document, item.Relations, own, $"{path}.relations");
        }

        await new FindingAnswerImport(run).ApplyAsync(items);
        await new ContributionQuestionImport(run).ApplyAsync(items);
    }

    private static DocumentItem OfItself(DocumentItem item) => item with
    {
        Editions = null,
        Perspectives = null,
        TargetAreas = null,
        Goals = null,
        Principles = null,
        ContextNotes = null,
        Deviations = null,
        FindingAnswers = null,
        PlannedDispositions = null,
        ContributionQuestions = null,
    };

    /// <summary>The package's documents that exist, whole, and those that they point at.</summary>
    private async Task<Dictionary<string, GoverningDocument>> LoadAsync(IReadOnlyList<DocumentItem> items)
    {
        var keys = items.Select(i => i.Key).ToList();
        var pointedAt = items.SelectMany(i => i.Relations ?? []).Select(r => r.To).Except(keys).ToList();
        var documents = await run.Db.Documents.Include(d => d.Reviews)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.Clauses)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.Decisions)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.ChangeLog)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.RegistrationNumbers)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.ReferralRequests)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.AwaitedAdopters)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.Rectifications)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.Descents)
            .Where(d => keys.Contains(d.Key)).ToListAsync(run.Cancelled);
        documents.AddRange(await run.Db.Documents.Where(d => pointedAt.Contains(d.Key)).ToListAsync(run.Cancelled));
        return documents.ToDictionary(d => d.Key);
    }
}
