namespace StrategyTracker.Domain.Activities;

/// <summary>Whether an activity is done: one of five different things that are never mixed into one colour.</summary>
public enum ActivityPhase
{
    /// <summary>Nothing has been reported. Not the same as not started, and never shown as late.</summary>
    Unknown,
    NotStarted,
    Ongoing,
    Completed,

    /// <summary>Avbruten.</summary>
    Discontinued,

    /// <summary>Övergått i ordinarie verksamhet eller till en annan plan.</summary>
    PassedOn,
}

/// <summary>How an activity stands to its time plan.</summary>
public enum ScheduleStatus
{
    /// <summary>Nothing is known, or the activity has no dates.</summary>
    Unknown,
    OnTime,
    AtRisk,
    Late,

    /// <summary>The planned end has passed and the activity is not ended.</summary>
    PastPlannedTime,
}

/// <summary>What effect has been seen so far, apart from whether the work is done.</summary>
public enum EffectStatus
{
    /// <summary>Ej bedömd, går ännu inte att bedöma.</summary>
    NotAssessed,
    NotReached,
    Partly,
    Reached,
}

/// <summary>The part a body plays in an activity.</summary>
public enum ParticipationRole
{
    /// <summary>Huvudansvarig.</summary>
    Lead,

    /// <summary>Medansvarig, also where several are equal and none leads.</summary>
    CoOwner,

    /// <summary>Medverkar; is not asked to report.</summary>
    Participant,

    /// <summary>Sammankallande.</summary>
    Convener,
}

/// <summary>How an adopted activity left the plan other than by being done.</summary>
public enum DispositionKind
{
    /// <summary>Sammanslagen med en annan aktivitet.</summary>
    Merged,

    /// <summary>Uppdelad på flera aktiviteter.</summary>
    Split,

    /// <summary>Utgått genom beslut.</summary>
    Struck,

    /// <summary>Flyttad till en annan plan eller utgåva.</summary>
    Moved,

    /// <summary>Övergått i ordinarie verksamhet.</summary>
    PassedOn,
}

/// <summary>The answer to one principle.</summary>
public enum PrincipleAnswer
{
    Follows,
    Partly,
    Deviates,
}

/// <summary>What is known of a cost: three different kinds of nothing, and an amount.</summary>
public enum CostKind
{
    Unknown,
    None,
    WithinBudget,
    Amount,
}
