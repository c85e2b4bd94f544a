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
            : await run.Db.Indicators.Include(i => i.Values).Include(i => i.Breaks).AsSplitQuery()
                .Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, run.Cancelled);
        var all = new Dictionary<string, Indicator>(StringComparer.Ordinal);
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
            if (indicator is not null)
            {
                all[item.Key] = indicator;
            }

            if (indicator is not null && run.Counts.Note("Indicator", isNew, item, () => ActivityItems.Of(indicator, run.Keys)))
            {
                Fill(indicator, item, documentId, path);
            }
        }

        await PutTogetherAsync(items, all);
    }

    /// <summary>Parts are tied to their sums last: a package may tell of them in any order.</summary>
    private async Task PutTogetherAsync(IReadOnlyList<IndicatorItem>? items, Dictionary<string, Indicator> all)
    {
        var wholes = (items ?? []).Select(i => i.PartOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var elsewhere = wholes.Where(key => !all.ContainsKey(key)).ToList();
        var known = elsewhere.Count == 0 ? [] : await run.Db.Indicators.Where(i => elsewhere.Contains(i.Key)).ToDictionaryAsync(i => i.Key, run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "indicators"))
        {
            if (!all.TryGetValue(item.Key, out var part))
            {
                continue;
            }

            var whole = item.PartOf is null ? null : all.GetValueOrDefault(item.PartOf) ?? known.GetValueOrDefault(item.PartOf);
            if (item.PartOf is not null && whole is null)
            {
                run.IdOf(run.Keys.Indicators, item.PartOf, $"{path}.partOf");
                continue;
            }

            run.Faults.Try($"{path}.partOf", () => part.MakePartOf(whole, wholes.Contains(item.Key)));
        }
    }

    private void Fill(Indicator indicator, IndicatorItem item, Guid documentId, string path)
    {
        indicator.Describe(item.Name, item.Unit, item.GoodDirection, item.Description, item.Source, item.KoladaId, item.Decimals);
        indicator.Place(
            documentId,
            run.IdOf(run.Keys.TargetAreas, item.TargetArea, $"{path}.targetArea"),
            run.IdOf(run.Keys.Goals, item.Goal, $"{path}.goal"));
        if (item.Breaks is not null)
        {
            run.Faults.Try($"{path}.breaks", () => indicator.BreakSeries([.. item.Breaks.Select(b => (b.FromYear, b.Reason))]));
        }

        if (item.Values is null)
        {
            return;
        }

        var values = new List<IndicatorValue>();
        foreach (var (value, at) in ImportRun.WithPaths(item.Values, $"{path}.values"))
        {
            if (run.IsFirst("IndicatorValue", $"{item.Key} {value.Kind} {value.Year} {value.Body} {value.Gender}", at, FaultCode.ItemIsRepeated))
            {
                values.Add(new IndicatorValue(
                    value.Kind, value.Year, run.IdOf(run.Keys.Bodies, value.Body, $"{at}.body"), value.Value, value.Missing, value.Note, value.Gender));
            }
        }

        indicator.SetValues(values);
    }
}
