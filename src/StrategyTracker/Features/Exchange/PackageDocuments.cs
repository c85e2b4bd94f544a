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
    [ItemMaxLength(Limits.Key)] public IReadOnlyList<string>? Parts { get; init; }
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

/// <summary>A question to a body that has nothing in a target area, or for a goal, principle or perspective (one of the four), with its answer.</summary>
public sealed record ContributionQuestionItem
{
    [MaxLength(Limits.Key)] public string? TargetArea { get; init; }
    [MaxLength(Limits.Key)] public string? Goal { get; init; }
    [MaxLength(Limits.Key)] public string? Principle { get; init; }
    [MaxLength(Limits.Key)] public string? Perspective { get; init; }
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string AskedBy { get; init; }
    public required DateOnly AskedOn { get; init; }
    [MaxLength(Limits.Text)] public string? Answer { get; init; }
    [MaxLength(Limits.Title)] public string? AnsweredBy { get; init; }
    public DateOnly? AnsweredOn { get; init; }
}
