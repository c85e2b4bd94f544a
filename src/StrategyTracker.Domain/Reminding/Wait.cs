namespace StrategyTracker.Domain.Reminding;

/// <summary>What a body is waited for.</summary>
public enum Awaited
{
    /// <summary>Its report has not been sent, or has been sent back.</summary>
    Answer,

    /// <summary>Its report has been sent, and nobody has approved it.</summary>
    Approval,

    /// <summary>Answer sheets of a self-assessment have not been handed in.</summary>
    SelfAssessment,
}

/// <summary>A follow-up or a round of self-assessment waits for a body.</summary>
/// <param name="OccasionId">The cycle, or for a self-assessment the round.</param>
/// <param name="BodyId">The body.</param>
/// <param name="For">What is waited for.</param>
/// <param name="OpensOn">The day from which an answer can be given.</param>
/// <param name="DueOn">The day by which it is wanted.</param>
public sealed record Wait(Guid OccasionId, Guid BodyId, Awaited For, DateOnly OpensOn, DateOnly DueOn);

/// <summary>Someone who can be reached, with the bodies that they report and approve for (those below included).</summary>
public sealed record Listener(Guid AccountId, IReadOnlySet<Guid> ReportsFor, IReadOnlySet<Guid> ApprovesFor, bool ManagesFollowUp);

/// <summary>Who hears of a wait: those whose turn it is, or the next who can be reached.</summary>
public enum Audience
{
    /// <summary>Nobody can be reached.</summary>
    Nobody,

    /// <summary>Those whose turn it is.</summary>
    ThoseConcerned,

    /// <summary>Nobody whose turn it is can be reached: others at the same body hear.</summary>
    OthersAtTheBody,

    /// <summary>Nobody at the body can be reached: the strategists hear.</summary>
    Strategists,
}
