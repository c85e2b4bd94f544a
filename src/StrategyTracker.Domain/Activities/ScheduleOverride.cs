using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>
/// Somebody who knows better than dates and milestones says how an activity stands to its time plan, why, and until when. It is always
/// shown beside what was reckoned.
/// </summary>
/// <param name="Status">What is said instead.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">A function, never a person.</param>
/// <param name="SetOn">The day on which it was said.</param>
/// <param name="LapsesOn">The last day on which it counts; after it what is reckoned counts again, by itself.</param>
public sealed record ScheduleOverride(ScheduleStatus Status, string Reason, string By, DateOnly SetOn, DateOnly LapsesOn)
{
    /// <summary>Longer than this nobody can know: it is said again, if it is still so.</summary>
    public const int LongestDays = 366;

    public bool IsInForceOn(DateOnly day) => day <= LapsesOn;

    /// <summary>What is missing in it, or cannot be.</summary>
    public IReadOnlyList<RuleViolation> Obstacles()
    {
        var obstacles = new List<RuleViolation>();
        if (string.IsNullOrWhiteSpace(Reason))
        {
            obstacles.Add(new RuleViolation(RuleCode.OverrideNeedsReason));
        }

        if (Status is ScheduleStatus.Unknown)
        {
            obstacles.Add(new RuleViolation(RuleCode.OverrideNeedsStatus));
        }

        if (LapsesOn < SetOn)
        {
            obstacles.Add(new RuleViolation(RuleCode.EndsBeforeItBegins, SetOn, LapsesOn));
        }
        else if (LapsesOn.DayNumber - SetOn.DayNumber > LongestDays)
        {
            obstacles.Add(new RuleViolation(RuleCode.OverrideLastsTooLong, LongestDays));
        }

        return obstacles;
    }
}

/// <summary>What is said of an activity's schedule instead of what is reckoned.</summary>
public sealed partial class Activity
{
    /// <summary>The latest that was said, in force or lapsed; none where nobody has, or it was taken back.</summary>
    public ScheduleOverride? Override { get; private set; }

    /// <summary>The office, and those who answer for the activity.</summary>
    public bool MayBeOverriddenBy(Actor actor) =>
        actor.May(Right.EditPlans) || _participations.Exists(p => p.Answers && actor.MayReportFor(p.BodyId));

    /// <exception cref="RuleBrokenException">The actor neither is the office nor answers for the activity.</exception>
    public void EnsureMayBeOverriddenBy(Actor actor)
    {
        if (!MayBeOverriddenBy(actor))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.NotYourActivity, DisplayTitle));
        }
    }

    /// <summary>Why it cannot be said: of what has ended or left the plan nothing is reckoned.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToOverriding(ScheduleOverride said) =>
        ActivityStandings.IsOpen(Standing) ? said.Obstacles() : [new RuleViolation(RuleCode.ActivityIsNotOpen, DisplayTitle), .. said.Obstacles()];

    /// <summary>Says how it stands, instead of what is reckoned.</summary>
    public void OverrideSchedule(ScheduleOverride said)
    {
        ObstaclesToOverriding(said).ThrowIfAny();
        Override = said;
    }

    /// <summary>Takes over what was said elsewhere, lapsed or not.</summary>
    public void TakeOverOverride(ScheduleOverride? said) => Override = said;

    /// <summary>Takes back what was said: what is reckoned counts again at once.</summary>
    public void LiftOverride() => Override = null;
}
