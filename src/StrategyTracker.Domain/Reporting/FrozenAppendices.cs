using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Domain.Reporting;

/// <summary>A decided deviation from a clause, as it stood on the report's day.</summary>
public sealed record FrozenDeviation(
    string Document, string Clause, string Body, string What, string Reason, string? DecidedBy, DateOnly? DecidedOn, string? Paragraph,
    DateOnly? ValidTo, DeviationState State);

/// <summary>What a round of self-assessment came to. Only sheets that were handed in, or all once it had closed, are counted.</summary>
public sealed record FrozenRound
{
    public required string Name { get; init; }
    public required string QuestionSet { get; init; }

    /// <summary>The round compared with.</summary>
    public string? Previous { get; init; }

    /// <summary>The highest level of the scale, to say "2,1 of 4".</summary>
    public required int Highest { get; init; }
    public required int Asked { get; init; }
    public required int HandedIn { get; init; }
    public required FrozenMean Whole { get; init; }

    /// <summary>Each object with the body that answers for it; without a mean where it is not to be counted.</summary>
    public required IReadOnlyList<FrozenMeasured> Objects { get; init; }
    public required IReadOnlyList<FrozenQuestion> Questions { get; init; }
}

/// <summary>A mean of levels with what it is a mean of, and its change over what was answered both times.</summary>
public sealed record FrozenMean(double? Value, int Counted, int NotApplicable, int Missing, double? Change, int Compared)
{
    public static FrozenMean Of(LevelMean mean, LevelChange change) =>
        new(mean.Value, mean.Counted, mean.NotApplicable, mean.Missing, change.Value, change.Compared);

    /// <summary>By the rule of <see cref="LevelChange"/>.</summary>
    public Direction Direction => new LevelChange(Change, Compared).Direction;
}

public sealed record FrozenMeasured(string Name, string Body, FrozenMean? Mean);

public sealed record FrozenQuestion(string? Number, string Text, FrozenMean Mean);
