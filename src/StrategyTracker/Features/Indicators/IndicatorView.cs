using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.Indicators;

/// <summary>An indicator with its figures for the municipality as a whole, and those of single bodies and genders apart.</summary>
public sealed record IndicatorView(
    string Key, string Name, string? Unit, int Decimals, GoodDirection? GoodDirection, string? Description, string? Source, string? KoladaId,
    IReadOnlyList<FrozenValue> Points, IReadOnlyList<BodyPoint> ByBody)
{
    /// <summary>The municipality's outcomes of women and of men.</summary>
    public IReadOnlyList<FrozenGenderValue> ByGender { get; init; } = [];

    /// <summary>The years from which it has been measured in another way.</summary>
    public IReadOnlyList<FrozenBreak> Breaks { get; init; } = [];

    /// <summary>Its outcomes held against what its parts sum to, year by year.</summary>
    public IReadOnlyList<PartSum> Sums { get; init; } = [];

    /// <summary>The names of its parts.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The name of what it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>What is known of women and of men in the latest year in which anything is.</summary>
    public IReadOnlyList<FrozenGenderValue> LatestByGender =>
        [.. ByGender.Where(g => g.Value is not null).GroupBy(g => g.Year).OrderByDescending(g => g.Key).FirstOrDefault() ?? Enumerable.Empty<FrozenGenderValue>()];

    /// <summary>What it says in the year of its latest figure, read by the same rule as in the council's report.</summary>
    public IndicatorReading Reading => field ??= IndicatorReading.Of(
        new FrozenIndicator { Key = Key, Name = Name, GoodDirection = GoodDirection, Values = Points, Breaks = Breaks },
        Points.Where(p => p is { Kind: IndicatorValueKind.Outcome, Value: not null }).Select(p => p.Year).DefaultIfEmpty(0).Max());

    /// <summary>The target of the latest figure's year, else the next one.</summary>
    public FrozenValue? Target => Reading.TargetNow ?? Reading.TargetLast;
}

/// <summary>A figure of one body, where the parts are known and the total may not be.</summary>
public sealed record BodyPoint(string Body, FrozenValue Point, Gender? Gender = null);

internal static class IndicatorViews
{
    /// <summary>The indicators with all their figures, by name, in a fixed number of queries however many they are.</summary>
    public static async Task<List<(Guid? TargetAreaId, IndicatorView View)>> LoadAsync(
        StrategyDb db, IQueryable<Indicator> indicators, CancellationToken cancellationToken)
    {
        var loaded = await indicators.AsNoTracking().Include(i => i.Breaks).OrderBy(i => i.Name).ThenBy(i => i.Key).ToListAsync(cancellationToken);
        var values = (await indicators.SelectMany(i => i.Values, (i, v) => new
        {
            IndicatorId = i.Id,
            Body = v.Body == null ? null : v.Body.Name,
            v.Gender,
            Point = new FrozenValue(v.Kind, v.Year, v.Value, v.Missing, v.Note),
        }).ToListAsync(cancellationToken)).ToLookup(v => v.IndicatorId);
        var ids = loaded.ConvertAll(i => i.Id);
        var wholes = loaded.Select(i => i.PartOfId).OfType<Guid>().ToHashSet();
        var related = await db.Indicators.AsNoTracking().Where(i => wholes.Contains(i.Id) || ids.Contains(i.PartOfId!.Value))
            .Select(i => new
            {
                i.Id,
                i.Name,
                i.PartOfId,
                Values = i.Values.Where(v => v.BodyId == null && v.Gender == null && v.Kind == IndicatorValueKind.Outcome)
                    .Select(v => new FrozenValue(v.Kind, v.Year, v.Value, v.Missing, v.Note)).ToList(),
            }).ToListAsync(cancellationToken);
        var names = related.ToDictionary(r => r.Id, r => r.Name);
        var parts = related.Where(r => r.PartOfId is not null).OrderBy(r => r.Name, StringComparer.CurrentCulture).ToLookup(r => r.PartOfId!.Value);
        return loaded.ConvertAll(i =>
        {
            var told = values[i.Id].Where(v => v.Body is null && v.Gender is null).Select(v => v.Point).OrderBy(p => p.Year).ThenBy(p => p.Kind).ToList();
            var sums = PartSum.Of(told, [.. parts[i.Id].Select(p => (p.Name, (IReadOnlyList<FrozenValue>)p.Values))], i.Decimals);
            return (i.TargetAreaId, new IndicatorView(
                i.Key, i.Name, i.Unit, i.Decimals, i.GoodDirection, i.Description, i.Source, i.KoladaId, PartSum.Complete(told, sums),
                [.. values[i.Id].Where(v => v.Body is not null).OrderBy(v => v.Body, StringComparer.CurrentCulture).ThenBy(v => v.Point.Year).ThenBy(v => v.Gender)
                    .Select(v => new BodyPoint(v.Body!, v.Point, v.Gender))])
            {
                ByGender = [.. values[i.Id].Where(v => v.Body is null && v.Gender is not null && v.Point.Kind is IndicatorValueKind.Outcome)
                    .OrderBy(v => v.Point.Year).ThenBy(v => v.Gender)
                    .Select(v => new FrozenGenderValue(v.Gender!.Value, v.Point.Year, v.Point.Value, v.Point.Missing, v.Point.Note))],
                Breaks = [.. i.Breaks.OrderBy(b => b.FromYear).Select(b => new FrozenBreak(b.FromYear, b.Reason))],
                Sums = sums,
                Parts = [.. parts[i.Id].Select(p => p.Name)],
                PartOf = i.PartOfId is { } whole ? names.GetValueOrDefault(whole) : null,
            });
        });
    }
}
