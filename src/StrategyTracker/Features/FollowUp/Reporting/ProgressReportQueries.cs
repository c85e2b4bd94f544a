using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>Reads one body's report in one cycle. Drafts are found by their own body only.</summary>
public sealed class ProgressReportQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>The report's page without its answers; none where there is nothing that the actor may read.</summary>
    public async Task<ProgressReportView?> GetAsync(string cycleKey, string bodyKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, cycleKey, bodyKey, cancellationToken) is not { } found)
        {
            return null;
        }

        var (cycle, body, report, actor) = found;
        var today = clock.Today();
        var bodies = await AskedBodies.LoadAsync(db, cycle, cancellationToken);
        var answersFor = bodies.AnswersFor(body.Id);
        var asked = await AskedActivities.LoadAsync(db, cycle, bodies, answersFor, Answered(report), cancellationToken);
        var rows = await RowsAsync(db, cycle, report, asked, answersFor, cancellationToken);
        return new ProgressReportView
        {
            CycleKey = cycle.Key,
            CycleName = cycle.Name,
            CycleState = cycle.StateOn(today),
            DueOn = cycle.DueOn,
            Year = cycle.PeriodTo.Year,
            BodyKey = body.Key,
            BodyName = body.Name,
            Status = report.Status,
            IsBegun = report.Entries.Count > 0 || report.Summary is not null || report.IsSent,
            Summary = report.Summary,
            Submitted = report.SubmittedOn is null ? null : (report.SubmittedOn.Value, report.SubmittedBy),
            Approved = report.ApprovedOn is null ? null : (report.ApprovedOn.Value, report.ApprovedBy),
            ReturnComment = report.Status is ProgressReportStatus.Returned ? report.ReturnComment : null,
            Decision = report.DecidedOn is { } decided ? (decided, report.DecisionParagraph, report.DecisionRegistrationNumber) : null,
            IsPreliminary = report.IsPreliminary,
            ObstaclesToWriting = report.ObstaclesToWriting(actor, cycle, today),
            ObstaclesToApproval = report.ObstaclesToApproval(actor, cycle),
            Reports = actor.MayReportFor(body.Id),
            Approves = actor.MayApproveFor(body.Id),
            ManagesFollowUp = actor.May(Right.ManageFollowUp),
            IsSent = report.IsSent,
            Asks = cycle.Asks,
            Rows = rows,
            AnsweredInstead = cycle.AsksOf(body.Id) ? [] : bodies.InPlaceOf(body.Id),
            DraftsLeft = answersFor.Count == 1 ? [] : await DraftsLeftAsync(db, cycle, [.. answersFor.Where(id => id != body.Id)], actor, cancellationToken),
        };
    }

    /// <summary>What the bodies that it took over from had begun to write, and that did not come along.</summary>
    private static async Task<IReadOnlyList<(string Key, string Name)>> DraftsLeftAsync(
        StrategyDb db, FollowUpCycle cycle, List<Guid> before, Actor actor, CancellationToken cancellationToken)
    {
        var left = await db.ProgressReports.AsNoTracking()
            .Where(r => r.CycleId == cycle.Id && before.Contains(r.BodyId) && (r.Summary != null || r.Entries.Any()))
            .Join(db.Bodies, r => r.BodyId, b => b.Id, (r, b) => new { Report = r, b.Key, b.Name }).ToListAsync(cancellationToken);
        return [.. left.Where(l => l.Report.MayBeReadBy(actor)).OrderBy(l => l.Name, StringComparer.CurrentCulture).Select(l => (l.Key, l.Name))];
    }

    /// <summary>One activity in the report, with all that its form shows.</summary>
    public async Task<ProgressEntryView?> GetEntryAsync(
        string cycleKey, string bodyKey, string activityKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, cycleKey, bodyKey, cancellationToken) is not { } found)
        {
            return null;
        }

        var activity = await db.Activities.AsNoTracking().Include(a => a.Milestones).Include(a => a.Dispositions)
            .Include(a => a.Participations).ThenInclude(p => p.Body).Include(a => a.Document)
            .FirstOrDefaultAsync(a => a.Key == activityKey, cancellationToken);
        if (activity is null)
        {
            return null;
        }

        var answersFor = (await AskedBodies.LoadAsync(db, found.Cycle, cancellationToken)).AnswersFor(found.Body.Id);
        var last = await LastAnswers.LoadAsync(db, found.Cycle, activity.Id, answersFor, cancellationToken);
        return ProgressEntryView.Of(activity, found.Report, last, answersFor, clock.Today());
    }

    /// <summary>Every answer of the report, to read.</summary>
    public async Task<IReadOnlyDictionary<string, EntryReading>> GetReadingAsync(
        string cycleKey, string bodyKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, cycleKey, bodyKey, cancellationToken) is not { } found)
        {
            return new Dictionary<string, EntryReading>();
        }

        var entries = await db.ProgressEntries.AsNoTracking().Where(e => e.ReportId == found.Report.Id)
            .Select(e => new { e.Activity.Key, Entry = e }).ToListAsync(cancellationToken);
        return entries.ToDictionary(e => e.Key, e => new EntryReading(e.Entry.ToAnswer(), e.Entry.UnchangedBy));
    }

    private async Task<Found?> FindAsync(StrategyDb db, string cycleKey, string bodyKey, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies.Where(b => b.Body.Key == bodyKey))
            .FirstOrDefaultAsync(c => c.Key == cycleKey, cancellationToken);
        var body = await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Key == bodyKey, cancellationToken);
        if (cycle is null || body is null)
        {
            return null;
        }

        var report = await db.ProgressReports.AsNoTracking().Include(r => r.Entries)
            .FirstOrDefaultAsync(r => r.CycleId == cycle.Id && r.BodyId == body.Id, cancellationToken);
        var isAsked = report is not null || cycle.AsksOf(body.Id);
        report ??= new ProgressReport(cycle.Id, body.Id);
        return isAsked && report.MayBeReadBy(actor) ? new Found(cycle, body, report, actor) : null;
    }

    /// <summary>What is asked for, and what has been answered although it no longer would be, under their first target area.</summary>
    private static async Task<IReadOnlyList<ProgressRow>> RowsAsync(
        StrategyDb db, FollowUpCycle cycle, ProgressReport report, IReadOnlyList<AskedActivity> asked, IReadOnlySet<Guid> answersFor,
        CancellationToken cancellationToken)
    {
        var entries = report.Entries.ToDictionary(e => e.ActivityId);
        var parts = asked.ToDictionary(a => a.Id, a => AskedRows.PartIn(report.IsSent, a.PartOf(answersFor, entries.GetValueOrDefault(a.Id)), entries.GetValueOrDefault(a.Id)));
        foreach (var id in Answered(report))
        {
            parts[id] = parts.GetValueOrDefault(id) ?? ReportingDuty.PartOf(null, null, answersFor, entries[id]);
        }

        var ids = parts.Where(p => p.Value is not null).Select(p => p.Key).ToHashSet();
        var activities = await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => new
            {
                a.Id,
                a.Key,
                a.Number,
                Title = a.WorkingTitle ?? a.Title,
                Areas = a.TargetAreas.Where(t => t.TargetArea.DocumentId == cycle.ProgrammeId)
                    .OrderBy(t => t.TargetArea.Position).Select(t => t.TargetArea.Title).ToList(),
                Order = a.TargetAreas.Where(t => t.TargetArea.DocumentId == cycle.ProgrammeId).Min(t => (int?)t.TargetArea.Position),
                Participations = a.Participations.Select(p => new { p.BodyId, p.Role, p.Body.Name }).ToList(),
                TakesHome = a.Effect!.BenefitOwnerId,
                TakesHomeName = db.Bodies.Where(b => b.Id == a.Effect!.BenefitOwnerId).Select(b => b.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. activities.OrderBy(a => parts[a.Id] is AskedPart.Benefit).ThenBy(a => a.Order ?? int.MaxValue).Select(a => new ProgressRow(
                a.Key,
                a.Number,
                a.Title,
                a.Areas.Count > 0 ? a.Areas[0] : null,
                [.. a.Areas.Skip(1)],
                ReportingDuty.RoleOf(a.Participations.Select(p => (p.BodyId, p.Role)), answersFor) ?? ParticipationRole.Participant,
                a.Participations.Find(p => answersFor.Contains(p.BodyId) && p.BodyId != report.BodyId)?.Name,
                EntryState.Of(entries.GetValueOrDefault(a.Id), a.Title, cycle.Asks, parts[a.Id]!.Value))
            {
                Part = parts[a.Id]!.Value,
                BenefitTaker = parts[a.Id] is AskedPart.AllButBenefit || (parts[a.Id] is AskedPart.Benefit && a.TakesHome != report.BodyId) ? a.TakesHomeName : null,
            }),
        ];
    }

    private static HashSet<Guid> Answered(ProgressReport report) =>
        [.. report.Entries.Where(e => e.IsAnswered || e.IsOfBenefitOnly).Select(e => e.ActivityId)];

    private sealed record Found(FollowUpCycle Cycle, Body Body, ProgressReport Report, Actor Actor);
}
