using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Document types with their dated definitions and their rules.</summary>
internal sealed class DocumentTypeImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<DocumentTypeItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var keys = items.Select(i => i.Key).ToList();
        var known = await run.Db.DocumentTypes
            .Include(t => t.Definitions).Include(t => t.Competences).Include(t => t.MayStandUnder)
            .Where(t => keys.Contains(t.Key)).ToDictionaryAsync(t => t.Key, run.Cancelled);
        var taken = new List<(DocumentTypeItem Item, string Path, DocumentType Type, bool IsNew)>();
        foreach (var (item, path) in ImportRun.WithPaths(items, "documentTypes"))
        {
            if (!run.IsFirst(run.Keys.DocumentTypes, item.Key, $"{path}.key"))
            {
                continue;
            }

            var isNew = !known.TryGetValue(item.Key, out var type);
            if (isNew && run.Faults.Try($"{path}.key", () => type = new DocumentType(item.Key, item.Name, item.Nature)))
            {
                run.Db.DocumentTypes.Add(type!);
            }

            run.Keys.DocumentTypes.Add(item.Key, type?.Id ?? Guid.Empty);
            if (type is not null)
            {
                taken.Add((item, path, type, isNew));
            }
        }

        foreach (var (item, path, type, isNew) in taken)
        {
            if (run.Counts.Note("DocumentType", isNew, item, () => OrganisationItems.Of(type, run.Keys)))
            {
                Fill(type, item, path);
            }
        }
    }

    private void Fill(DocumentType type, DocumentTypeItem item, string path)
    {
        type.Describe(item.Name, item.Nature, run.IdOf(run.Keys.Bodies, item.Municipality, $"{path}.municipality"));
        type.SetRules(
            item.RequiredMetadata ?? type.RequiredMetadata, item.RequiredHeadings ?? type.RequiredHeadings, item.LevelNames ?? type.LevelNames);
        if (item.UsualValidity is { } usual)
        {
            run.Faults.Try($"{path}.usualValidity.years", () => type.SetUsualValidity(new UsualValidity(usual.Years)));
        }

        if (item.Definitions is not null)
        {
            foreach (var (definition, at) in ImportRun.WithPaths(item.Definitions, $"{path}.definitions"))
            {
                InOrder(definition.ValidFrom, definition.ValidTo, at);
            }

            type.SetDefinitions(item.Definitions.Select(d => new TypeDefinition(d.ValidFrom, d.ValidTo, d.Text, d.Source)));
        }

        if (item.Competences is not null)
        {
            type.SetCompetences([.. ImportRun.WithPaths(item.Competences, $"{path}.competences").Select(c => Competence(c.Item, c.Path))]);
        }

        if (item.MayStandUnder is not null)
        {
            type.SetMayStandUnder(run.IdsOf(run.Keys.DocumentTypes, item.MayStandUnder, $"{path}.mayStandUnder"));
        }
    }

    private AdoptionCompetence Competence(CompetenceItem item, string path)
    {
        InOrder(item.ValidFrom, item.ValidTo, path);
        return new AdoptionCompetence(
            run.IdOf(run.Keys.Bodies, item.Body, $"{path}.body"), item.BodyKind, item.ValidFrom, item.ValidTo, item.Condition, item.Source);
    }

    private void InOrder(DateOnly? from, DateOnly? to, string path)
    {
        if (to < from)
        {
            run.Faults.Add($"{path}.validTo", RuleCode.EndsBeforeItBegins, from, to);
        }
    }
}
