namespace StrategyTracker.Domain.Rules;

/// <summary>An item of a body's minutes.</summary>
public static class MinutesItem
{
    /// <summary>The number after §: people write "12", "§ 12" and "§12", and each is told as "§ 12". None where nothing is written.</summary>
    public static string? NumberOf(string? written) => written?.Trim().TrimStart('§', ' ', '\u00a0') is { Length: > 0 } number ? number : null;
}
