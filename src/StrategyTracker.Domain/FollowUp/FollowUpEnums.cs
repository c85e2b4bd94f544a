namespace StrategyTracker.Domain.FollowUp;

/// <summary>The rhythm of a follow-up.</summary>
public enum CycleKind
{
    Month,
    Tertial,
    HalfYear,
    Year,
    EverySecondYear,
    MidTerm,
    Final,

    /// <summary>A period of its own.</summary>
    Free,
}

/// <summary>Where a body's report stands.</summary>
public enum ProgressReportStatus
{
    /// <summary>Working material, seen by its own body only.</summary>
    Draft,

    /// <summary>Sent: frozen, and public record from then.</summary>
    Submitted,

    /// <summary>Sent back with a comment; open again for the body.</summary>
    Returned,

    /// <summary>Approved by the head or the chair.</summary>
    Approved,

    /// <summary>Taken in by the office.</summary>
    Accepted,
}

/// <summary>The judgement of a target area or goal.</summary>
public enum AssessmentLevel
{
    /// <summary>Ej bedömt, which is not the same as not reached.</summary>
    NotAssessed,
    NotReached,
    Partly,
    Reached,
}

/// <summary>The direction since last time.</summary>
public enum Direction
{
    NotComparable,
    Worse,
    Same,
    Better,
}

/// <summary>Whether the goal is expected to be reached at the end of the programme's period.</summary>
public enum Prognosis
{
    NotAssessed,
    WillNotBeReached,
    Uncertain,
    WillBeReached,
}
