using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>The facts that decide whether an activity is asked for in a cycle.</summary>
/// <param name="DocumentId">Its plan.</param>
/// <param name="AddedOn">The day it was added after the plan had been adopted, if it was.</param>
/// <param name="HasLeft">It had left the plan when the cycle's period ended.</param>
/// <param name="Phase">The phase of the latest answer that was sent.</param>
/// <param name="LastReportedOn">Last day of the period of that answer.</param>
/// <param name="EffectIsAwaited">An effect is expected, and has not been reached.</param>
public sealed record DutyFacts(
    Guid DocumentId, DateOnly? AddedOn, bool HasLeft, ActivityPhase Phase, DateOnly? LastReportedOn, bool EffectIsAwaited)
{
    public static DutyFacts Of(Activity activity, FollowUpCycle cycle) => new(
        activity.DocumentId,
        activity.AddedOn,
        activity.LeftOn(cycle.PeriodTo) is not null,
        activity.Phase,
        activity.LastReportedOn,
        activity.Effect is not null && activity.EffectSoFar is not EffectStatus.Reached);
}

/// <summary>Who is asked about what in a cycle.</summary>
public static class ReportingDuty
{
    /// <summary>
    /// Whether the activity is asked for in the cycle: it belongs to one of the plans, was in the plan during the period,
    /// and is not already done; what is done is asked for again only while its effect is still to be seen.
    /// </summary>
    public static bool IsAskedFor(DutyFacts facts, FollowUpCycle cycle)
    {
        if (facts.HasLeft || facts.AddedOn > cycle.PeriodTo || !cycle.Plans.Any(p => p.DocumentId == facts.DocumentId))
        {
            return false;
        }

        var doneBefore = facts.Phase is ActivityPhase.Completed && facts.LastReportedOn < cycle.PeriodFrom;
        return !doneBefore || facts.EffectIsAwaited;
    }

    /// <inheritdoc cref="IsAskedFor(DutyFacts, FollowUpCycle)"/>
    public static bool IsAskedFor(Activity activity, FollowUpCycle cycle) => IsAskedFor(DutyFacts.Of(activity, cycle), cycle);

    /// <summary>
    /// The bodies whose activities the body answers for on a day: its own, and those of bodies that no longer exist and
    /// that it took over from.
    /// </summary>
    public static IReadOnlySet<Guid> AnswersFor(Guid bodyId, IReadOnlyCollection<Body> bodies, DateOnly day)
    {
        var answers = new HashSet<Guid>();
        var waiting = new Stack<Guid>([bodyId]);
        while (waiting.TryPop(out var id))
        {
            if (answers.Add(id))
            {
                foreach (var predecessor in bodies.Where(b => !b.IsValidOn(day) && b.Successors.Any(s => s.SuccessorId == id)))
                {
                    waiting.Push(predecessor.Id);
                }
            }
        }

        return answers;
    }

    /// <summary>
    /// The part in which a body answers for an activity, itself or for a body it took over from: the weightiest, if there
    /// are several. None where it is not asked.
    /// </summary>
    /// <param name="participations">Who takes part, and how.</param>
    /// <param name="answersFor">The bodies that the body answers for.</param>
    public static ParticipationRole? RoleOf(
        IEnumerable<(Guid BodyId, ParticipationRole Role)> participations, IReadOnlySet<Guid> answersFor)
    {
        var roles = participations
            .Where(p => answersFor.Contains(p.BodyId) && ParticipationRoles.ThatAnswer.Contains(p.Role)).Select(p => p.Role).ToList();
        return roles.Count == 0 ? null : roles.Min();
    }
}
