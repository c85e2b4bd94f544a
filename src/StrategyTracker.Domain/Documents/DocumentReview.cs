namespace StrategyTracker.Domain.Documents;

/// <summary>What a review (aktualitetsprövning) came to.</summary>
public enum ReviewOutcome
{
    /// <summary>Fortsatt aktuell: it holds as it is.</summary>
    StillValid,

    /// <summary>Behöver revideras.</summary>
    Revise,

    /// <summary>Bör upphävas.</summary>
    Repeal,
}

/// <summary>Aktualitetsprövning: somebody saw whether the document still holds. It decides nothing: revising and repealing are decisions of their own.</summary>
public sealed class DocumentReview(ReviewOutcome outcome, DateOnly date, string function, string? note)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public ReviewOutcome Outcome { get; private set; } = outcome;

    public DateOnly Date { get; private set; } = date;

    /// <summary>The function that reviewed, never a person.</summary>
    public string Function { get; private set; } = function;

    public string? Note { get; private set; } = note;
}
