using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.Activities;

/// <summary>Reads for one activity's page.</summary>
public sealed class ActivityDetailsQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>The activity, or none where there is none that the actor sees.</summary>
    public async Task<ActivityDetails?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        var readsInternal = actor.May(Right.ReadInternal);
        var reportsFor = actor.May(Right.ReportProgress) ? actor.ReportsFor.ToList() : [];
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var visible = db.Activities.VisibleTo(actor);
        var departure = DepartureReading.Of(db);
        var found = await db.Activities.AsNoTracking().VisibleTo(actor).Where(a => a.Key == key).Select(a => new ActivityDetails
        {
            Id = a.Id,
            Key = a.Key,
            Revision = a.Revision,
            Number = a.Number,
            Title = a.Title,
            WorkingTitle = a.WorkingTitle,
            Description = a.Description,
            LevelName = a.LevelName,
            Plan = new Named(a.Document.Key, a.Document.Title),
            PlanType = a.Document.Type.Name,
            StartsOn = a.StartsOn,
            EndsOn = a.EndsOn,
            IsContinuous = a.IsContinuous,
            AddedOn = a.AddedOn,
            WithheldReason = a.WithheldReason,
            Standing = a.Standing,
            ReportedSchedule = a.ReportedSchedule,
            EffectSoFar = a.EffectSoFar,
            LastReportedOn = a.LastReportedOn,
            EffectText = a.Effect!.Text,
            EffectForWhom = a.Effect!.ForWhom,
            EffectBaseline = a.Effect!.Baseline,
            EffectMeasure = a.Effect!.Measure,
            EffectVisibleFrom = a.Effect!.VisibleFromYear,
            BenefitOwnerKey = db.Bodies.Where(b => b.Id == a.Effect!.BenefitOwnerId).Select(b => b.Key).SingleOrDefault(),
            BenefitOwnerName = db.Bodies.Where(b => b.Id == a.Effect!.BenefitOwnerId).Select(b => b.Name).SingleOrDefault(),
            CostKind = a.Cost.Kind,
            CostFrom = a.Cost.PlannedFrom,
            CostTo = a.Cost.PlannedTo,
            CostPriceYear = a.Cost.PriceYear,
            Participants = a.Participations.Select(p => new ActivityParticipant(
                p.Body.Key, p.Body.Name, p.Role, p.Body.ValidTo, new List<string>())).ToList(),
            TargetAreas = a.TargetAreas.OrderBy(t => t.TargetArea.Position)
                .Select(t => new ActivityAim(t.TargetArea.Key, t.TargetArea.Title, t.TargetArea.Document.Key, t.TargetArea.Document.Title)).ToList(),
            Goals = a.Goals.OrderBy(g => g.Goal.Position)
                .Select(g => new ActivityAim(g.Goal.Key, g.Goal.Title, g.Goal.Document.Key, g.Goal.Document.Title)).ToList(),
            Perspectives = a.Perspectives.OrderBy(p => p.Perspective.Position).Select(p => p.Perspective.Name).ToList(),
            Milestones = a.Milestones.OrderBy(m => m.Position).Select(m => new ActivityMilestone(
                m.Id, m.Title, m.DueOn, m.DoneOn, (m.DoneOn == null || m.DoneOn > today) && m.DueOn < today)).ToList(),
            Principles = a.PrincipleChecks.OrderBy(c => c.Principle.Position)
                .Select(c => new ActivityPrinciple(c.Principle.Title, c.Answer, c.Reason)).ToList(),
            Headings = a.Headings.OrderBy(h => h.Position).Select(h => new ActivityText(h.Heading, h.Text)).ToList(),
            Links = a.Links.Where(l => l.IsPublic || readsInternal).OrderBy(l => l.Position)
                .Select(l => new ActivityLinkRow(l.Id, l.Title, l.Address, l.IsPublic, l.AddedBy, l.AddedAt)).ToList(),
            Departures = a.Dispositions.AsQueryable().OrderByDescending(d => d.Date).Select(departure).ToList(),
            TookOver = new List<Named>(),
            PartOf = new List<Named>(),
            Handovers = a.Handovers.OrderByDescending(h => h.Date).Select(h => new ActivityHandover(
                h.FromBody.Key, h.FromBody.Name, h.ToBody.Key, h.ToBody.Name, h.Role, h.Date, h.FromBody.Ending!.Reason,
                db.Bodies.Where(b => b.Id == h.FromBody.Ending!.DecidedById).Select(b => b.Name).SingleOrDefault(), h.FromBody.Ending!.Paragraph)).ToList(),
            Override = a.Override,
            LocalStatus = a.LocalStatus,
            MayOverride = actor.May(Right.EditPlans) || a.Participations.Any(p => ParticipationRoles.ThatAnswer.Contains(p.Role) && reportsFor.Contains(p.BodyId)),
            Schedule = null!,
            MayEdit = actor.May(Right.EditPlans),
            MayReadHistory = actor.May(Right.ReadInternal),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var into = await visible.CarryingOnAsync(found.Departures, cancellationToken);
        var before = await visible.AsNoTracking().Where(a => a.Dispositions.Any(d => d.IntoActivityId == found.Id || d.PartIds.Contains(found.Id)))
            .OrderBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => new { Named = new Named(a.Key, a.WorkingTitle ?? a.Title), IsSplit = a.Standing == ActivityStanding.Split }).ToListAsync(cancellationToken);
        var abolished = found.Participants.Where(p => p.ValidTo < today).Select(p => p.Key).ToList();
        var successors = (await db.Bodies.AsNoTracking().Where(b => abolished.Contains(b.Key))
                .SelectMany(b => b.Successors, (b, s) => new { b.Key, Successor = db.Bodies.Where(other => other.Id == s.SuccessorId).Select(other => other.Name).Single() })
                .ToListAsync(cancellationToken))
            .ToLookup(s => s.Key, s => s.Successor);
        return found with
        {
            Departures = [.. found.Departures.Select(into.Of)],
            Milestones = found.Departures.Count == 0 ? found.Milestones : [.. found.Milestones.Select(m => m with { IsOverdue = false })],
            TookOver = [.. before.Where(a => !a.IsSplit).Select(a => a.Named)],
            PartOf = [.. before.Where(a => a.IsSplit).Select(a => a.Named)],
            Origin = actor.May(Right.ReadInternal) ? await OriginAsync(db, found.Id, cancellationToken) : null,
            Participants = [.. found.Participants.OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => p with { Successors = [.. successors[p.Key].Order(StringComparer.Ordinal)] })],
            Schedule = ScheduleAssessment.Of(
                new ScheduleFacts(
                    found.Standing, found.EndsOn, found.EndsOn is not null || found.IsContinuous || found.Milestones.Count > 0,
                    found.ReportedSchedule, found.Milestones.Count, found.Milestones.Count(m => m.IsOverdue), found.LastReportedOn)
                { Override = found.Override },
                today),
        };
    }

    private static Task<ActivityOrigin?> OriginAsync(StrategyDb db, Guid activityId, CancellationToken cancellationToken) => (
        from sheet in db.AnswerSheets.AsNoTracking()
        from proposal in sheet.Proposals.Where(p => p.ActivityId == activityId)
        from question in db.QuestionSetVersions.SelectMany(v => v.Questions).Where(q => q.Id == proposal.QuestionId)
        select new ActivityOrigin(sheet.Round.Key, sheet.Round.Name, sheet.Measured.Key, sheet.Measured.Name, question.Key, question.Text))
        .FirstOrDefaultAsync(cancellationToken)!;

    /// <summary>
    /// The answers cycle by cycle, the latest first: what was sent; a draft for its own body; for a visitor only what is frozen.
    /// </summary>
    public async Task<IReadOnlyList<ActivityCycle>> GetAnswersAsync(Guid activityId, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.ProgressReports.AsNoTracking().AnswersVisibleTo(actor)
            .SelectMany(r => r.Entries.Where(e => e.ActivityId == activityId), (r, e) => new
            {
                r.Cycle.Key,
                r.Cycle.Name,
                r.Cycle.PeriodFrom,
                r.Cycle.PeriodTo,
                r.Cycle.FrozenOn,
                Answer = new ActivityAnswer
                {
                    Body = r.Body.Name,
                    Status = r.Status,
                    IsPreliminary = r.DecidedOn == null && r.Status != ProgressReportStatus.Draft && r.Status != ProgressReportStatus.Returned,
                    DecidedOn = r.DecidedOn,
                    DecisionParagraph = r.DecisionParagraph,
                    Phase = e.Phase,
                    Schedule = e.Schedule,
                    Effect = e.Effect,
                    Percent = e.Percent,
                    Comment = e.Comment,
                    DeviationReason = e.DeviationReason,
                    Measures = e.Measures,
                    ActualCost = e.ActualCost,
                    Benefit = new BenefitTaken(e.Benefit, e.BenefitAmount, e.BenefitWords),
                    IsUnchanged = e.UnchangedBy != null,
                    IsOfTaker = e.Activity.Effect!.BenefitOwnerId == r.BodyId || (e.Phase == ActivityPhase.Unknown && e.Benefit != BenefitKind.Unknown),
                },
            })
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.Key, r.Name, r.PeriodFrom, r.PeriodTo, r.FrozenOn)).OrderByDescending(g => g.Key.PeriodTo)
            .Select(g => new ActivityCycle(
                g.Key.Key, g.Key.Name, g.Key.PeriodTo, g.Key.FrozenOn is not null,
                [.. g.Select(r => r.Answer).OrderBy(a => a.Body, StringComparer.CurrentCulture)]) { PeriodFrom = g.Key.PeriodFrom })];
    }
}

/// <summary>Which answers someone reads, said to the database. <see cref="ProgressReport.MayBeReadBy"/> says the same of a loaded report.</summary>
internal static class AnswerVisibility
{
    public static IQueryable<ProgressReport> AnswersVisibleTo(this IQueryable<ProgressReport> reports, Actor actor)
    {
        var own = actor.ReportsFor.Concat(actor.ApprovesFor).Distinct().ToList();
        var isInternal = actor.May(Right.ReadInternal);
        return reports.Where(r => own.Contains(r.BodyId)
            || (ProgressReport.SentStatuses.Contains(r.Status)
                && (isInternal || r.Cycle.FrozenOn != null)));
    }
}
