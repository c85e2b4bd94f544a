using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp;

/// <summary>An activity that is asked for in a cycle, with those who answer for it.</summary>
internal sealed record AskedActivity(
    Guid Id, string Key, string Title, IReadOnlyList<(Guid BodyId, ParticipationRole Role)> Participations);

/// <summary>The activities that a cycle asks for: three queries, however many there are.</summary>
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
        var asked = rows.Where(r => answered.Contains(r.Id) || ReportingDuty.IsAskedFor(r.Facts, cycle)).ToList();
        var participations = (await answering.SelectMany(a => a.Participations)
                .Where(p => p.Role == ParticipationRole.Lead || p.Role == ParticipationRole.CoOwner)
                .Select(p => new { p.ActivityId, p.BodyId, p.Role })
                .ToListAsync(cancellationToken))
            .ToLookup(p => p.ActivityId, p => (p.BodyId, p.Role));
        return asked.ConvertAll(r => new AskedActivity(r.Id, r.Key, r.Title, [.. participations[r.Id]]));
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
