using StrategyTracker.Domain.Indicators;

namespace StrategyTracker.Domain.Reporting;

/// <summary>A year's outcome of an indicator held against what its parts sum to.</summary>
public sealed record PartSum
{
    public required int Year { get; init; }

    /// <summary>The outcome that is said of the whole itself; none where only its parts are known.</summary>
    public double? Told { get; init; }

    /// <summary>What the parts sum to; none while some of them are missing, as a sum of some is no sum.</summary>
    public double? Sum { get; init; }

    /// <summary>The parts that have no outcome for the year, by name.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>The whole less its parts, where both are known and rounding does not explain it.</summary>
    public double? Difference { get; init; }

    /// <summary>Year by year, where any part has an outcome. Only the municipality's figures of all together are summed.</summary>
    /// <param name="whole">What is said of the whole itself.</param>
    /// <param name="parts">Its parts, each with its name and figures.</param>
    /// <param name="decimals">Decimals of the figures: each may be half of the last one off.</param>
    public static IReadOnlyList<PartSum> Of(
        IReadOnlyList<FrozenValue> whole, IReadOnlyList<(string Name, IReadOnlyList<FrozenValue> Values)> parts, int decimals)
    {
        var years = parts.SelectMany(p => p.Values.Where(IsOutcome)).Select(v => v.Year).Distinct().Order();
        return [.. years.Select(year => InYear(year, Outcome(whole, year), [.. parts.Select(p => (p.Name, Outcome(p.Values, year)))], decimals))];
    }

    /// <summary>The figures of the whole, with what its parts sum to in the years where nothing is said of the whole itself.</summary>
    public static IReadOnlyList<FrozenValue> Complete(IReadOnlyList<FrozenValue> whole, IReadOnlyList<PartSum> sums)
    {
        var summed = sums.Where(s => s is { Told: null, Sum: not null }).ToDictionary(s => s.Year, s => s.Sum);
        return summed.Count == 0 ? whole :
        [
            .. whole.Where(v => v.Kind is not IndicatorValueKind.Outcome || !summed.ContainsKey(v.Year))
                .Concat(summed.Select(s => new FrozenValue(IndicatorValueKind.Outcome, s.Key, s.Value, null, null) { IsSummed = true }))
                .OrderBy(v => v.Year).ThenBy(v => v.Kind),
        ];
    }

    private static PartSum InYear(int year, double? told, List<(string Name, double? Value)> parts, int decimals)
    {
        var lacking = parts.Where(p => p.Value is null).Select(p => p.Name).ToList();
        double? sum = lacking.Count == 0 ? Math.Round(parts.Sum(p => p.Value!.Value), 10) : null;
        var slack = (parts.Count + 1) * 0.5 * Math.Pow(10, -decimals);
        return new PartSum
        {
            Year = year,
            Told = told,
            Sum = sum,
            Lacking = lacking,
            Difference = told - sum is { } difference && Math.Abs(difference) > slack ? Math.Round(difference, 10) : null,
        };
    }

    private static bool IsOutcome(FrozenValue value) => value is { Kind: IndicatorValueKind.Outcome, Value: not null };

    private static double? Outcome(IEnumerable<FrozenValue> values, int year) => values.FirstOrDefault(v => IsOutcome(v) && v.Year == year)?.Value;
}
