using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp;

/// <summary>An activity that is asked for in a cycle, with those who answer for it.</summary>
internal sealed record AskedActivity(
    Guid Id, string Key, string Title, IReadOnlyList<(Guid BodyId, ParticipationRole Role)> Participations);

/// <summary>The activities that a cycle asks for: four queries, however many there are.</summary>
internal static class AskedActivities
{
    /// <param name="db">The context.</param>
    /// <param name="cycle">The cycle, with its plans.</param>
    /// <param name="bodies">Only what these bodies answer for; none for what all answer for.</param>
    /// <param name="answered">Activities that have been answered already: they belong to the report, needed or not.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<AskedActivity>> LoadAsync(
        StrategyDb db, FollowUpCycle cycle, IReadOnlySet<Guid>? bodies, IReadOnlySet<Guid> answered, CancellationToken cancellationToken)
    {
        var plans = cycle.Plans.Select(p => p.DocumentId).ToList();
        var answering = db.Activities.AsNoTracking().Where(a => plans.Contains(a.DocumentId));
        if (bodies is not null)
        {
            answering = answering.Where(a => a.Participations.Any(p =>
                bodies.Contains(p.BodyId) && (p.Role == ParticipationRole.Lead || p.Role == ParticipationRole.CoOwner)));
        }

        var rows = await answering.OrderBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => new
            {
                a.Id,
                a.Key,
                Title = a.WorkingTitle ?? a.Title,
                Facts = new DutyFacts(
                    a.DocumentId,
                    a.AddedOn,
                    a.Dispositions.Any(d => d.Date <= cycle.PeriodTo),
                    a.Phase,
                    a.LastReportedOn,
                    a.Effect != null && a.EffectSoFar != EffectStatus.Reached),
            })
            .ToListAsync(cancellationToken);
        var settled = await SettledAsync(db, cycle, plans, cancellationToken);
        var asked = rows.Where(r => answered.Contains(r.Id) || ReportingDuty.IsAskedFor(r.Facts, cycle)).ToList();
        var participations = (await answering.SelectMany(a => a.Participations)
                .Where(p => p.Role == ParticipationRole.Lead || p.Role == ParticipationRole.CoOwner)
                .Select(p => new { p.ActivityId, p.BodyId, p.Role })
                .ToListAsync(cancellationToken))
            .Where(p => !settled.Contains((p.ActivityId, p.BodyId)))
            .ToLookup(p => p.ActivityId, p => (p.BodyId, p.Role));
        return [.. asked.Select(r => new AskedActivity(r.Id, r.Key, r.Title, [.. participations[r.Id]]))
            .Where(a => bodies is null || answered.Contains(a.Id) || a.Participations.Any(p => bodies.Contains(p.BodyId)))];
    }

    /// <summary>What a body took over from one that had sent its answer in this cycle already: it is not asked twice for the same.</summary>
    private static async Task<HashSet<(Guid ActivityId, Guid BodyId)>> SettledAsync(
        StrategyDb db, FollowUpCycle cycle, List<Guid> plans, CancellationToken cancellationToken)
    {
        var sent = db.ProgressReports.Where(r => r.CycleId == cycle.Id
            && (r.Status == ProgressReportStatus.Submitted || r.Status == ProgressReportStatus.Approved || r.Status == ProgressReportStatus.Accepted));
        var handed = await db.Activities.AsNoTracking().Where(a => plans.Contains(a.DocumentId))
            .SelectMany(a => a.Handovers, (a, h) => new { a.Id, Handover = h })
            .Where(x => sent.Any(r => r.BodyId == x.Handover.FromBodyId))
            .ToListAsync(cancellationToken);
        return [.. handed.Where(x => x.Handover.IsWhyItAnswers).Select(x => (x.Id, x.Handover.ToBodyId))];
    }

    /// <summary>The bodies whose activities the body answers for in the cycle: its own and those it took over from.</summary>
    public static async Task<IReadOnlySet<Guid>> AnswersForAsync(
        StrategyDb db, FollowUpCycle cycle, Guid bodyId, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Successors)
            .Where(b => b.Id == bodyId || b.ValidTo != null || b.ValidFrom != null).ToListAsync(cancellationToken);
        return ReportingDuty.AnswersFor(bodyId, bodies, cycle.PeriodTo);
    }
}
