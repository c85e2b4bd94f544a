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
internal sealed record ReportInHand(FollowUpCycle Cycle, ProgressReport Report, IReadOnlySet<Guid> AnswersFor)
{
    /// <summary>The activities that have been answered.</summary>
    public IReadOnlySet<Guid> Answered => Report.Entries.Where(e => e.IsAnswered).Select(e => e.ActivityId).ToHashSet();

    /// <exception cref="RuleBrokenException">There is no such cycle, or it does not ask the body.</exception>
    public static async Task<ReportInHand> LoadAsync(StrategyDb db, ReportInput input, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.Include(c => c.Plans).FirstOrDefaultAsync(c => c.Key == input.CycleKey, cancellationToken);
        var body = await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Key == input.BodyKey, cancellationToken);
        if (cycle is null || body is null)
        {
            throw Lookup.NotFound();
        }

        var report = await db.ProgressReports.Include(r => r.Entries)
            .FirstOrDefaultAsync(r => r.CycleId == cycle.Id && r.BodyId == body.Id, cancellationToken);
        if (report is null)
        {
            if (!await db.Cycles.AnyAsync(c => c.Id == cycle.Id && c.Bodies.Any(b => b.BodyId == body.Id), cancellationToken))
            {
                throw Lookup.NotFound();
            }

            report = new ProgressReport(cycle.Id, body.Id);
            db.ProgressReports.Add(report);
        }

        return new ReportInHand(cycle, report, await AskedActivities.AnswersForAsync(db, cycle, body.Id, cancellationToken));
    }

    /// <summary>The activity of that key, if the body is asked for it.</summary>
    /// <exception cref="RuleBrokenException">The body is not asked for it.</exception>
    public async Task<Activity> ActivityAsync(StrategyDb db, string key, CancellationToken cancellationToken)
    {
        var activity = (await ActivitiesAsync(db, [key], cancellationToken)).GetValueOrDefault(key) ?? throw Lookup.NotFound();
        ObstaclesToAnswering(activity).ThrowIfAny();
        return activity;
    }

    /// <summary>The activities of those keys, by key, whether the body is asked for them or not.</summary>
    public static async Task<IReadOnlyDictionary<string, Activity>> ActivitiesAsync(
        StrategyDb db, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        await db.Activities.Include(a => a.Participations).Include(a => a.Dispositions).Include(a => a.Milestones)
            .Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, cancellationToken);

    /// <summary>Why the body cannot answer about the activity: it is not asked for it.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAnswering(Activity activity)
    {
        var role = ReportingDuty.RoleOf(activity.Participations.Select(p => (p.BodyId, p.Role)), AnswersFor);
        return Answered.Contains(activity.Id) || (role is not null && ReportingDuty.IsAskedFor(activity, Cycle))
            ? []
            : [new RuleViolation(RuleCode.ActivityIsNotAskedFor, activity.DisplayTitle)];
    }
}
