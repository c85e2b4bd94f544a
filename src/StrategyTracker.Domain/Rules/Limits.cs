namespace StrategyTracker.Domain.Rules;

/// <summary>The longest texts that are accepted, in characters: the same for a form, a package and the database.</summary>
public static class Limits
{
    public const int Key = 100;
    public const int Title = 300;
    public const int Text = 20_000;
}
