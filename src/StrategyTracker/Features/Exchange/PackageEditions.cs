using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

/// <summary>An edition of a document. Adopted editions cannot be changed by a later import.</summary>
public sealed record EditionItem
{
    /// <summary>The edition's name within its document, e.g. "1.0" or "2024".</summary>
    [MaxLength(40)] public required string Label { get; init; }
    [MaxLength(Limits.Title)] public string? Title { get; init; }
    [MaxLength(Limits.Title)] public string? Subtitle { get; init; }
    public required EditionStatus Status { get; init; }
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of the planned period; left out where the edition is valid until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
    public bool UntilFurtherNotice { get; init; }

    /// <summary>The day on which it ceased to apply: superseded, repealed or declared completed.</summary>
    public DateOnly? EndedOn { get; init; }
    [MaxLength(Limits.Title)] public string? AppliesTo { get; init; }

    /// <summary>What the text is (e.g. a summary in our own words) and what was missing in the source.</summary>
    [MaxLength(Limits.Text)] public string? SourceNote { get; init; }
    public IReadOnlyList<RegistrationNumberItem>? RegistrationNumbers { get; init; }
    public IReadOnlyList<DecisionItem>? Decisions { get; init; }
    public IReadOnlyList<ChangeLogItem>? ChangeLog { get; init; }

    /// <summary>Bodies that were asked for their opinion, and what they answered.</summary>
    public IReadOnlyList<ReferralItem>? Referrals { get; init; }

    /// <summary>Bodies that are to adopt the same text, each with a decision of its own.</summary>
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? AwaitedAdopters { get; init; }

    /// <summary>Slips of the pen that were mended after the adoption, the oldest first.</summary>
    public IReadOnlyList<RectificationItem>? Rectifications { get; init; }
    public IReadOnlyList<ClauseItem>? Clauses { get; init; }

    /// <summary>What was split and merged as the edition was written, against the one before.</summary>
    public IReadOnlyList<DescentItem>? Descents { get; init; }
}

/// <summary>A clause was broken out of another, or went up in it.</summary>
public sealed record DescentItem
{
    public required DescentKind Kind { get; init; }

    /// <summary>The clause that was split, or that went up in another.</summary>
    [MaxLength(Limits.Key)] public required string From { get; init; }

    /// <summary>The clause that was broken out, or that the other went up in.</summary>
    [MaxLength(Limits.Key)] public required string To { get; init; }
}

public sealed record RegistrationNumberItem
{
    [MaxLength(60)] public required string Number { get; init; }
    [MaxLength(Limits.Key)] public string? Body { get; init; }
}

public sealed record DecisionItem
{
    public required DecisionOutcome Outcome { get; init; }
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public required DateOnly Date { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }

    /// <summary>Reservations as the minutes tell them.</summary>
    [MaxLength(Limits.Text)] public string? Reservations { get; init; }

    /// <summary>Why it was registered although the body has no registered competence, and by which function.</summary>
    [MaxLength(Limits.Text)] public string? OverrideReason { get; init; }
    [MaxLength(Limits.Title)] public string? OverriddenBy { get; init; }
}

public sealed record ReferralItem
{
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required DateOnly AnswerBy { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    [MaxLength(Limits.Text)] public string? Answer { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }
}

public sealed record RectificationItem
{
    [MaxLength(Limits.Key)] public required string Clause { get; init; }
    [MaxLength(Limits.Title)] public string? HeadingBefore { get; init; }
    [MaxLength(Limits.Text)] public string? TextBefore { get; init; }
    [MaxLength(Limits.Title)] public string? HeadingAfter { get; init; }
    [MaxLength(Limits.Text)] public string? TextAfter { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string By { get; init; }
    public required DateOnly Date { get; init; }
}

public sealed record ChangeLogItem
{
    [MaxLength(40)] public required string Version { get; init; }
    [MaxLength(Limits.Title)] public required string Change { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public string? By { get; init; }
}

/// <summary>An addressable piece of an edition's text. The key is the clause's identity through the editions.</summary>
public sealed record ClauseItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    public required ClauseKind Kind { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public string? Heading { get; init; }

    /// <summary>Markdown without HTML.</summary>
    [MaxLength(Limits.Text)] public string? Text { get; init; }

    /// <summary>For a responsibility: whose it is.</summary>
    [MaxLength(Limits.Key)] public string? Body { get; init; }

    /// <summary>For a clause that sets a target area, goal or principle: its key.</summary>
    [MaxLength(Limits.Key)] public string? Sets { get; init; }

    /// <summary>What is missing or damaged in the source at this place.</summary>
    [MaxLength(Limits.Title)] public string? Gap { get; init; }
    public IReadOnlyList<ClauseItem>? Clauses { get; init; }
}
