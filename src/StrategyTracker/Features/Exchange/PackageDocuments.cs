using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

/// <summary>A governing document with its editions, target areas, goals, principles and notes.</summary>
public sealed record DocumentItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Key)] public required string Type { get; init; }
    [MaxLength(Limits.Key)] public string? Municipality { get; init; }

    /// <summary>Body that owns the document (dokumentägare).</summary>
    [MaxLength(Limits.Key)] public string? Owner { get; init; }

    /// <summary>Function, never a person, that answers for the document (dokumentansvarig).</summary>
    [MaxLength(Limits.Title)] public string? Responsible { get; init; }

    /// <summary>A publication kept for reference, which nobody adopted.</summary>
    public bool IsReference { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
    public IReadOnlyList<RelationItem>? Relations { get; init; }
    public IReadOnlyList<PerspectiveItem>? Perspectives { get; init; }
    public IReadOnlyList<TargetAreaItem>? TargetAreas { get; init; }
    public IReadOnlyList<GoalItem>? Goals { get; init; }
    public IReadOnlyList<PrincipleItem>? Principles { get; init; }
    public IReadOnlyList<ContextNoteItem>? ContextNotes { get; init; }

    /// <summary>Aktualitetsprövningar, the oldest first.</summary>
    public IReadOnlyList<ReviewItem>? Reviews { get; init; }

    /// <summary>Avsteg from the document's clauses.</summary>
    public IReadOnlyList<DeviationItem>? Deviations { get; init; }

    /// <summary>Findings of the plan check that were answered and put aside.</summary>
    public IReadOnlyList<FindingAnswerItem>? FindingAnswers { get; init; }

    /// <summary>What becomes of the activities that an edition touches, as it was said before the adoption.</summary>
    public IReadOnlyList<PlannedDispositionItem>? PlannedDispositions { get; init; }

    /// <summary>Questions to bodies that have nothing in one of its target areas.</summary>
    public IReadOnlyList<ContributionQuestionItem>? ContributionQuestions { get; init; }

    /// <summary>Editions, the oldest first.</summary>
    public IReadOnlyList<EditionItem>? Editions { get; init; }
}

/// <summary>A finding of the plan check that was answered and put aside, until what it was found in says something else.</summary>
public sealed record FindingAnswerItem
{
    public required PlanFinding Finding { get; init; }

    /// <summary>What it was found in: the key of an activity, of an aim or of a pair of activities; left out for the plan as a whole.</summary>
    [MaxLength(FindingAnswer.LongestSubject)] public string? Subject { get; init; }

    /// <summary>Sums up what the subject said when it was answered.</summary>
    [MaxLength(40)] public required string Mark { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string By { get; init; }
    public required DateOnly AnsweredOn { get; init; }
}

/// <summary>What becomes of an activity that an edition touches: it stays, as it is or with another aim, or leaves the plan.</summary>
public sealed record PlannedDispositionItem
{
    /// <summary>Label of the edition.</summary>
    [MaxLength(40)] public required string Edition { get; init; }
    [MaxLength(Limits.Key)] public required string Activity { get; init; }

    /// <summary>How it leaves the plan; left out where it stays.</summary>
    public DispositionKind? Leaves { get; init; }

    /// <summary>Where it stays with another aim: the target area that it serves.</summary>
    [MaxLength(Limits.Key)] public string? AimTargetArea { get; init; }

    /// <summary>Where it stays with another aim: the goal that it answers to.</summary>
    [MaxLength(Limits.Key)] public string? AimGoal { get; init; }
    [MaxLength(Limits.Text)] public string? Reason { get; init; }
    [MaxLength(Limits.Key)] public string? IntoActivity { get; init; }
    [MaxLength(Limits.Key)] public string? ToDocument { get; init; }

    /// <summary>Sums up what it was said of.</summary>
    [MaxLength(PlannedDisposition.LongestMark)] public required string Mark { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string By { get; init; }
    public required DateOnly SaidOn { get; init; }
}

/// <summary>A relation from this document to another; "concretises" points at the document above.</summary>
public sealed record RelationItem
{
    public required RelationKind Kind { get; init; }
    [MaxLength(Limits.Key)] public required string To { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
}

/// <summary>What a review of whether the document still holds came to.</summary>
public sealed record ReviewItem
{
    public required ReviewOutcome Outcome { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string Function { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
}

/// <summary>A body does not follow a clause, for a reason, by a decision, until a day.</summary>
public sealed record DeviationItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }

    /// <summary>Key of the clause, in any edition.</summary>
    [MaxLength(Limits.Key)] public required string Clause { get; init; }

    /// <summary>The body that deviates.</summary>
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    [MaxLength(Limits.Title)] public required string What { get; init; }
    [MaxLength(Limits.Text)] public required string Reason { get; init; }

    /// <summary>Left out, with its date, while nobody has decided it.</summary>
    [MaxLength(Limits.Key)] public string? DecidedBy { get; init; }
    public DateOnly? DecidedOn { get; init; }
    [MaxLength(20)] public string? Paragraph { get; init; }
    [MaxLength(60)] public string? RegistrationNumber { get; init; }
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Left out where it is valid until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
    public DateOnly? TakenBackOn { get; init; }
}

public sealed record PerspectiveItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
}

public sealed record TargetAreaItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Description { get; init; }
}

public sealed record GoalItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Parent { get; init; }
}

public sealed record PrincipleItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }

    /// <summary>"Detta uppnås genom att": one item a line.</summary>
    [ItemMaxLength(Limits.Text)] public IReadOnlyList<string>? AchievedBy { get; init; }
}

/// <summary>A note from scanning the surroundings, or one cell of a SWOT.</summary>
public sealed record ContextNoteItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    public required ContextNoteKind Kind { get; init; }
    [MaxLength(Limits.Text)] public required string Text { get; init; }
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Perspective { get; init; }

    /// <summary>1 (slight) to 5 (decisive).</summary>
    [Range(1, 5)] public int? Weight { get; init; }
    public DateOnly? NotedOn { get; init; }
}

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

/// <summary>A question to a body that has nothing in a target area, with its answer.</summary>
public sealed record ContributionQuestionItem
{
    [MaxLength(Limits.Key)] public required string TargetArea { get; init; }
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string AskedBy { get; init; }
    public required DateOnly AskedOn { get; init; }
    [MaxLength(Limits.Text)] public string? Answer { get; init; }
    [MaxLength(Limits.Title)] public string? AnsweredBy { get; init; }
    public DateOnly? AnsweredOn { get; init; }
}
