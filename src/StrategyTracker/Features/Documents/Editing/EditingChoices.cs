using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>A body to choose, with the municipality whose tree it stands in.</summary>
public sealed record BodyChoice(Guid Id, string Name, BodyKind Kind, Guid RootId, DateOnly? ValidTo);

public sealed record TypeChoice(Guid Id, string Name, Guid? MunicipalityId);

/// <summary>What the forms of documents and editions offer.</summary>
public sealed record EditingChoices(
    Guid? HomeId, IReadOnlyList<BodyChoice> Bodies, IReadOnlyList<TypeChoice> Types, IReadOnlyList<string> TakenKeys,
    IReadOnlyList<OtherDocument> Documents)
{
    public IEnumerable<BodyChoice> Municipalities => Bodies.Where(b => b.Kind is BodyKind.Municipality);

    /// <summary>The municipality's types, and those that belong to nobody.</summary>
    public IEnumerable<TypeChoice> TypesOf(Guid? municipalityId) => Types.Where(t => t.MunicipalityId == municipalityId || t.MunicipalityId is null);

    /// <summary>The bodies of the municipality's own tree.</summary>
    public IEnumerable<BodyChoice> BodiesOf(Guid? municipalityId) =>
        Bodies.Where(b => b.Kind is not BodyKind.Municipality && (municipalityId is null || b.RootId == municipalityId));
}

/// <summary>A document as its form shows it.</summary>
public sealed record DocumentEditView(
    DescribeDocumentInput Input, string Key, IReadOnlyList<RelationLine> Relations, IReadOnlyList<OtherDocument> Others,
    IReadOnlyList<SaveTargetAreaInput> TargetAreas, IReadOnlyList<SaveGoalInput> Goals, IReadOnlyList<SavePrincipleInput> Principles);

public sealed record OtherDocument(Guid Id, string Title, string? Municipality);

/// <summary>An edition as its editor shows it.</summary>
public sealed record EditionEditView
{
    public required Guid Id { get; init; }
    public required int Revision { get; init; }
    public required string Label { get; init; }
    public required NamedKey Document { get; init; }
    public required NamedKey Type { get; init; }
    public required Guid? MunicipalityId { get; init; }

    /// <summary>How long documents of the type usually apply.</summary>
    public required UsualValidity? UsualValidity { get; init; }
    public required EditionState State { get; init; }
    public required bool IsDecided { get; init; }
    public required bool IsDraft { get; init; }

    /// <summary>Another edition stands before it, which it can be compared with.</summary>
    public required bool HasFormer { get; init; }
    public required DateOnly? ValidTo { get; init; }
    public required EditionCover Cover { get; init; }

    /// <summary>The text in reading order.</summary>
    public required IReadOnlyList<ClauseEditLine> Clauses { get; init; }
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }
    public required IReadOnlyList<DecisionOutcome> Outcomes { get; init; }

    /// <summary>What a clause may set, by kind.</summary>
    public required IReadOnlyList<SettableThing> Settable { get; init; }
    public required IReadOnlyList<CompetenceLine> Competences { get; init; }

    /// <summary>The address of its text; its other pages lie under it.</summary>
    public string Address => $"/styrdokument/{Document.Key}/utgava/{Uri.EscapeDataString(Label)}";
}

/// <summary>The pages of an edition under work.</summary>
public enum EditionPart
{
    Text,
    Cover,
    Decisions,
}

/// <summary>A clause in the outline.</summary>
public sealed record ClauseEditLine(string Key, int Depth, bool IsFirst, bool IsLast, ClauseContent Content);

public sealed record SettableThing(ClauseKind Kind, string Key, string Title);

/// <summary>Who may adopt documents of the type, with the condition and where it says so.</summary>
public sealed record CompetenceLine(Guid? BodyId, string? Body, BodyKind? Kind, DateOnly? ValidFrom, DateOnly? ValidTo, string? Condition, string? Source);
