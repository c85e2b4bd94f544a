using StrategyTracker.Domain.Indicators;

namespace StrategyTracker.Domain.Reporting;

/// <summary>An indicator with its figures, as values.</summary>
public sealed record FrozenIndicator
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? TargetArea { get; init; }

    /// <summary>Key of the goal that it measures, where it measures one.</summary>
    public string? Goal { get; init; }
    public string? Unit { get; init; }
    public int Decimals { get; init; }
    public GoodDirection? GoodDirection { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<FrozenValue> Values { get; init; } = [];

    /// <summary>The outcomes of single bodies in the report's year.</summary>
    public IReadOnlyList<FrozenBodyValue> ByBody { get; init; } = [];

    /// <summary>The municipality's outcomes of women and of men, up to the report's year; none where it is not split.</summary>
    public IReadOnlyList<FrozenGenderValue>? ByGender { get; init; }

    /// <summary>The years from which it has been measured in another way; none where the series is whole.</summary>
    public IReadOnlyList<FrozenBreak>? Breaks { get; init; }

    /// <summary>Its outcomes held against the sum of its parts; none where it has none.</summary>
    public IReadOnlyList<PartSum>? PartSums { get; init; }

    /// <summary>Key of the indicator that it is summed into.</summary>
    public string? PartOf { get; init; }

    /// <summary>The latest break between two years: what lies on either side is not compared.</summary>
    public FrozenBreak? BreakBetween(int earlier, int later) => Breaks?.LastOrDefault(b => b.FromYear > earlier && b.FromYear <= later);
}

public sealed record FrozenValue(IndicatorValueKind Kind, int Year, double? Value, MissingReason? Missing, string? Note)
{
    /// <summary>Nobody has said it: it is what the indicator's parts sum to.</summary>
    public bool? IsSummed { get; init; }
}

/// <summary>One gender's outcome in a year.</summary>
public sealed record FrozenGenderValue(Gender Gender, int Year, double? Value, MissingReason? Missing, string? Note);

/// <summary>From this year on it is measured in another way, for this reason.</summary>
public sealed record FrozenBreak(int FromYear, string Reason);

/// <summary>One body's outcome in a year; the bodies' values are never summed to a total that nobody has given.</summary>
public sealed record FrozenBodyValue(string Body, int Year, double? Value, MissingReason? Missing, string? Note);
