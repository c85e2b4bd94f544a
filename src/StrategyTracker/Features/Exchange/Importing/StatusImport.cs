using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Lets activities take the status of the latest answers that were sent.</summary>
internal sealed class StatusImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<ProgressReportItem>? reports)
    {
        var ids = (reports ?? []).SelectMany(r => r.Entries ?? []).Select(e => run.Keys.Activities.IdOf(e.Activity)).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var bodies = await run.Db.Bodies.AsNoTracking().Include(b => b.Successors).ToListAsync(run.Cancelled);
        foreach (var some in ids.Chunk(1000))
        {
            var activities = await run.Db.Activities.Include(a => a.Participations).Include(a => a.Handovers).Include(a => a.Dispositions)
                .Where(a => some.Contains(a.Id)).ToListAsync(run.Cancelled);
            var answers = await run.Db.ProgressEntries.AsNoTracking()
                .Where(e => some.Contains(e.ActivityId) && e.Phase != ActivityPhase.Unknown)
                .Join(
                    run.Db.ProgressReports.Where(r => r.Status == ProgressReportStatus.Submitted
                        || r.Status == ProgressReportStatus.Approved || r.Status == ProgressReportStatus.Accepted),
                    e => e.ReportId, r => r.Id,
                    (e, r) => new { Entry = e, r.BodyId, r.CycleId, r.Cycle.PeriodTo })
                .ToListAsync(run.Cancelled);
            var byActivity = answers.ToLookup(a => a.Entry.ActivityId);
            foreach (var activity in activities)
            {
                // Where two cycles end on the same day, the one begun last counts.
                foreach (var cycle in byActivity[activity.Id].GroupBy(a => (a.PeriodTo, a.CycleId)).OrderByDescending(g => g.Key))
                {
                    var combined = CombinedStatus.Of(
                        [.. cycle.Select(a => (RoleOf(activity, ReportingDuty.AnswersFor(a.BodyId, bodies, cycle.Key.PeriodTo)), a.Entry.ToAnswer()))],
                        activity.IsLed);
                    if (combined is var (phase, schedule, effect))
                    {
                        // What the plan's own table said later than the answer stands.
                        if (activity.LocalStatus is { Phase: not ActivityPhase.Unknown } local && local.On > cycle.Key.PeriodTo)
                        {
                            break;
                        }

                        activity.TakeStatus(phase, schedule, effect, cycle.Key.PeriodTo);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>An answer from a body that is not asked counts as that of one among equals.</summary>
    private static ParticipationRole RoleOf(Activity activity, IReadOnlySet<Guid> answersFor) =>
        ReportingDuty.RoleOf(activity.RolesNowAndBefore, answersFor) ?? ParticipationRole.CoOwner;
}
