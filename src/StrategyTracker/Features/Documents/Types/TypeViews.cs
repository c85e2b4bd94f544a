using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Documents.Types;

/// <summary>The types of a municipality, with who may adopt what.</summary>
public sealed record TypesView(
    string? Shown, IReadOnlyList<NamedKey> Municipalities, IReadOnlyList<TypeView> Types, bool MayEdit);

/// <summary>A document type with what its word has meant and the rules it carries.</summary>
public sealed record TypeView
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required DocumentNature Nature { get; init; }
    public required string? Municipality { get; init; }
    public required IReadOnlyList<TypeDefinition> Definitions { get; init; }
    public required IReadOnlyList<CompetenceView> Competences { get; init; }
    public required IReadOnlyList<string> MayStandUnder { get; init; }
    public required IReadOnlyList<RequiredMetadata> RequiredMetadata { get; init; }
    public required IReadOnlyList<string> RequiredHeadings { get; init; }
    public required IReadOnlyList<string> LevelNames { get; init; }
    public required UsualValidity? UsualValidity { get; init; }

    /// <summary>Documents of the type that the reader may see.</summary>
    public required int Documents { get; init; }
}

/// <summary>One cell of the competence matrix.</summary>
public sealed record CompetenceView(NamedKey? Body, BodyKind? Kind, DateOnly? ValidFrom, DateOnly? ValidTo, string? Condition, string? Source, bool AppliesToday)
{
    /// <summary>The column that it stands in: a named body, or every body of a kind.</summary>
    public string Column => Body?.Key ?? Kind?.ToString() ?? "";
}
