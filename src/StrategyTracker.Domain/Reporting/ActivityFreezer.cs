using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Copies one activity into the report as it stood on the report's day: the answers sent in the cycle, else what was
/// known from the cycle before.
/// </summary>
internal sealed class ActivityFreezer(
    CouncilReportSource source,
    IReadOnlyDictionary<Guid, Body> bodies,
    IReadOnlyDictionary<Guid, string> areaKeys,
    IReadOnlyList<ProgressReport> sent,
    IReadOnlyDictionary<string, FrozenActivity> previous)
{
    private readonly ILookup<Guid, (ProgressReport Report, ProgressEntry Entry)> _entries = sent
        .SelectMany(r => r.Entries.Where(e => e.IsAnswered).Select(e => (Report: r, Entry: e)))
        .ToLookup(pair => pair.Entry.ActivityId);

    private readonly ILookup<Guid, (ProgressReport Report, ProgressEntry Entry)> _takers = sent
        .SelectMany(r => r.Entries.Where(e => e.IsOfBenefitOnly).Select(e => (Report: r, Entry: e)))
        .ToLookup(pair => pair.Entry.ActivityId);

    private readonly Dictionary<Guid, string> _titles = source.Activities.ToDictionary(a => a.Id, a => FrozenDisposition.NameOf(a.Number, a.Title));

    private readonly Dictionary<Guid, string> _goals = source.Goals.ToDictionary(g => g.Id, g => g.Key);

    private readonly Dictionary<Guid, IReadOnlySet<Guid>> _answersFor = source.Cycle.Bodies
        .ToDictionary(b => b.BodyId, b => ReportingDuty.AnswersFor(b.BodyId, source.Bodies, source.Cycle.PeriodTo));

    public FrozenActivity Freeze(Activity activity)
    {
        var before = previous.GetValueOrDefault(activity.Key);
        var answers = _entries[activity.Id].ToList();
        var (phase, schedule, effect) =
            CombinedStatus.Of([.. answers.Select(a => (RoleOf(a.Report.BodyId, activity), a.Entry.ToAnswer()))], activity.IsLed)
            ?? LastKnown(before);
        var left = activity.LeftOn(source.AsOf);
        var standing = ActivityStandings.Of(phase, left?.Kind);
        var assessed = ScheduleAssessment.Of(
            ScheduleFacts.Of(activity, source.AsOf) with { Standing = standing, Reported = schedule }, source.AsOf);
        var isUnanswered = answers.Count == 0 && WasAsked(activity, left, before);
        var plan = source.Plans.First(p => p.Id == activity.DocumentId);
        return new FrozenActivity
        {
            Key = activity.Key,
            Number = activity.Number,
            Title = activity.Title,
            WorkingTitle = activity.WorkingTitle,
            PlanKey = plan.Key,
            PlanTitle = plan.Title,
            TargetAreas = [.. activity.TargetAreas.Where(t => areaKeys.ContainsKey(t.TargetAreaId)).Select(t => areaKeys[t.TargetAreaId]).Order(StringComparer.Ordinal)],
            Goals = [.. activity.Goals.Where(g => _goals.ContainsKey(g.GoalId)).Select(g => _goals[g.GoalId]).Order(StringComparer.Ordinal)],
            Owners = [.. activity.Participations.OrderBy(p => p.Role).ThenBy(p => bodies[p.BodyId].Key, StringComparer.Ordinal)
                .Select(p => new FrozenOwner(bodies[p.BodyId].Key, bodies[p.BodyId].Name, p.Role))],
            StartsOn = activity.StartsOn,
            EndsOn = activity.EndsOn,
            IsContinuous = activity.IsContinuous,
            AddedOn = activity.AddedOn,
            Standing = standing,
            Left = left is null ? null : FreezeDisposition(left),
            Phase = phase,
            Schedule = isUnanswered && assessed.Override is null ? WithoutAnswer(assessed.Status) : assessed.Status,
            ScheduleSetBy = assessed is { Override: { } said, Reckoned: { } reckoned } ? new FrozenOverride(reckoned, said.Reason, said.By, said.LapsesOn) : null,
            Effect = effect,
            MilestonesTotal = assessed.MilestonesTotal,
            MilestonesDone = activity.Milestones.Count(m => m.DoneOn is { } done && done <= source.AsOf),
            MilestonesOverdue = assessed.MilestonesOverdue,
            DaysPastEnd = assessed.DaysPastEnd,
            ExpectedEffect = activity.Effect?.Text,
            EffectVisibleFrom = activity.Effect?.VisibleFromYear,
            Cost = new FrozenCost(activity.Cost.Kind, activity.Cost.PlannedFrom, activity.Cost.PlannedTo, activity.Cost.PriceYear),
            Benefit = activity.Effect is { } effectOf
                ? new FrozenBenefit(effectOf.ForWhom, effectOf.BenefitOwnerId is { } owner ? bodies[owner].Name : null, effectOf.Baseline, effectOf.Measure)
                : null,
            Compliance = [.. source.Principles.SelectMany(p => activity.PrincipleChecks.Where(c => c.PrincipleId == p.Id)
                .Select(c => new FrozenCompliance(p.Key, c.Answer, c.Reason)))],
            Answers = [.. answers.OrderBy(a => RoleOf(a.Report.BodyId, activity)).Select(a => FreezeAnswer(a.Report, a.Entry, activity))],
            NotAnsweredBy = answers.Count > 0 && WasAsked(activity, left, before) ? SilentOwners(activity, [.. answers.Select(a => a.Report.BodyId)]) : [],
            TakenHomeBy = [.. _takers[activity.Id].OrderBy(t => bodies[t.Report.BodyId].Key, StringComparer.Ordinal)
                .Select(t => new FrozenTaker(bodies[t.Report.BodyId].Key, bodies[t.Report.BodyId].Name, FreezeBenefit(t.Report, t.Entry, activity)) { IsPreliminary = t.Report.IsPreliminary })],
            TakenBefore = before is null ? [] : BenefitSoFar.ToldOf(before, source.Previous!.Cycle),
            IsUnanswered = isUnanswered,
            PreviousStanding = before?.Standing,
            PreviousSchedule = before?.Schedule,
            PreviousEffect = before?.Effect,
            Attachments = source.AttachmentsOf(activity.Id),
            IsWithheld = activity.IsWithheld,
        };
    }

    private static (ActivityPhase Phase, ScheduleStatus Schedule, EffectStatus Effect) LastKnown(FrozenActivity? before) => before is null
        ? (ActivityPhase.Unknown, ScheduleStatus.Unknown, EffectStatus.NotAssessed)
        : (before.Phase, before.Standing is ActivityStanding.Completed ? before.Schedule : ScheduleStatus.Unknown, before.Effect);

    /// <summary>
    /// Without an answer nobody knows whether it is on time, or whether its milestones are done. That its planned end has
    /// passed is known all the same.
    /// </summary>
    private static ScheduleStatus WithoutAnswer(ScheduleStatus judged) =>
        judged is ScheduleStatus.PastPlannedTime ? judged : ScheduleStatus.Unknown;

    /// <summary>What has left, was added after the period or was done with before is not asked for.</summary>
    private bool WasAsked(Activity activity, Disposition? left, FrozenActivity? before) =>
        left is null
        && !(activity.AddedOn > source.Cycle.PeriodTo)
        && !(before?.Standing is ActivityStanding.Completed && (activity.Effect is null || before.Effect is EffectStatus.Reached))
        && activity.Participations.Any(p => p.Answers && _answersFor.Values.Any(answered => answered.Contains(p.BodyId)));

    /// <summary>Those who answer for it together with others, and have sent no answer.</summary>
    private List<string> SilentOwners(Activity activity, IReadOnlyCollection<Guid> answered) =>
        [.. activity.Participations.Where(p => ReportingDuty.IsSilent(p.Role, p.BodyId, _answersFor, answered)).Select(p => bodies[p.BodyId].Name).Order(StringComparer.Ordinal)];

    private ParticipationRole RoleOf(Guid bodyId, Activity activity)
    {
        var answersFor = _answersFor.GetValueOrDefault(bodyId);
        return activity.RolesNowAndBefore
            .Where(p => p.BodyId == bodyId || (answersFor is not null && answersFor.Contains(p.BodyId)))
            .Select(p => p.Role)
            .DefaultIfEmpty(ParticipationRole.CoOwner)
            .Min();
    }

    private FrozenDisposition FreezeDisposition(Disposition left) => new(
        left.Kind,
        left.Date,
        left.Reason,
        left.IntoActivityId is { } into ? _titles.GetValueOrDefault(into)
            : left.ToDocumentId is { } plan ? source.Plans.FirstOrDefault(p => p.Id == plan)?.Title
            : null,
        left.DecidedById is { } by ? bodies[by].Name : null,
        left.Paragraph)
    {
        Parts = left.PartIds.Count == 0 ? null : [.. left.PartIds.Select(_titles.GetValueOrDefault).OfType<string>().Order(StringComparer.Ordinal)],
    };

    private FrozenBenefitTaken FreezeBenefit(ProgressReport report, ProgressEntry entry, Activity activity) => new(
        entry.Benefit, entry.BenefitAmount, entry.BenefitWords, report.SubmittedOn ?? (entry.SavedAt is { } at ? DateOnly.FromDateTime(at) : null))
    {
        IsOfTaker = activity.Effect?.BenefitOwnerId is { } taker && (taker == report.BodyId || _answersFor.GetValueOrDefault(report.BodyId)?.Contains(taker) is true),
    };

    private FrozenAnswer FreezeAnswer(ProgressReport report, ProgressEntry entry, Activity activity) => new()
    {
        BodyKey = bodies[report.BodyId].Key,
        Body = bodies[report.BodyId].Name,
        Phase = entry.Phase,
        Schedule = entry.Schedule,
        Percent = entry.Percent,
        Effect = entry.Effect,
        Comment = entry.Comment,
        DeviationReason = entry.DeviationReason,
        Measures = entry.Measures,
        ActualCost = entry.ActualCost,
        BenefitTaken = entry.Benefit is BenefitKind.Unknown ? null : FreezeBenefit(report, entry, activity),
        IsUnchanged = entry.IsUnchanged,
        IsPreliminary = report.IsPreliminary,
    };
}
