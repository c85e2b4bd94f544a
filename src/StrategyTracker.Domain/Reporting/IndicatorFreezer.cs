using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Reporting;

/// <summary>Copies indicators with their figures as values, and sums up those that are made of parts.</summary>
internal static class IndicatorFreezer
{
    public static IReadOnlyList<FrozenIndicator> Freeze(
        IReadOnlyList<Indicator> indicators, int year, Dictionary<Guid, string> areaKeys, IReadOnlyList<Goal> goals, Dictionary<Guid, Body> bodies)
    {
        var byId = indicators.ToDictionary(i => i.Id);
        var parts = indicators.Where(i => i.PartOfId is not null).ToLookup(i => i.PartOfId!.Value);
        return [.. indicators.Select(i => Freeze(i, year, areaKeys, bodies) with
        {
            Goal = goals.FirstOrDefault(g => g.Id == i.GoalId)?.Key,
            PartOf = i.PartOfId is { } whole ? byId.GetValueOrDefault(whole)?.Key : null,
        }).Zip(indicators, (frozen, indicator) => WithSums(frozen, [.. parts[indicator.Id]], year))];
    }

    private static FrozenIndicator WithSums(FrozenIndicator frozen, IReadOnlyList<Indicator> parts, int year)
    {
        if (parts.Count == 0)
        {
            return frozen;
        }

        var sums = PartSum.Of(frozen.Values, [.. parts.Select(p => (p.Name, WholeValues(p, year)))], frozen.Decimals);
        return frozen with { PartSums = sums, Values = PartSum.Complete(frozen.Values, sums) };
    }

    /// <summary>Outcomes up to the report's year; baseline and targets whole. Values of single bodies of the report's year only.</summary>
    private static FrozenIndicator Freeze(Indicator indicator, int year, Dictionary<Guid, string> areaKeys, Dictionary<Guid, Body> bodies) => new()
    {
        Key = indicator.Key,
        Name = indicator.Name,
        TargetArea = indicator.TargetAreaId is { } area ? areaKeys.GetValueOrDefault(area) : null,
        Unit = indicator.Unit,
        Decimals = indicator.Decimals,
        GoodDirection = indicator.GoodDirection,
        Source = indicator.Source,
        Values = WholeValues(indicator, year),
        ByBody = [.. indicator.Values
            .Where(v => v is { BodyId: not null, Gender: null, Kind: IndicatorValueKind.Outcome } && v.Year == year)
            .Select(v => new FrozenBodyValue(bodies[v.BodyId!.Value].Name, v.Year, v.Value, v.Missing, v.Note))
            .OrderByDescending(v => v.Value ?? double.MinValue).ThenBy(v => v.Body, StringComparer.Ordinal)],
        ByGender = OrNone<FrozenGenderValue>([.. indicator.Values
            .Where(v => v is { BodyId: null, Gender: not null, Kind: IndicatorValueKind.Outcome } && v.Year <= year)
            .OrderBy(v => v.Year).ThenBy(v => v.Gender)
            .Select(v => new FrozenGenderValue(v.Gender!.Value, v.Year, v.Value, v.Missing, v.Note))]),
        Breaks = OrNone<FrozenBreak>([.. indicator.Breaks.OrderBy(b => b.FromYear).Select(b => new FrozenBreak(b.FromYear, b.Reason))]),
    };

    private static IReadOnlyList<FrozenValue> WholeValues(Indicator indicator, int year) =>
    [
        .. indicator.Values
            .Where(v => v.IsWhole && (v.Kind is not IndicatorValueKind.Outcome || v.Year <= year))
            .OrderBy(v => v.Year).ThenBy(v => v.Kind)
            .Select(v => new FrozenValue(v.Kind, v.Year, v.Value, v.Missing, v.Note)),
    ];

    private static IReadOnlyList<T>? OrNone<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
