using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.Activities;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A judgement as the council got it: from a frozen cycle.</summary>
public sealed record Judgement(
    string CycleKey, string CycleName, DateOnly PeriodTo, AssessmentLevel Level, Direction Direction, Prognosis Prognosis,
    string? Sentence, string? WentWrong, string? BecameBetter);

/// <summary>An indicator with its figures for the municipality as a whole, and those of single bodies apart.</summary>
public sealed record IndicatorView(
    string Key, string Name, string? Unit, int Decimals, GoodDirection? GoodDirection, string? Description, string? Source, string? KoladaId,
    IReadOnlyList<FrozenValue> Points, IReadOnlyList<BodyPoint> ByBody)
{
    /// <summary>What it says in the year of its latest figure, read by the same rule as in the council's report.</summary>
    public IndicatorReading Reading { get; } = IndicatorReading.Of(
        new FrozenIndicator { Key = Key, Name = Name, GoodDirection = GoodDirection, Values = Points },
        Points.Where(p => p is { Kind: IndicatorValueKind.Outcome, Value: not null }).Select(p => p.Year).DefaultIfEmpty(0).Max());

    /// <summary>The target of the latest figure's year, else the next one.</summary>
    public FrozenValue? Target => Reading.TargetNow ?? Reading.TargetLast;
}

/// <summary>A figure of one body, where the parts are known and the total may not be.</summary>
public sealed record BodyPoint(string Body, FrozenValue Point);

/// <summary>A target area in the overview.</summary>
public sealed record AreaSummary(
    string Key, string? Number, string Title, Judgement? Judgement, ActivityTally Tally, IReadOnlyList<IndicatorView> Indicators);

/// <summary>A programme with its target areas.</summary>
public sealed record ProgrammeAreas(Programme Programme, IReadOnlyList<AreaSummary> Areas);

/// <summary>A goal with its latest judgement and the goals under it.</summary>
public sealed record GoalView(string Key, string? Number, string Title, string? Text, Judgement? Judgement, int Activities, IReadOnlyList<GoalView> Below);

/// <summary>A note on the surroundings.</summary>
public sealed record NoteView(ContextNoteKind Kind, string Text, string? Perspective, int? Weight, DateOnly? NotedOn);

/// <summary>Everything about one target area but its activities and bodies.</summary>
public sealed record AreaDetails(
    string Key, string? Number, string Title, string? Description, Programme Programme, string? ClauseKey, string? ClauseHeading,
    IReadOnlyList<Judgement> Judgements, IReadOnlyList<GoalView> Goals, IReadOnlyList<IndicatorView> Indicators, IReadOnlyList<NoteView> Notes,
    ActivityTally Tally, bool MayEdit);
