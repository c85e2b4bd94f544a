namespace StrategyTracker.Domain.Indicators;

/// <summary>What becomes of a row as figures are read in from a file.</summary>
public enum FigureFate
{
    /// <summary>It says what nobody has said before.</summary>
    New,

    /// <summary>It takes the place of another figure.</summary>
    Changed,

    /// <summary>The same is said already.</summary>
    Unchanged,

    /// <summary>It is no concern of ours: another municipality, an indicator that is not followed, a row without a figure.</summary>
    PassedOver,

    /// <summary>It cannot be understood, and so nothing of the file is saved.</summary>
    Refused,
}
