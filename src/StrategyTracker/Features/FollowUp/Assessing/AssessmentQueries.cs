using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.Indicators;
using StrategyTracker.Features.TargetAreas;

namespace StrategyTracker.Features.FollowUp.Assessing;

/// <summary>Something that is judged: the programme as a whole, a target area or a goal.</summary>
/// <param name="Key">Its key in the address.</param>
/// <param name="TargetAreaId">For a target area.</param>
/// <param name="GoalId">For a goal.</param>
/// <param name="Number">Its number in the programme.</param>
/// <param name="Title">Its title; none for the programme as a whole.</param>
/// <param name="Level">How it is judged so far.</param>
/// <param name="HasSentence">The judgement has its sentence.</param>
public sealed record JudgedThing(
    string Key, Guid? TargetAreaId, Guid? GoalId, string? Number, string? Title, AssessmentLevel Level, bool HasSentence);

public sealed record AssessmentListView(CycleHead Cycle, IReadOnlyList<JudgedThing> Things);

/// <summary>The open judgement, last time's beside it.</summary>
public sealed record AssessmentView(JudgedThing Thing, AssessmentContent Content, string? LastCycle, AssessmentContent? Last, Evidence Evidence);

/// <summary>What there is to judge by: the activities and figures as they stand now, and what the bodies have sent in this cycle.</summary>
public sealed record Evidence(
    ActivityTally Tally, int EffectReached, IReadOnlyList<EvidenceRow> Rows, IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<(string Body, string Summary)> Summaries, IReadOnlyList<NoteView> Notes);

public sealed record EvidenceRow(
    string Key, string? Number, string Title, ActivityStanding Standing, ScheduleAssessment Schedule, EffectStatus Effect,
    IReadOnlyList<(string Body, string Comment)> Comments, IReadOnlyList<string> NotAnsweredBy)
{
    public ActivityState State => ActivityStates.Of(Standing, Schedule.Status);
}

