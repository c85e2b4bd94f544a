using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.Organisation;

/// <summary>A body of the tree with what lies under it.</summary>
public sealed record BodyBranch(BodyLine Body, IReadOnlyList<BodyBranch> Under);

public sealed record BodyLine(
    Guid Id, string Key, string Name, string? ShortName, BodyKind Kind, string? KindName, DateOnly? ValidFrom, DateOnly? ValidTo, bool IsValid)
{
    public IReadOnlyList<NamedKey> Successors { get; init; } = [];

    /// <summary>What is registered of it for a day ahead.</summary>
    public ComingEnd? Coming { get; init; }
}

/// <summary>A body is to be merged, split or abolished on a day that has been decided.</summary>
/// <param name="On">The first day of the new order.</param>
/// <param name="Successors">Those that take over, in order; none where it is abolished.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedById">The body that decided.</param>
/// <param name="Paragraph">The number after § in the minutes.</param>
/// <param name="RegisteredBy">The function that registered it.</param>
/// <param name="RegisteredAt">UTC.</param>
/// <param name="Hindrances">Why it could not be carried out on its day; empty where it has not been tried.</param>
public sealed record ComingEnd(
    DateOnly On, IReadOnlyList<NamedKey> Successors, string Reason, Guid? DecidedById, string? Paragraph, string RegisteredBy, DateTime RegisteredAt,
    IReadOnlyList<RuleViolation> Hindrances)
{
    public bool HasFailed => Hindrances.Count > 0;
}

/// <summary>The bodies of a municipality, and the parties outside it.</summary>
public sealed record BodyTreeView(
    NamedKey? Shown, IReadOnlyList<NamedKey> Municipalities, IReadOnlyList<BodyBranch> Roots, IReadOnlyList<BodyBranch> External, int Count, bool MayEdit);

/// <summary>A body's page.</summary>
public sealed record BodyView
{
    public required BodyLine Body { get; init; }
    public required string? Note { get; init; }

    /// <summary>Why it came to an end, where that has been said.</summary>
    public EndingLine? Ending { get; init; }

    /// <summary>What it lies under, from the top.</summary>
    public required IReadOnlyList<NamedKey> Thread { get; init; }
    public required IReadOnlyList<BodyLine> Under { get; init; }
    public required IReadOnlyList<NamedKey> Predecessors { get; init; }

    /// <summary>Bodies that it is to take over from on a day ahead.</summary>
    public IReadOnlyList<BodyLine> ToTakeOverFrom { get; init; } = [];

    /// <summary>Name of the body that decided what is registered ahead.</summary>
    public string? ComingDecidedBy { get; init; }
    public required IReadOnlyList<BodyDocument> Owned { get; init; }
    public required IReadOnlyList<AdoptedDocument> Adopted { get; init; }
    public required IReadOnlyList<BodyResponsibility> Responsibilities { get; init; }
    public required IReadOnlyDictionary<ParticipationRole, int> Activities { get; init; }

    /// <summary>The council's reports in which it was asked, latest first.</summary>
    public IReadOnlyList<NamedKey> Reports { get; init; } = [];
    public required bool MayEdit { get; init; }
}

/// <summary>Why a body came to an end, and by whose decision.</summary>
public sealed record EndingLine(string Reason, string? DecidedBy, string? Paragraph);

public sealed record BodyDocument(string Key, string Title, string TypeName, EditionState? State);

public sealed record AdoptedDocument(string Key, string Title, string Label, DateOnly Date, string? Paragraph);

/// <summary>A clause of a text in force that gives the body something to answer for.</summary>
public sealed record BodyResponsibility(string DocumentKey, string DocumentTitle, string ClauseKey, string? Number, string? Heading, string? Text);
