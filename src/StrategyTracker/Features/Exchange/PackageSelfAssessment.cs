using System.ComponentModel.DataAnnotations;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.Exchange;

/// <summary>Something that is measured again and again: an e-service, a body, a school.</summary>
public sealed record MeasuredObjectItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    public required MeasuredKind Kind { get; init; }

    /// <summary>The body that answers for it now.</summary>
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public DateOnly? EndedOn { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
}

/// <summary>Questions that are answered on one scale, in versions.</summary>
public sealed record QuestionSetItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }

    /// <summary>The document that asks for the measuring.</summary>
    [MaxLength(Limits.Key)] public string? Document { get; init; }
    [MaxLength(Limits.Key)] public required string Scale { get; init; }

    /// <summary>An answer at this level or below is weak.</summary>
    public int WeakUpTo { get; init; }
    [MaxLength(Limits.Text)] public string? Note { get; init; }
    public IReadOnlyList<QuestionSetVersionItem>? Versions { get; init; }
}

/// <summary>A version of a question set. One that has been answered never changes.</summary>
public sealed record QuestionSetVersionItem
{
    [Range(1, 1000)] public required int Number { get; init; }
    public required DateOnly MadeOn { get; init; }

    /// <summary>In the order in which they are asked.</summary>
    public required IReadOnlyList<QuestionItem> Questions { get; init; }
}

public sealed record QuestionItem
{
    /// <summary>The same in every version of the set, so that answers can be compared.</summary>
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(20)] public string? Number { get; init; }
    [MaxLength(Limits.Text)] public required string Text { get; init; }
    [MaxLength(Limits.Text)] public string? Help { get; init; }

    /// <summary>The principle that the question tells of.</summary>
    [MaxLength(Limits.Key)] public string? Principle { get; init; }
}

/// <summary>A round: a version of a question set, answered for some objects between two days.</summary>
public sealed record RoundItem
{
    [MaxLength(Limits.Key)] public required string Key { get; init; }
    [MaxLength(Limits.Title)] public required string Name { get; init; }
    [MaxLength(Limits.Key)] public required string QuestionSet { get; init; }

    /// <summary>The number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>The follow-up that it is part of; left out where it is free.</summary>
    [MaxLength(Limits.Key)] public string? Cycle { get; init; }
    public required DateOnly OpensOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly ClosesOn { get; init; }

    /// <summary>One for each object that is asked for.</summary>
    public IReadOnlyList<AnswerSheetItem>? Sheets { get; init; }
}

/// <summary>What is answered about one object in a round.</summary>
public sealed record AnswerSheetItem
{
    [MaxLength(Limits.Key)] public required string Measured { get; init; }

    /// <summary>The body that answers in this round.</summary>
    [MaxLength(Limits.Key)] public required string Body { get; init; }
    public DateOnly? HandedInOn { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public string? HandedInBy { get; init; }
    public IReadOnlyList<SheetAnswerItem>? Answers { get; init; }
}

public sealed record SheetAnswerItem
{
    [MaxLength(Limits.Key)] public required string Question { get; init; }

    /// <summary>A level of the scale; left out where it is missing or does not apply.</summary>
    public int? Level { get; init; }
    public bool NotApplicable { get; init; }
    [MaxLength(Limits.Text)] public string? Comment { get; init; }

    /// <summary>When it was last written (UTC).</summary>
    public DateTime? SavedAt { get; init; }

    /// <summary>The activity that the answer led to a proposal of.</summary>
    public ProposalItem? Proposal { get; init; }
}

/// <summary>An activity that is proposed because of an answer.</summary>
public sealed record ProposalItem
{
    [MaxLength(Limits.Title)] public required string Title { get; init; }
    [MaxLength(Limits.Text)] public string? Text { get; init; }
    public required DateOnly ProposedOn { get; init; }

    /// <summary>A function, never a person.</summary>
    [MaxLength(Limits.Title)] public required string ProposedBy { get; init; }

    /// <summary>The activity that came of it.</summary>
    [MaxLength(Limits.Key)] public string? Activity { get; init; }
    [MaxLength(Limits.Text)] public string? DeclinedReason { get; init; }
}
