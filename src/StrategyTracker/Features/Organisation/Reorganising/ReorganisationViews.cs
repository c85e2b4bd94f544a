using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>What a body carries, by kind. Each kind has its words in <c>ReorganisationTexts</c>.</summary>
public enum CarriedKind
{
    Activity,
    Report,
    Function,
    Role,
    Competence,
    Document,
    BodyUnder,
}

/// <summary>One thing that the body carries, for which a successor can be chosen.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its own name among what the body carries.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Detail">What tells it from others: the part, the plan, who holds it.</param>
/// <param name="Link">Where it is shown, if anywhere.</param>
public sealed record CarriedItem(CarriedKind Kind, string Id, string Title, string? Detail, string? Link)
{
    /// <summary>Reports follow the activities, and roles wait for an administrator; for everything else somebody is chosen.</summary>
    public bool IsChosen => Kind is not (CarriedKind.Report or CarriedKind.Role);
}

/// <summary>A body before it is reorganised.</summary>
public sealed record ReorganisationView
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required int Revision { get; init; }

    /// <summary>It has come to an end already; what it still carries can be handed over all the same.</summary>
    public DateOnly? EndedOn { get; init; }
    public required IReadOnlyList<string> Successors { get; init; }
    public required IReadOnlyList<CarriedItem> Items { get; init; }

    /// <summary>Activities that have ended: they stay with the body.</summary>
    public required int Ended { get; init; }

    /// <summary>Those that can take over, also those that are to be new.</summary>
    public required IReadOnlyList<(string Key, string Name)> Others { get; init; }

    /// <summary>Those that can have decided.</summary>
    public required IReadOnlyList<(string Key, string Name)> Deciders { get; init; }

    /// <summary>What is registered for a day ahead, if anything.</summary>
    public PlannedView? Planned { get; init; }
}

/// <summary>What is registered of a body for a day ahead.</summary>
/// <param name="Revision">What a change or a withdrawal is made against.</param>
/// <param name="Input">As it was given.</param>
/// <param name="RegisteredBy">The function that said so last.</param>
/// <param name="RegisteredAt">UTC.</param>
/// <param name="FailedOn">The day on which it could not be carried out; none where it has not been tried.</param>
/// <param name="Hindrances">What stood in the way then.</param>
public sealed record PlannedView(
    int Revision, ReorganiseBodyInput Input, string RegisteredBy, DateTime RegisteredAt, DateOnly? FailedOn, IReadOnlyList<RuleViolation> Hindrances);

/// <summary>What becomes of a thing.</summary>
public enum ChangeHow
{
    /// <summary>The successor has it from the day on.</summary>
    HandedOver,

    /// <summary>It stays with the body that is no more.</summary>
    Stays,

    /// <summary>It ends with the body.</summary>
    Ends,

    /// <summary>An answer that was sent is never moved.</summary>
    StaysAsSent,

    /// <summary>What was written goes along to the one that is asked instead.</summary>
    DraftMoves,

    /// <summary>Several are asked instead: what was written of each activity goes along to the one that took it over, and the draft stays as it was.</summary>
    DraftIsShared,

    /// <summary>What was written stays where it was written, since several are asked instead.</summary>
    DraftStays,

    /// <summary>The successor is asked instead; nothing had been written.</summary>
    AskedInstead,

    /// <summary>A right: an administrator gives it on a successor, or does not.</summary>
    WaitsForAdministrator,
}

/// <summary>What the reorganisation changes, or has changed: one thing.</summary>
public sealed record ReorganisationChange(CarriedKind Kind, ChangeHow How, string Title, string? To);
