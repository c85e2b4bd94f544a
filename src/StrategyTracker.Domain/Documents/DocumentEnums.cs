namespace StrategyTracker.Domain.Documents;

/// <summary>Activating documents say what shall be achieved; normative ones say how one shall act.</summary>
public enum DocumentNature
{
    Activating,
    Normative,
}

/// <summary>The formal status of an edition. Whether it is in force on a day also depends on its dates.</summary>
public enum EditionStatus
{
    /// <summary>Utkast.</summary>
    Draft,

    /// <summary>Remiss.</summary>
    Referral,

    /// <summary>Föreslagen.</summary>
    Proposed,

    /// <summary>Antagen.</summary>
    Adopted,

    /// <summary>Ersatt av en senare utgåva eller ett annat dokument.</summary>
    Superseded,

    /// <summary>Upphävd.</summary>
    Repealed,

    /// <summary>Förklarad slutförd.</summary>
    Completed,

    /// <summary>A publication that nobody adopts.</summary>
    Published,

    /// <summary>Förslag som ändrades när det antogs: kept as it was proposed.</summary>
    Amended,

    /// <summary>Förslag som återremitterades eller avslogs medan ändringar i det skrevs: kept as it was proposed.</summary>
    NotAdopted,
}

/// <summary>Where an edition stands on a given day. "Its period is over" is not "it has ceased to apply".</summary>
public enum EditionState
{
    Draft,
    Referral,
    Proposed,

    /// <summary>Adopted, but its first day has not come.</summary>
    NotYetInForce,
    InForce,

    /// <summary>The planned period has ended and nobody has decided what follows.</summary>
    PeriodOver,
    Superseded,
    Repealed,
    Completed,
    Published,

    /// <summary>A proposal that was changed as it was adopted, or that lies before the deciding body while changes in it are written.</summary>
    Amended,

    /// <summary>A proposal that was referred back or rejected.</summary>
    NotAdopted,
}

/// <summary>What a body decided: verbs of the minutes.</summary>
public enum DecisionOutcome
{
    /// <summary>Antar, fastställer.</summary>
    Adopted,

    /// <summary>Godkänner.</summary>
    Approved,

    /// <summary>Noterar.</summary>
    Noted,

    /// <summary>Lägger till handlingarna.</summary>
    LaidToRecord,

    /// <summary>Återremitterar.</summary>
    ReferredBack,

    /// <summary>Bordlägger.</summary>
    Tabled,

    /// <summary>Avslår.</summary>
    Rejected,

    /// <summary>Reviderar.</summary>
    Revised,

    /// <summary>Förlänger.</summary>
    Extended,

    /// <summary>Upphäver.</summary>
    Repealed,

    /// <summary>Förklarar slutförd.</summary>
    DeclaredCompleted,

    /// <summary>Föreslår nästa instans att besluta.</summary>
    Proposed,
}

/// <summary>What a piece of text is.</summary>
public enum ClauseKind
{
    Text,
    TargetArea,
    Goal,
    Principle,

    /// <summary>Krav ("ska").</summary>
    Requirement,

    /// <summary>Ansvar, knutet till ett organ.</summary>
    Responsibility,
}

/// <summary>How one document stands to another.</summary>
public enum RelationKind
{
    /// <summary>This document makes the other concrete: the other stands above it.</summary>
    Concretises,
    Replaces,
    Supplements,
    RefersTo,
}

/// <summary>Metadata that a document type can require before an edition is adopted.</summary>
public enum RequiredMetadata
{
    RegistrationNumber,
    Owner,
    Responsible,
    ValidFrom,
    Validity,
    AppliesTo,
    ChangeLog,
}

/// <summary>What a context note tells: a cell of a SWOT, or something seen in the surroundings.</summary>
public enum ContextNoteKind
{
    Strength,
    Weakness,
    Opportunity,
    Threat,
    Scanning,
}
