using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Indicators with their values.</summary>
internal sealed class IndicatorImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<IndicatorItem>? items)
    {
        var keys = (items ?? []).Select(i => i.Key).ToList();
        var known = keys.Count == 0
            ? []
            : await run.Db.Indicators.Include(i => i.Values).Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "indicators"))
        {
            if (!run.IsFirst(run.Keys.Indicators, item.Key, $"{path}.key"))
            {
                continue;
            }

            var documentId = run.RequiredIdOf(run.Keys.Documents, item.Document, $"{path}.document");
            var isNew = !known.TryGetValue(item.Key, out var indicator);
            if (isNew && run.Faults.Try($"{path}.key", () => indicator = new Indicator(item.Key, item.Name, documentId)))
            {
                run.Db.Indicators.Add(indicator!);
            }

            run.Keys.Indicators.Add(item.Key, indicator?.Id ?? Guid.Empty);
            if (indicator is not null && run.Counts.Note("Indicator", isNew, item, () => ActivityItems.Of(indicator, run.Keys)))
            {
                Fill(indicator, item, documentId, path);
            }
        }
    }

    private void Fill(Indicator indicator, IndicatorItem item, Guid documentId, string path)
    {
        indicator.Describe(item.Name, item.Unit, item.GoodDirection, item.Description, item.Source, item.KoladaId, item.Decimals);
        indicator.Place(
            documentId,
            run.IdOf(run.Keys.TargetAreas, item.TargetArea, $"{path}.targetArea"),
            run.IdOf(run.Keys.Goals, item.Goal, $"{path}.goal"));
        if (item.Values is null)
        {
            return;
        }

        var values = new List<IndicatorValue>();
        foreach (var (value, at) in ImportRun.WithPaths(item.Values, $"{path}.values"))
        {
            if (run.IsFirst("IndicatorValue", $"{item.Key} {value.Kind} {value.Year} {value.Body}", at, FaultCode.ItemIsRepeated))
            {
                values.Add(new IndicatorValue(
                    value.Kind, value.Year, run.IdOf(run.Keys.Bodies, value.Body, $"{at}.body"), value.Value, value.Missing, value.Note));
            }
        }

        indicator.SetValues(values);
    }
}
