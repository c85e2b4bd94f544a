using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>
/// Aktivitetens rapport: phase, schedule, progress, effect, and words. Five different things, never one colour.
/// </summary>
public sealed class ProgressEntry(Guid reportId, Guid activityId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ReportId { get; private set; } = reportId;

    public Guid ActivityId { get; private set; } = activityId;

    public Activity Activity { get; private set; } = null!;

    public ActivityPhase Phase { get; private set; }

    public ScheduleStatus Schedule { get; private set; }

    /// <summary>How much is done, 0–100, where the body wants to say it.</summary>
    public int? Percent { get; private set; }

    public EffectStatus Effect { get; private set; }

    public string? Comment { get; private set; }

    public string? DeviationReason { get; private set; }

    public string? Measures { get; private set; }

    /// <summary>Whole kronor.</summary>
    public long? ActualCost { get; private set; }

    /// <summary>What is known of the benefit taken home in the cycle's time.</summary>
    public BenefitKind Benefit { get; private set; }

    /// <summary>Whole kronor.</summary>
    public long? BenefitAmount { get; private set; }

    public string? BenefitWords { get; private set; }

    /// <summary>Stated as unchanged since last time, an act by a named function.</summary>
    public string? UnchangedBy { get; private set; }

    public DateTime? SavedAt { get; private set; }

    public string? SavedBy { get; private set; }

    /// <summary>What was asked for at this row when the report was last sent back.</summary>
    public string? ReturnComment { get; private set; }

    /// <summary>Who has said that what was asked for at this row has been dealt with; none while it waits.</summary>
    public string? ReturnSettledBy { get; private set; }

    /// <summary>Something was asked for at this row, and nobody has said that it has been dealt with.</summary>
    public bool IsAskedAbout => ReturnComment is not null && ReturnSettledBy is null;

    public bool IsUnchanged => UnchangedBy is not null;

    /// <summary>An answer begins with the phase.</summary>
    public bool IsAnswered => Phase is not ActivityPhase.Unknown;

    /// <summary>Nothing is said of the activity itself, but what has been taken home of its benefit: the answer of a body that others' work benefits.</summary>
    public bool IsOfBenefitOnly => !IsAnswered && Benefit is not BenefitKind.Unknown;

    /// <summary>Something is written, but not yet the phase.</summary>
    public bool IsBegun => !IsAnswered && SavedAt is not null;

    /// <summary>Late without a word about why.</summary>
    public bool LacksReason => IsAnswered && !SaysEnough(
        Phase, Schedule, !string.IsNullOrWhiteSpace(DeviationReason) || !string.IsNullOrWhiteSpace(Comment));

    /// <summary>Whether an answer can be sent as it is: it has a phase, and words where it is late.</summary>
    public static bool SaysEnough(ActivityPhase phase, ScheduleStatus schedule, bool hasWords) =>
        phase is not ActivityPhase.Unknown && (hasWords || schedule is not (ScheduleStatus.Late or ScheduleStatus.PastPlannedTime));

    /// <summary>Writes the whole answer; what was stated as unchanged no longer is.</summary>
    public void Answer(ProgressAnswer answer, Actor actor, DateTime now)
    {
        Take(answer);
        UnchangedBy = null;
        Stamp(actor.Name, now);
    }

    /// <summary>Writes one field; what was stated as unchanged no longer is.</summary>
    public void Write(ProgressField field, string? text, Actor actor, DateTime now) =>
        Answer(ToAnswer().With(field, text), actor, now);

    /// <summary>
    /// Begins from last time's answer. The phase is left for the body to choose, so that the answer is given and not
    /// only copied.
    /// </summary>
    public void StartFrom(ProgressAnswer? lastTime, Actor actor, DateTime now)
    {
        if (lastTime is null || lastTime.Phase is ActivityPhase.Unknown)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NothingToKeepUnchanged));
        }

        Answer(OfThisTime(lastTime) with { Phase = Phase }, actor, now);
    }

    /// <summary>States that nothing has changed since last time: last time's answer becomes this time's.</summary>
    public void KeepUnchanged(ProgressAnswer? lastTime, Actor actor, DateTime now)
    {
        if (lastTime is null || lastTime.Phase is ActivityPhase.Unknown)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NothingToKeepUnchanged));
        }

        Take(OfThisTime(lastTime));
        UnchangedBy = actor.Name;
        Stamp(actor.Name, now);
    }

    /// <summary>Takes over an answer that was given elsewhere, as a package tells it.</summary>
    public void TakeOver(ProgressAnswer answer, string? unchangedBy, DateTime? savedAt, (string? Comment, string? SettledBy) returned = default)
    {
        Take(answer);
        (ReturnComment, ReturnSettledBy) = returned;
        UnchangedBy = unchangedBy;
        SavedAt = savedAt;
    }

    public ProgressAnswer ToAnswer() =>
        new(Phase, Schedule, Percent, Effect, Comment, DeviationReason, Measures, ActualCost) { Benefit = new(Benefit, BenefitAmount, BenefitWords) };

    internal void SendBack(string? comment) => (ReturnComment, ReturnSettledBy) = (comment, null);

    internal void Settle(string? by) => ReturnSettledBy = by;

    /// <summary>Whoever sends the report anew says that what was asked for has been dealt with, where nobody has said so before.</summary>
    internal void AnswerReturn(string by) => ReturnSettledBy = ReturnComment is null ? null : ReturnSettledBy ?? by;

    /// <summary>Says what another entry says, and who wrote it when.</summary>
    internal void GoOnFrom(ProgressEntry other)
    {
        TakeOver(other.ToAnswer(), other.UnchangedBy, other.SavedAt);
        SavedBy = other.SavedBy;
    }

    /// <summary>What was taken home of a benefit belongs to its own time: carried over, the same kronor would be told twice.</summary>
    private ProgressAnswer OfThisTime(ProgressAnswer lastTime) => lastTime with { Benefit = ToAnswer().Benefit };

    private void Take(ProgressAnswer answer)
    {
        Phase = answer.Phase;
        Schedule = answer.Schedule;
        Percent = answer.Percent;
        Effect = answer.Effect;
        Comment = answer.Comment;
        DeviationReason = answer.DeviationReason;
        Measures = answer.Measures;
        ActualCost = answer.ActualCost;
        (Benefit, BenefitAmount, BenefitWords) = (answer.Benefit.Kind, answer.Benefit.Amount, answer.Benefit.Words);
    }

    private void Stamp(string by, DateTime now)
    {
        SavedBy = by;
        SavedAt = now;
    }
}