/// <summary>Reads what the office judges, and what it judges by.</summary>
public sealed class AssessmentQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public const string Programme = "programmet";

    public async Task<AssessmentListView?> GetListAsync(string cycleKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await CycleQueries.FindAsync(db, cycleKey, cancellationToken) is not { } cycle)
        {
            return null;
        }

        var judged = await db.Assessments.AsNoTracking().Where(a => a.CycleId == cycle.Id)
            .Select(a => new { a.TargetAreaId, a.GoalId, a.Level, HasSentence = a.Sentence != null && a.Sentence != "" }).ToListAsync(cancellationToken);
        var areas = await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == cycle.ProgrammeId).OrderBy(t => t.Position)
            .Select(t => new { t.Id, t.Key, t.Number, t.Title }).ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => g.DocumentId == cycle.ProgrammeId).OrderBy(g => g.Position)
            .Select(g => new { g.Id, g.Key, g.TargetAreaId, g.Number, g.Title }).ToListAsync(cancellationToken);
        var things = new List<JudgedThing> { Thing(Programme, null, null, null, null) };
        foreach (var area in areas)
        {
            things.Add(Thing(area.Key, area.Id, null, area.Number, area.Title));
            things.AddRange(goals.Where(g => g.TargetAreaId == area.Id).Select(g => Thing(g.Key, null, g.Id, g.Number, g.Title)));
        }

        things.AddRange(goals.Where(g => g.TargetAreaId is null).Select(g => Thing(g.Key, null, g.Id, g.Number, g.Title)));
        return new AssessmentListView(CycleQueries.HeadOf(cycle, clock.Today()), things);

        JudgedThing Thing(string key, Guid? area, Guid? goal, string? number, string? title)
        {
            var assessment = judged.Find(a => a.TargetAreaId == area && a.GoalId == goal);
            return new JudgedThing(key, area, goal, number, title, assessment?.Level ?? AssessmentLevel.NotAssessed, assessment?.HasSentence ?? false);
        }
    }

    public async Task<AssessmentView?> GetAsync(string cycleKey, JudgedThing thing, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await CycleQueries.FindAsync(db, cycleKey, cancellationToken) is not { } cycle)
        {
            return null;
        }

        var same = db.Assessments.AsNoTracking().Where(a => a.TargetAreaId == thing.TargetAreaId && a.GoalId == thing.GoalId);
        var now = await same.FirstOrDefaultAsync(a => a.CycleId == cycle.Id, cancellationToken);
        var last = await same.Include(a => a.Cycle)
            .Where(a => a.Cycle.ProgrammeId == cycle.ProgrammeId && a.Cycle.PeriodTo < cycle.PeriodFrom)
            .OrderByDescending(a => a.Cycle.PeriodTo).FirstOrDefaultAsync(cancellationToken);
        return new AssessmentView(
            thing, now?.ToContent() ?? AssessmentFields.Empty, last?.Cycle.Name, last?.ToContent(),
            await EvidenceAsync(db, cycle, thing, cancellationToken));
    }

    private async Task<Evidence> EvidenceAsync(StrategyDb db, FollowUpCycle cycle, JudgedThing thing, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var plans = cycle.Plans.Select(p => p.DocumentId).ToList();
        var activities = await db.Activities.AsNoTracking().Include(a => a.Milestones)
            .Where(a => plans.Contains(a.DocumentId)
                && (thing.TargetAreaId == null || a.TargetAreas.Any(t => t.TargetAreaId == thing.TargetAreaId))
                && (thing.GoalId == null || a.Goals.Any(g => g.GoalId == thing.GoalId)))
            .OrderBy(a => a.SortNumber).ToListAsync(cancellationToken);
        var ids = activities.Select(a => a.Id).ToList();
        var comments = (await db.ProgressReports.AsNoTracking()
                .Where(r => r.CycleId == cycle.Id
                    && ProgressReport.SentStatuses.Contains(r.Status))
                .OrderBy(r => r.Body.Name)
                .SelectMany(r => r.Entries, (r, e) => new { e.ActivityId, Body = r.Body.Name, e.Comment, e.DeviationReason })
                .Where(e => ids.Contains(e.ActivityId)).ToListAsync(cancellationToken))
            .ToLookup(e => e.ActivityId, e => (e.Body, string.Join(" ", new[] { e.Comment, e.DeviationReason }.Where(t => t is not null))));
        var sent = await db.ProgressReports.AsNoTracking()
            .Where(r => r.CycleId == cycle.Id && ProgressReport.SentStatuses.Contains(r.Status)).OrderBy(r => r.Body.Name)
            .Select(r => new { r.BodyId, Body = r.Body.Name, r.Summary, Answers = r.Entries.Any(e => ids.Contains(e.ActivityId)) }).ToListAsync(cancellationToken);
        var indicators = await IndicatorViews.LoadAsync(
            db,
            db.Indicators.Where(i => i.DocumentId == cycle.ProgrammeId
                && (thing.TargetAreaId == null || i.TargetAreaId == thing.TargetAreaId) && (thing.GoalId == null || i.GoalId == thing.GoalId)),
            cancellationToken);
        var notes = await db.ContextNotes.AsNoTracking().Where(n => thing.TargetAreaId != null && n.TargetAreaId == thing.TargetAreaId).OrderBy(n => n.Position)
            .Select(n => new NoteView(
                n.Kind, n.Text, db.Perspectives.Where(p => p.Id == n.PerspectiveId).Select(p => p.Name).SingleOrDefault(), n.Weight, n.NotedOn))
            .ToListAsync(cancellationToken);
        var answersFor = (await AskedBodies.LoadAsync(db, cycle, cancellationToken)).ThatAnswer;
        var answered = sent.ConvertAll(r => r.BodyId);
        var silent = (await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id))
                .SelectMany(a => a.Participations, (a, p) => new { a.Id, p.BodyId, p.Role, Body = p.Body.Name })
                .OrderBy(p => p.Body).ToListAsync(cancellationToken))
            .Where(p => ReportingDuty.IsSilent(p.Role, p.BodyId, answersFor, answered)).ToLookup(p => p.Id, p => p.Body);
        var rows = activities.ConvertAll(a => new EvidenceRow(
            a.Key, a.Number, a.DisplayTitle, a.Standing, ScheduleAssessment.Of(ScheduleFacts.Of(a, today), today), a.EffectSoFar,
            [.. comments[a.Id].Where(c => c.Item2.Length > 0)], [.. silent[a.Id]]));
        return new Evidence(
            ActivityTally.Of(rows.Select(r => r.State)),
            rows.Count(r => r.Effect is EffectStatus.Reached),
            // The programme as a whole is judged by its counts; its rows are read under their target areas.
            thing.Key == Programme ? [] : [.. rows.OrderByDescending(r => r.State is ActivityState.Late).ThenByDescending(r => r.Comments.Count > 0)],
            indicators.ConvertAll(i => i.View),
            [.. sent.Where(r => r is { Answers: true, Summary: not null }).Select(r => (r.Body, r.Summary!))],
            notes);
    }
}
