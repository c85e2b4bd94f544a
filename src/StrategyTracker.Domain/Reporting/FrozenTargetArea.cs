using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>A target area with its goals, and how they were judged.</summary>
public sealed record FrozenTargetArea
{
    public required string Key { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public FrozenAssessment? Assessment { get; init; }
    public AssessmentLevel? PreviousLevel { get; init; }
    public IReadOnlyList<FrozenGoal> Goals { get; init; } = [];
}

/// <summary>A goal, and how it was judged.</summary>
public sealed record FrozenGoal
{
    public required string Key { get; init; }
    public string? Number { get; init; }
    public required string Title { get; init; }

    /// <summary>Key of the goal that it stands under, where the programme sets no target areas.</summary>
    public string? Above { get; init; }
    public FrozenAssessment? Assessment { get; init; }
}
