using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.SelfAssessment.Answering;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>A round in the list.</summary>
public sealed record RoundRow(
    string Key, string Name, string QuestionSet, string? Cycle, RoundState State, DateOnly OpensOn, DateOnly DueOn, DateOnly ClosesOn, int Asked, int HandedIn);

/// <summary>A sheet of one of the actor's bodies in a round that takes answers.</summary>
public sealed record MySheet(
    string RoundKey, string RoundName, DateOnly DueOn, RoundState State, string ObjectKey, string ObjectName, string BodyName, int Questions, int Given, bool IsHandedIn);

public sealed record RoundListView(IReadOnlyList<RoundRow> Rounds, IReadOnlyList<MySheet> Mine, bool MayManage, bool MayEditPlans, int WaitingProposals);

/// <summary>A round and what came of it.</summary>
public sealed record RoundView
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string QuestionSet { get; init; }
    public required int Version { get; init; }
    public string? Note { get; init; }
    public (string Key, string Name)? Cycle { get; init; }
    public required RoundState State { get; init; }
    public required DateOnly OpensOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly ClosesOn { get; init; }
    public (string Key, string Name)? Previous { get; init; }
    public required bool MayManage { get; init; }
    public required IReadOnlyList<LevelView> Levels { get; init; }
    public required ResultRow<string> Whole { get; init; }
    public required IReadOnlyList<ObjectRow> Objects { get; init; }
    public required IReadOnlyList<QuestionRow> Questions { get; init; }
    public required IReadOnlyList<PrincipleRow> Principles { get; init; }

    public int HandedIn => Objects.Count(o => o.IsHandedIn);

    public int Highest => Levels.Count == 0 ? 0 : Levels[^1].Value;
}

/// <param name="Key">The object's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="BodyName">The body that answers in this round.</param>
/// <param name="IsHandedIn">Its sheet is handed in.</param>
/// <param name="IsRead">Its answers are counted and can be read by the actor.</param>
/// <param name="Mean">What it came to; nothing while it is not counted.</param>
/// <param name="Change">Since last time.</param>
public sealed record ObjectRow(string Key, string Name, MeasuredKind Kind, string BodyName, bool IsHandedIn, bool IsRead, LevelMean? Mean, LevelChange? Change);

public sealed record QuestionRow(string Key, string? Number, string Text, string? Principle, LevelMean Mean, LevelChange Change);

public sealed record PrincipleRow(string Title, int Questions, LevelMean Mean, LevelChange Change);
