namespace StrategyTracker.Domain.FollowUp;

/// <summary>What is known of a benefit taken home: three different kinds of nothing in kronor, and an amount.</summary>
public enum BenefitKind
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>Looked for, and none has been taken home.</summary>
    None,

    /// <summary>Taken home in the ordinary work, and not counted in kronor.</summary>
    WithinOperations,

    /// <summary>Taken home, in kronor.</summary>
    Amount,
}

/// <summary>Hemtagen nytta: what a body says has been taken home of an activity's benefit in the cycle's time.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Amount">Whole kronor; counted only where the kind is an amount.</param>
/// <param name="Words">What it was, in words.</param>
public sealed record BenefitTaken(BenefitKind Kind = BenefitKind.Unknown, long? Amount = null, string? Words = null)
{
    public static BenefitTaken NotSaid { get; } = new();

    /// <summary>Somebody has said whether there was any.</summary>
    public bool IsSaid => Kind is not BenefitKind.Unknown;

    /// <summary>An amount was promised by the choice and is missing.</summary>
    public bool LacksAmount => Kind is BenefitKind.Amount && Amount is null;

    /// <summary>Kronor that can be summed.</summary>
    public long? Counts => Kind is BenefitKind.Amount ? Amount : null;

    /// <summary>An amount that is written says by itself that there is one.</summary>
    internal BenefitTaken Counted(long? amount) => this with { Amount = amount, Kind = amount is null ? Kind : BenefitKind.Amount };

    /// <summary>Words say by themselves that something has been taken home, where nobody has said how much.</summary>
    internal BenefitTaken Told(string? words) => this with { Words = words, Kind = words is not null && Kind is BenefitKind.Unknown ? BenefitKind.WithinOperations : Kind };
}
