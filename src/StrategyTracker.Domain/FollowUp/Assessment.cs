using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>
/// Bedömning: the office's judgement of a target area, of a goal, or of the programme as a whole in a cycle. Level,
/// direction and prognosis are three judgements, kept apart.
/// </summary>
public sealed class Assessment : Aggregate
{
    /// <summary>Of a target area, of a goal, or (neither given) of the programme as a whole.</summary>
    public Assessment(Guid cycleId, Guid? targetAreaId, Guid? goalId)
    {
        CycleId = cycleId;
        TargetAreaId = targetAreaId;
        GoalId = goalId;
    }

    public Guid CycleId { get; private set; }

    public FollowUpCycle Cycle { get; private set; } = null!;

    public Guid? TargetAreaId { get; private set; }

    public TargetArea? TargetArea { get; private set; }

    public Guid? GoalId { get; private set; }

    public Goal? Goal { get; private set; }

    public AssessmentLevel Level { get; private set; }

    public Direction Direction { get; private set; }

    public Prognosis Prognosis { get; private set; }

    /// <summary>The answer in one sentence.</summary>
    public string? Sentence { get; private set; }

    public string? WentWrong { get; private set; }

    public string? BecameBetter { get; private set; }

    /// <summary>What the council is asked to decide: one "att …" each.</summary>
    public List<string> ProposedDecisions { get; private set; } = [];

    public DateOnly? AssessedOn { get; private set; }

    public bool IsOfProgramme => TargetAreaId is null && GoalId is null;

    public void Judge(AssessmentContent content, FollowUpCycle cycle, DateOnly today)
    {
        cycle.EnsureNotFrozen();
        TakeOver(content, today);
    }

    /// <summary>Writes one field of the judgement.</summary>
    public void Write(AssessmentField field, string? text, FollowUpCycle cycle, DateOnly today) =>
        Judge(ToContent().With(field, text), cycle, today);

    /// <summary>Takes over a judgement that was made elsewhere, as a package tells it.</summary>
    public void TakeOver(AssessmentContent content, DateOnly? assessedOn)
    {
        Level = content.Level;
        Direction = content.Direction;
        Prognosis = content.Prognosis;
        Sentence = content.Sentence;
        WentWrong = content.WentWrong;
        BecameBetter = content.BecameBetter;
        ProposedDecisions = [.. content.ProposedDecisions];
        AssessedOn = assessedOn;
    }

    public AssessmentContent ToContent() => new(Level, Direction, Prognosis, Sentence, WentWrong, BecameBetter, ProposedDecisions);
}

/// <summary>What an assessment says.</summary>
public sealed record AssessmentContent(
    AssessmentLevel Level,
    Direction Direction,
    Prognosis Prognosis,
    string? Sentence,
    string? WentWrong,
    string? BecameBetter,
    IReadOnlyList<string> ProposedDecisions);
