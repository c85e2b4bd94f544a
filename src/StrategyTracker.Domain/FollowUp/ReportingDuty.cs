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
    /// <summary>Who takes the benefit home; none where no effect is expected, or nobody is named.</summary>
    public Guid? TakesHome { get; init; }

    /// <summary>The year from which the effect should be visible.</summary>
    public int? VisibleFromYear { get; init; }

    /// <summary>It had been struck, merged or moved when the cycle's period ended, so that no benefit comes of it. What passed into ordinary operations goes on.</summary>
    public bool HasComeToNothing { get; init; }

    public static DutyFacts Of(Activity activity, FollowUpCycle cycle) => new(
        activity.DocumentId,
        activity.AddedOn,
        activity.LeftOn(cycle.PeriodTo) is not null,
        activity.Phase,
        activity.LastReportedOn,
        activity.Effect is not null && activity.EffectSoFar is not EffectStatus.Reached)
    {
        TakesHome = activity.Effect?.BenefitOwnerId,
        VisibleFromYear = activity.Effect?.VisibleFromYear,
        HasComeToNothing = activity.Dispositions.Any(d => d.Date <= cycle.PeriodTo && d.Kind is not DispositionKind.PassedOn),
    };
}

/// <summary>How much of an activity a body is asked about.</summary>
public enum AskedPart
{
    /// <summary>All that the cycle asks for: the body leads the activity or owns it together with others.</summary>
    Whole,

    /// <summary>All but what has been taken home of the benefit: another body that is asked takes it home.</summary>
    AllButBenefit,

    /// <summary>Only what it has taken home of the benefit: others answer for the activity itself.</summary>
    Benefit,
}

/// <summary>An activity that a body is asked about, and how much of it.</summary>
public sealed record AskedAbout(Guid Id, string Title, AskedPart Part = AskedPart.Whole);

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
    /// Whether it is asked for in the cycle what has been taken home of the benefit: the cycle asks for benefits, somebody is to take it
    /// home, and it should be visible by then. That the activity is done, its effect reached, or its work passed into ordinary operations
    /// is no reason to stop asking: a benefit is taken home afterwards, and often by another body than the one that paid.
    /// </summary>
    public static bool IsBenefitAskedFor(DutyFacts facts, FollowUpCycle cycle) =>
        facts.TakesHome is not null
        && cycle.Asks.Of(ProgressField.Benefit) is not Asking.NotAsked
        && !facts.HasComeToNothing && !(facts.AddedOn > cycle.PeriodTo) && cycle.Plans.Any(p => p.DocumentId == facts.DocumentId)
        && !(facts.VisibleFromYear > cycle.Year);

    /// <summary>
    /// How much a body is asked about an activity; none where it is not asked. The benefit is asked of the one body that takes it home, so
    /// that nobody says it twice; of those who answer for the activity only where that body is not asked.
    /// </summary>
    /// <param name="role">The part in which it answers for an activity that is asked for.</param>
    /// <param name="takesHome">The body that takes home a benefit that is asked for, where somebody that is asked answers for it.</param>
    /// <param name="answersFor">The bodies that the body answers for.</param>
    /// <param name="entry">What it has written: nothing that is written is hidden when the duty changes in mid-cycle.</param>
    public static AskedPart? PartOf(ParticipationRole? role, Guid? takesHome, IReadOnlySet<Guid> answersFor, ProgressEntry? entry)
    {
        var takes = takesHome is { } taker && answersFor.Contains(taker);
        return role is not null ? (takes || takesHome is null ? AskedPart.Whole : AskedPart.AllButBenefit)
            : entry is { IsAnswered: true } ? AskedPart.Whole
            : takes || entry is { IsOfBenefitOnly: true } ? AskedPart.Benefit
            : null;
    }

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
    /// Whether a body that takes part in an activity answers for it, is asked, and has not answered: neither itself, nor by the body that
    /// answers for it now.
    /// </summary>
    /// <param name="role">The part that it takes.</param>
    /// <param name="bodyId">The body.</param>
    /// <param name="answersFor">The bodies that are asked, and those that each of them answers for.</param>
    /// <param name="answered">The bodies that have answered.</param>
    public static bool IsSilent(
        ParticipationRole role, Guid bodyId, IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> answersFor, IReadOnlyCollection<Guid> answered) =>
        ParticipationRoles.ThatAnswer.Contains(role)
        && answersFor.Values.Any(bodies => bodies.Contains(bodyId))
        && !answered.Any(a => a == bodyId || (answersFor.GetValueOrDefault(a) is { } bodies && bodies.Contains(bodyId)));

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
