namespace StrategyTracker.Domain.Organisation;

/// <summary>What a body is to the tool; the municipality's own word stands in <see cref="Body.KindName"/>.</summary>
public enum BodyKind
{
    /// <summary>Kommun: the root of a tree of bodies.</summary>
    Municipality,

    /// <summary>Kommunfullmäktige.</summary>
    Council,

    /// <summary>Kommunstyrelsen.</summary>
    ExecutiveBoard,

    /// <summary>Nämnd, styrelse.</summary>
    Committee,

    /// <summary>Helägt eller delägt bolag.</summary>
    Company,

    /// <summary>Förvaltning, kontor, enhet.</summary>
    Administration,

    /// <summary>Råd, styrgrupp, forum.</summary>
    Forum,

    /// <summary>A party outside the municipality, without accounts: agency, association, another city's company.</summary>
    External,
}
