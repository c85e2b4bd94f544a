using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Linking;
using StrategyTracker.Features.Documents;
using IndicatorView = StrategyTracker.Features.Indicators.IndicatorView;

namespace StrategyTracker.Features.RedThread;

/// <summary>What a thread can start from. The words are those of the address.</summary>
public enum ThreadOrigin
{
    Malomrade,
    Mal,
    Aktivitet,
    Nyckeltal,
    Organ,
    Stycke,
}

/// <summary>From where one stands, up to the council's decision and down to the latest report.</summary>
public sealed record RedThreadView
{
    public required ThreadOrigin Start { get; init; }

    public required string Title { get; init; }

    /// <summary>The page of what one starts from.</summary>
    public required string Path { get; init; }

    /// <summary>The documents with what was decided on them, the topmost first.</summary>
    public required IReadOnlyList<ThreadDocument> Documents { get; init; }

    public required IReadOnlyList<ThreadAim> Aims { get; init; }

    /// <summary>The worst first; the tally is of all of them.</summary>
    public required ActivityList Activities { get; init; }

    /// <summary>Where more is to be read about those that are shown.</summary>
    public IReadOnlyList<LinkReference> Links { get; init; } = [];

    /// <summary>All of them as a list; none where the list has no such filter.</summary>
    public required string? AllActivities { get; init; }

    public required IReadOnlyList<IndicatorView> Indicators { get; init; }

    /// <summary>The latest report that the council has been given on this.</summary>
    public required ThreadReport? Report { get; init; }
}

/// <summary>A document in the chain, and the decisions on its latest decided edition.</summary>
public sealed record ThreadDocument(string Key, string Title, string Type, IReadOnlyList<DecisionLine> Decisions);

/// <summary>A target area or goal, as the council was last told of it.</summary>
public sealed record ThreadAim(
    string Key, string? Number, string Title, bool IsGoal, string? TargetArea, AssessmentLevel? Level, Direction? Direction, string? Sentence);

/// <summary>A frozen follow-up and what was decided on it.</summary>
public sealed record ThreadReport(string Key, string Name, DateOnly FrozenOn, string? Sentence, IReadOnlyList<DecisionLine> Decisions);
