using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp;

/// <summary>Names a body's report in a cycle.</summary>
public record ReportInput
{
    public string CycleKey { get; init; } = "";

    public string BodyKey { get; init; } = "";
}

/// <summary>A body's report with what its rules need, tracked, as the commands load it. It is made on first need.</summary>
internal sealed record ReportInHand(FollowUpCycle Cycle, ProgressReport Report, AskedBodies Asked)
{
    /// <summary>The bodies that the report's body answers for.</summary>
    public IReadOnlySet<Guid> AnswersFor { get; } = Asked.AnswersFor(Report.BodyId);

    /// <summary>The activities that have been answered.</summary>
    public IReadOnlySet<Guid> Answered => Report.Entries.Where(e => e.IsAnswered || e.IsOfBenefitOnly).Select(e => e.ActivityId).ToHashSet();

    /// <exception cref="RuleBrokenException">There is no such cycle, or it does not ask the body.</exception>
    public static async Task<ReportInHand> LoadAsync(StrategyDb db, ReportInput input, CancellationToken cancellationToken)
    {
        var body = await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Key == input.BodyKey, cancellationToken);
        var cycle = await db.Cycles.Include(c => c.Plans).Include(c => c.Bodies.Where(b => b.Body.Key == input.BodyKey))
            .FirstOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken);
        if (cycle is null || body is null)
        {
            throw Lookup.NotFound();
        }

        var report = await db.ProgressReports.Include(r => r.Entries)
            .FirstOrDefaultAsync(r => r.CycleId == cycle.Id && r.BodyId == body.Id, cancellationToken);
        if (report is null)
        {
            if (!cycle.AsksOf(body.Id))
            {
                throw Lookup.NotFound();
            }

            report = new ProgressReport(cycle.Id, body.Id);
            db.ProgressReports.Add(report);
        }

        return new ReportInHand(cycle, report, await AskedBodies.LoadAsync(db, cycle, cancellationToken));
    }

    /// <summary>The activity of that key, if the body is asked for it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="key">The activity's key.</param>
    /// <param name="field">The field that is to be written: one who only takes the benefit home writes of nothing else. None for the activity itself.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">The body is not asked for it.</exception>
    public async Task<Activity> ActivityAsync(StrategyDb db, string key, ProgressField? field, CancellationToken cancellationToken)
    {
        var activity = (await ActivitiesAsync(db, [key], cancellationToken)).GetValueOrDefault(key) ?? throw Lookup.NotFound();
        ObstaclesToAnswering(activity, field).ThrowIfAny();
        return activity;
    }

    /// <summary>The activities of those keys, by key, whether the body is asked for them or not.</summary>
    public static async Task<IReadOnlyDictionary<string, Activity>> ActivitiesAsync(
        StrategyDb db, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        await db.Activities.Include(a => a.Participations).Include(a => a.Dispositions).Include(a => a.Milestones)
            .Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, cancellationToken);

    /// <summary>How much the body is asked about the activity; none where it is not asked.</summary>
    public AskedPart? PartOf(Activity activity)
    {
        var facts = DutyFacts.Of(activity, Cycle);
        var entry = Report.Entries.FirstOrDefault(e => e.ActivityId == activity.Id);
        var role = entry is { IsAnswered: true } || ReportingDuty.IsAskedFor(facts, Cycle)
            ? ReportingDuty.RoleOf(activity.Participations.Select(p => (p.BodyId, p.Role)), AnswersFor)
            : null;
        return ReportingDuty.PartOf(
            role, ReportingDuty.IsBenefitAskedFor(facts, Cycle) && Asked.AreAskedFor(facts.TakesHome!.Value) ? facts.TakesHome : null, AnswersFor, entry);
    }

    /// <summary>Where the answer about the activity stands.</summary>
    public EntryState StateOf(Activity activity) => EntryState.Of(
        Report.Entries.FirstOrDefault(e => e.ActivityId == activity.Id), activity.DisplayTitle, Cycle.Asks, PartOf(activity) ?? AskedPart.Whole);

    /// <summary>Why the body cannot answer about the activity: it is not asked for it, or only for its benefit.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAnswering(Activity activity, ProgressField? field) => PartOf(activity) switch
    {
        null => [new RuleViolation(RuleCode.ActivityIsNotAskedFor, activity.DisplayTitle)],
        AskedPart.Benefit when field is null || !AskedFields.OfBenefit.Contains(field.Value) => [new RuleViolation(RuleCode.OnlyBenefitIsAsked, activity.DisplayTitle)],
        _ => [],
    };
}
