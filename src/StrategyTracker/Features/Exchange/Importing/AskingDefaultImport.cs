using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>What new follow-ups ask for of plans of a document type.</summary>
internal sealed class AskingDefaultImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<AskingDefaultItem>? items)
    {
        if (items is not { Count: > 0 })
        {
            return;
        }

        var known = await run.Db.AskingDefaults.ToDictionaryAsync(a => a.DocumentTypeId, run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "askingDefaults"))
        {
            if (run.IdOf(run.Keys.DocumentTypes, item.DocumentType, $"{path}.documentType") is not { } typeId
                || !run.IsFirst("AskingDefault", item.DocumentType, $"{path}.documentType", FaultCode.ItemIsRepeated))
            {
                continue;
            }

            var isNew = !known.TryGetValue(typeId, out var asking);
            if (isNew)
            {
                asking = new AskingDefault(typeId);
                run.Db.AskingDefaults.Add(asking);
            }

            if (run.Counts.Note("AskingDefault", isNew, item, () => FollowUpItems.Of(asking!, run.Keys)))
            {
                asking!.Ask(AskedFields.Of(
                    (item.RequiredFields ?? []).Select(f => (f, Asking.Required)).Concat((item.FieldsNotAsked ?? []).Select(f => (f, Asking.NotAsked)))));
            }
        }
    }
}
