using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>
/// Sends the body's report: it is frozen and public record from then, and the activities take their status from it in the
/// same transaction.
/// </summary>
public sealed class SubmitProgressReport(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(ReportInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            var asked = await AskedActivities.LoadAsync(db, hand.Cycle, hand.Asked, hand.AnswersFor, hand.Answered, cancellationToken);
            var entries = hand.Report.Entries.ToDictionary(e => e.ActivityId);
            hand.Report.Submit(
                actor, hand.Cycle,
                [.. asked.Select(a => new AskedAbout(a.Id, a.Title, a.PartOf(hand.AnswersFor, entries.GetValueOrDefault(a.Id)) ?? AskedPart.Whole))], clock.Today());
            await CurrentStatus.RefreshAsync(db, hand.Cycle, hand.Report, cancellationToken);
        }, cancellationToken);
}

/// <summary>The activities' current status, taken from all answers that have been sent in a cycle.</summary>
internal static class CurrentStatus
{
    /// <summary>Refreshes the activities that the report tells of. What a later cycle has already told is left alone.</summary>
    public static async Task RefreshAsync(StrategyDb db, FollowUpCycle cycle, ProgressReport sent, CancellationToken cancellationToken)
    {
        var ids = sent.Entries.Where(e => e.IsAnswered).Select(e => e.ActivityId).ToList();
        var activities = await db.Activities.Include(a => a.Participations).Include(a => a.Handovers).Include(a => a.Dispositions)
            .Where(a => ids.Contains(a.Id) && (a.LastReportedOn == null || a.LastReportedOn <= cycle.PeriodTo)).ToListAsync(cancellationToken);
        var others = await db.ProgressReports.AsNoTracking()
            .Where(r => r.CycleId == cycle.Id && r.Id != sent.Id
                && ProgressReport.SentStatuses.Contains(r.Status))
            .SelectMany(r => r.Entries, (r, e) => new { r.BodyId, Entry = e })
            .Where(x => ids.Contains(x.Entry.ActivityId))
            .ToListAsync(cancellationToken);
        var answers = sent.Entries.Select(e => (sent.BodyId, Entry: e)).Concat(others.Select(o => (o.BodyId, o.Entry)))
            .ToLookup(a => a.Entry.ActivityId);
        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Successors).ToListAsync(cancellationToken);
        foreach (var activity in activities)
        {
            var participations = activity.RolesNowAndBefore.ToList();
            var combined = CombinedStatus.Of([.. answers[activity.Id].Select(a => (
                ReportingDuty.RoleOf(participations, ReportingDuty.AnswersFor(a.BodyId, bodies, cycle.PeriodTo))
                    ?? Domain.Activities.ParticipationRole.CoOwner,
                a.Entry.ToAnswer()))], activity.IsLed);
            if (combined is var (phase, schedule, effect))
            {
                activity.TakeStatus(phase, schedule, effect, cycle.PeriodTo);
            }
        }
    }
}
