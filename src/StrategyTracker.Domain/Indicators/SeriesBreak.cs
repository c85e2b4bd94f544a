namespace StrategyTracker.Domain.Indicators;

/// <summary>
/// Seriebrott: from this year on it is measured in another way. What lies on either side is not compared, and no line is drawn
/// across.
/// </summary>
public sealed class SeriesBreak(int fromYear, string reason)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The first year of the new series, 1900–2100.</summary>
    public int FromYear { get; private set; } = fromYear;

    /// <summary>What was changed, as a reader needs to know it.</summary>
    public string Reason { get; private set; } = reason;

    internal void Explain(string reason) => Reason = reason;
}
