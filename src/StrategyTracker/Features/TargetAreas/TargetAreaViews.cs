using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Indicators;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>A judgement as the council got it: from a frozen cycle.</summary>
public sealed record Judgement(
    string CycleKey, string CycleName, DateOnly PeriodTo, AssessmentLevel Level, Direction Direction, Prognosis Prognosis,
    string? Sentence, string? WentWrong, string? BecameBetter);

/// <summary>A target area in the overview.</summary>
public sealed record AreaSummary(
    string Key, string? Number, string Title, Judgement? Judgement, ActivityTally Tally, IReadOnlyList<IndicatorView> Indicators);

/// <summary>A programme with its target areas.</summary>
public sealed record ProgrammeAreas(Programme Programme, IReadOnlyList<AreaSummary> Areas);

/// <summary>A goal with its latest judgement and the goals under it.</summary>
public sealed record GoalView(string Key, string? Number, string Title, string? Text, Judgement? Judgement, int Activities, IReadOnlyList<GoalView> Below);

/// <summary>A body, and its activities in one target area.</summary>
public sealed record AreaBody(string Key, string Name, bool IsAbolished, ActivityTally Tally);

/// <summary>A note on the surroundings.</summary>
public sealed record NoteView(ContextNoteKind Kind, string Text, string? Perspective, int? Weight, DateOnly? NotedOn);

/// <summary>Everything about one target area but its activities; its bodies only where the municipality itself sets it.</summary>
public sealed record AreaDetails(
    string Key, string? Number, string Title, string? Description, Programme Programme, string? ClauseKey, string? ClauseHeading,
    IReadOnlyList<Judgement> Judgements, IReadOnlyList<GoalView> Goals, IReadOnlyList<IndicatorView> Indicators, IReadOnlyList<NoteView> Notes,
    ActivityTally Tally, IReadOnlyList<AreaBody>? Bodies, bool MayEdit);
