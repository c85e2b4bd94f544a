using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp;

/// <summary>An activity that is asked for in a cycle, with those who answer for it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called in everyday work.</param>
/// <param name="Participations">Those who answer for it; none where only its benefit is asked for.</param>
/// <param name="TakesHome">The body that takes home a benefit that is asked for, where somebody that is asked answers for it.</param>
internal sealed record AskedActivity(
    Guid Id, string Key, string Title, IReadOnlyList<(Guid BodyId, ParticipationRole Role)> Participations, Guid? TakesHome)
{
    /// <summary>How much of it a body is asked about that answers for these; none where it is not asked.</summary>
    public AskedPart? PartOf(IReadOnlySet<Guid> answersFor, ProgressEntry? entry) =>
        ReportingDuty.PartOf(ReportingDuty.RoleOf(Participations, answersFor), TakesHome, answersFor, entry);
}

/// <summary>The activities that a cycle asks for: a constant number of queries, however many there are.</summary>
internal static class AskedActivities
{
    /// <param name="db">The context.</param>
    /// <param name="cycle">The cycle, with its plans.</param>
    /// <param name="asked">The bodies that it asks.</param>
    /// <param name="bodies">Only what these bodies answer for or take the benefit of home; none for what all do.</param>
    /// <param name="answered">Activities that have been answered already: they belong to the report, needed or not.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<AskedActivity>> LoadAsync(
        StrategyDb db, FollowUpCycle cycle, AskedBodies asked, IReadOnlySet<Guid>? bodies, IReadOnlySet<Guid> answered, CancellationToken cancellationToken)
    {
        var plans = cycle.Plans.Select(p => p.DocumentId).ToList();
        var answering = db.Activities.AsNoTracking().Where(a => plans.Contains(a.DocumentId));
        if (bodies is not null)
        {
            answering = answering.Where(a => (a.Effect!.BenefitOwnerId != null && bodies.Contains(a.Effect.BenefitOwnerId.Value)) || a.Participations.Any(p =>
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
                    a.Effect != null && a.EffectSoFar != EffectStatus.Reached)
                {
                    TakesHome = a.Effect!.BenefitOwnerId,
                    VisibleFromYear = a.Effect!.VisibleFromYear,
                    HasComeToNothing = a.Dispositions.Any(d => d.Date <= cycle.PeriodTo && d.Kind != DispositionKind.PassedOn),
                },
            })
            .ToListAsync(cancellationToken);
        var (settled, told) = await SettledAsync(db, cycle, asked, plans, cancellationToken);
        var participations = (await answering.SelectMany(a => a.Participations)
                .Where(p => p.Role == ParticipationRole.Lead || p.Role == ParticipationRole.CoOwner)
                .Select(p => new { p.ActivityId, p.BodyId, p.Role })
                .ToListAsync(cancellationToken))
            .Where(p => !settled.Contains((p.ActivityId, p.BodyId)))
            .ToLookup(p => p.ActivityId, p => (p.BodyId, p.Role));
        return
        [
            .. rows.Select(r => new AskedActivity(
                    r.Id, r.Key, r.Title,
                    answered.Contains(r.Id) || ReportingDuty.IsAskedFor(r.Facts, cycle) ? [.. participations[r.Id]] : [],
                    ReportingDuty.IsBenefitAskedFor(r.Facts, cycle) && asked.AreAskedFor(r.Facts.TakesHome!.Value) && !told.Contains(r.Id) ? r.Facts.TakesHome : null))
                .Where(a => answered.Contains(a.Id) || (bodies is null
                    ? a.Participations.Count > 0 || a.TakesHome is not null
                    : a.Participations.Any(p => bodies.Contains(p.BodyId)) || (a.TakesHome is { } taker && bodies.Contains(taker)))),
        ];
    }

    /// <summary>What a body took over from one that had sent its answer in this cycle already: it is not asked twice for the same.</summary>
    private static async Task<(HashSet<(Guid ActivityId, Guid BodyId)> Settled, HashSet<Guid> Told)> SettledAsync(
        StrategyDb db, FollowUpCycle cycle, AskedBodies asked, List<Guid> plans, CancellationToken cancellationToken)
    {
        var sent = db.ProgressReports.Where(r => r.CycleId == cycle.Id
            && ProgressReport.SentStatuses.Contains(r.Status));
        var handed = await db.Activities.AsNoTracking().Where(a => plans.Contains(a.DocumentId))
            .SelectMany(a => a.Handovers, (a, h) => new { a.Id, Handover = h })
            .Where(x => sent.Any(r => r.BodyId == x.Handover.FromBodyId))
            .ToListAsync(cancellationToken);
        var told = asked.HaveChanged
            ? await sent.Where(r => r.Body.ValidTo != null && r.Body.ValidTo <= cycle.ClosesOn).SelectMany(r => r.Entries)
                .Where(e => e.Phase == ActivityPhase.Unknown && e.Benefit != BenefitKind.Unknown).Select(e => e.ActivityId).ToListAsync(cancellationToken)
            : [];
        return ([.. handed.Where(x => x.Handover.IsWhyItAnswers).Select(x => (x.Id, x.Handover.ToBodyId))], [.. told]);
    }
}
