using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.Indicators;

/// <summary>An indicator with its figures for the municipality as a whole, and those of single bodies apart.</summary>
public sealed record IndicatorView(
    string Key, string Name, string? Unit, int Decimals, GoodDirection? GoodDirection, string? Description, string? Source, string? KoladaId,
    IReadOnlyList<FrozenValue> Points, IReadOnlyList<BodyPoint> ByBody)
{
    /// <summary>What it says in the year of its latest figure, read by the same rule as in the council's report.</summary>
    public IndicatorReading Reading { get; } = IndicatorReading.Of(
        new FrozenIndicator { Key = Key, Name = Name, GoodDirection = GoodDirection, Values = Points },
        Points.Where(p => p is { Kind: IndicatorValueKind.Outcome, Value: not null }).Select(p => p.Year).DefaultIfEmpty(0).Max());

    /// <summary>The target of the latest figure's year, else the next one.</summary>
    public FrozenValue? Target => Reading.TargetNow ?? Reading.TargetLast;
}

/// <summary>A figure of one body, where the parts are known and the total may not be.</summary>
public sealed record BodyPoint(string Body, FrozenValue Point);

internal static class IndicatorViews
{
    /// <summary>The indicators with all their figures, by name, in two queries however many they are.</summary>
    public static async Task<List<(Guid? TargetAreaId, IndicatorView View)>> LoadAsync(
        StrategyDb db, IQueryable<Indicator> indicators, CancellationToken cancellationToken)
    {
        var loaded = await indicators.AsNoTracking().OrderBy(i => i.Name).ThenBy(i => i.Key).ToListAsync(cancellationToken);
        var values = (await indicators.SelectMany(i => i.Values, (i, v) => new
        {
            IndicatorId = i.Id,
            Body = v.Body == null ? null : v.Body.Name,
            Point = new FrozenValue(v.Kind, v.Year, v.Value, v.Missing, v.Note),
        }).ToListAsync(cancellationToken)).ToLookup(v => v.IndicatorId);
        return loaded.ConvertAll(i => (i.TargetAreaId, new IndicatorView(
            i.Key, i.Name, i.Unit, i.Decimals, i.GoodDirection, i.Description, i.Source, i.KoladaId,
            [.. values[i.Id].Where(v => v.Body is null).Select(v => v.Point).OrderBy(p => p.Year).ThenBy(p => p.Kind)],
            [.. values[i.Id].Where(v => v.Body is not null).OrderBy(v => v.Body, StringComparer.CurrentCulture).ThenBy(v => v.Point.Year)
                .Select(v => new BodyPoint(v.Body!, v.Point))])));
    }
}
