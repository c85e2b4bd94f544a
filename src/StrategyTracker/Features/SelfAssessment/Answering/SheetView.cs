using System.Globalization;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>A level of the scale as it is chosen.</summary>
public sealed record LevelView(int Value, string Label, string? Text)
{
    /// <summary>The name says the value itself: "Nivå 2".</summary>
    public bool IsNumbered => Label.Contains(Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>An answer of an earlier round, in its place.</summary>
public sealed record LastGiven(LevelAnswer Given, string? Comment);

/// <summary>A proposal as it stands.</summary>
public sealed record ProposalView(Guid Id, string Title, string? Text, ProposalState State, string ProposedBy, DateOnly ProposedOn, string? ActivityKey, string? ActivityTitle, string? DeclinedReason);

/// <summary>A question with its answer, last round's, and what others have answered.</summary>
public sealed record QuestionView
{
    public required string Key { get; init; }
    public string? Number { get; init; }
    public required string Text { get; init; }
    public string? Help { get; init; }
    public string? Principle { get; init; }
    public required SheetContent Content { get; init; }
    public LastGiven? Last { get; init; }

    /// <summary>The others that have handed in, in this round.</summary>
    public required LevelMean Others { get; init; }

    /// <summary>All that answered in the round before.</summary>
    public LevelMean? OthersThen { get; init; }
    public ProposalView? Proposal { get; init; }
    public required bool IsWeak { get; init; }
}

/// <summary>What is answered about an object in a round.</summary>
public sealed record SheetView
{
    public required string RoundKey { get; init; }
    public required string RoundName { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly ClosesOn { get; init; }
    public required RoundState State { get; init; }
    public required string ObjectKey { get; init; }
    public required string ObjectName { get; init; }
    public required MeasuredKind Kind { get; init; }
    public required string BodyKey { get; init; }
    public required string BodyName { get; init; }

    /// <summary>The body that answers for the object now, where it is another than the one of the sheet.</summary>
    public string? NowAnsweredBy { get; init; }
    public DateOnly? HandedInOn { get; init; }
    public string? HandedInBy { get; init; }

    /// <summary>Working material of another body: nothing of it is shown.</summary>
    public required bool IsHidden { get; init; }
    public required IReadOnlyList<RuleViolation> ObstaclesToWriting { get; init; }
    public required bool IsMine { get; init; }
    public required bool MayTakeBack { get; init; }

    /// <summary>The round before, with the same questions; none for the first.</summary>
    public string? LastRound { get; init; }
    public required IReadOnlyList<LevelView> Levels { get; init; }
    public required int WeakUpTo { get; init; }
    public required IReadOnlyList<QuestionView> Questions { get; init; }

    public bool MayWrite => ObstaclesToWriting.Count == 0;

    public int Given => Questions.Count(q => q.Content.Given.IsGiven);

    public string? LabelOf(int level) => Levels.FirstOrDefault(l => l.Value == level)?.Label;

    /// <summary>The same with another answer to a question.</summary>
    public SheetView With(string question, SheetContent content) => this with
    {
        Questions = [.. Questions.Select(q => q.Key == question ? q with { Content = content, IsWeak = content.Given.Level <= WeakUpTo } : q)],
    };
}
