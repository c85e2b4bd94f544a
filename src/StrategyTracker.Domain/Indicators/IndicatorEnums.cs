namespace StrategyTracker.Domain.Indicators;

/// <summary>Which way is better.</summary>
public enum GoodDirection
{
    Up,
    Down,
}

/// <summary>What a figure of an indicator is.</summary>
public enum IndicatorValueKind
{
    Outcome,
    Baseline,
    Target,
}

/// <summary>Why a value is missing; it is never 0.</summary>
public enum MissingReason
{
    NotCollected,
    NotYetOut,
}

/// <summary>Of whom a figure is, where it is split by gender; no gender is all together (totalt).</summary>
public enum Gender
{
    Women,
    Men,
}
