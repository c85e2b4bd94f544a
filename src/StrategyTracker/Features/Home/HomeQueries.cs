using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Administration;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Features.TargetAreas.Questions;

namespace StrategyTracker.Features.Home;

/// <summary>
/// Gathers the start page. Where another page lists the rows, its own query counts them, so that a number and what it
/// links to always agree.
/// </summary>
public sealed class HomeQueries(
    IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock,
    MyReportsQueries myReports, CycleQueries cycles, ActivityQueries activities, DocumentRegisterQueries documents,
    AdministrationQueries administration, QuestionQueries questions)
{
    /// <summary>Bodies shown where work is late: enough to see where, and each leads on.</summary>
    private const int MostLateBodies = 8;

    /// <summary>Plans that lead to their tables from the start page.</summary>
    private const int MostPlans = 5;

    public async Task<HomeView> GetAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var reports = await myReports.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var programme = await ProgrammeAsync(db, actor, cancellationToken);
        var isEmpty = programme is null && !await db.Documents.VisibleTo(actor).AnyAsync(cancellationToken);
        return new HomeView
        {
            FunctionName = actor.IsSignedIn ? actor.Name : null,
            MayAdminister = actor.May(Right.Administer),
            MayEditDocuments = actor.May(Right.EditDocuments),
            HasNoAccount = !actor.IsSignedIn && !await db.Users.AnyAsync(cancellationToken),
            IsEmpty = isEmpty,
            Begun = isEmpty && actor.IsSignedIn
                ? new BegunView(await db.Bodies.CountAsync(cancellationToken), await db.DocumentTypes.CountAsync(cancellationToken), await db.Users.CountAsync(cancellationToken) - 1)
                : null,
            Waiting = [.. reports.Reports.Where(r => r.Waits)],
            HasBodies = reports.HasBodies,
            Questions = await questions.MineAsync(cancellationToken),
            Office = actor.May(Right.ManageFollowUp) ? await OfficeAsync(db, cancellationToken) : null,
            Administration = actor.May(Right.Administer) ? await administration.OverviewAsync(cancellationToken) : null,
            Late = await LateAsync(db, actor, cancellationToken),
            Programme = programme,
        };
    }

    private async Task<OfficeView> OfficeAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var open = (await cycles.ListAsync(cancellationToken)).Where(c => c.State is CycleState.Open or CycleState.Overdue).ToList();
        var keys = open.ConvertAll(c => c.Key);
        var more = await db.Cycles.AsNoTracking().Where(c => keys.Contains(c.Key))
            .Select(c => new
            {
                c.Key,
                TargetAreas = db.TargetAreas.Count(t => t.DocumentId == c.ProgrammeId),
                Goals = db.Goals.Count(g => g.DocumentId == c.ProgrammeId),
                AssessedAreas = db.Assessments.Count(a => a.CycleId == c.Id && a.TargetAreaId != null && a.Sentence != null && a.Sentence != ""),
                AssessedGoals = db.Assessments.Count(a => a.CycleId == c.Id && a.GoalId != null && a.Sentence != null && a.Sentence != ""),
                ToAccept = db.ProgressReports.Count(r => r.CycleId == c.Id && r.Status == ProgressReportStatus.Approved),
            })
            .ToDictionaryAsync(c => c.Key, cancellationToken);
        var late = await activities.ListAsync(HomeLinks.Late, cancellationToken);
        var withoutOwner = await activities.ListAsync(HomeLinks.WithoutOwner, cancellationToken);
        var periodOver = await documents.ListAsync(HomeLinks.PeriodOver, cancellationToken);
        return new OfficeView(
            [.. open.Select(c => more[c.Key] is var m
                ? new OpenCycle(
                    c.Key, c.Name, c.State, c.DueOn, c.Asked, c.Sent,
                    m.TargetAreas > 0 ? m.TargetAreas - m.AssessedAreas : m.Goals - m.AssessedGoals, m.TargetAreas > 0 ? m.TargetAreas : m.Goals,
                    m.TargetAreas == 0 && m.Goals > 0, m.ToAccept)
                : null!)],
            late.Tally.Total, withoutOwner.Tally.Total, periodOver.Total,
            await db.PlannedReorganisations.AsNoTracking().Where(p => p.FailedOn != null).OrderBy(p => p.On)
                .Select(p => new NamedKey(p.Body.Key, p.Body.Name)).ToListAsync(cancellationToken),
            await PlansAsync(db, cancellationToken));
    }

    private static async Task<IReadOnlyList<OpenPlan>> PlansAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var open = ActivityFilter.StandingsOf(StandingChoice.Open);
        return await db.Activities.AsNoTracking().Where(a => open.Contains(a.Standing))
            .GroupBy(a => new { a.Document.Key, a.Document.Title })
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Title).Take(MostPlans)
            .Select(g => new OpenPlan(g.Key.Key, g.Key.Title, g.Count())).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<LateBody>> LateAsync(StrategyDb db, Actor actor, CancellationToken cancellationToken)
    {
        var mine = actor.ReportsFor.Concat(actor.ApprovesFor).ToHashSet();
        var all = actor.May(Right.ManageFollowUp);
        if (!all && mine.Count == 0)
        {
            return [];
        }

        return await db.Activities.AsNoTracking().VisibleTo(actor).WithSchedule(clock.Today()).Where(s => s.IsLate)
            .SelectMany(s => s.Activity.Participations)
            .Where(p => ParticipationRoles.ThatAnswer.Contains(p.Role) && (all || mine.Contains(p.BodyId)))
            .GroupBy(p => new { p.Body.Key, p.Body.Name })
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name)
            .Take(MostLateBodies)
            .Select(g => new LateBody(g.Key.Key, g.Key.Name, g.Count()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The programme that was last followed up, with the latest frozen judgement.</summary>
    private async Task<ProgrammeView?> ProgrammeAsync(StrategyDb db, Actor actor, CancellationToken cancellationToken)
    {
        var latest = await db.Cycles.AsNoTracking()
            .OrderByDescending(c => c.FrozenOn != null).ThenByDescending(c => c.PeriodTo)
            .Select(c => new { c.Id, c.Key, c.Name, c.FrozenOn, c.ProgrammeId, ProgrammeKey = c.Programme.Key, ProgrammeTitle = c.Programme.Title })
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is null || !await db.Documents.VisibleTo(actor).AnyAsync(d => d.Id == latest.ProgrammeId, cancellationToken))
        {
            return null;
        }

        var judged = latest.FrozenOn is null ? [] : await db.Assessments.AsNoTracking().Where(a => a.CycleId == latest.Id)
            .Select(a => new { a.TargetAreaId, a.GoalId, a.Level, a.Direction, a.Sentence }).ToListAsync(cancellationToken);
        var areas = await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == latest.ProgrammeId).OrderBy(t => t.Position)
            .Select(t => new { t.Id, t.Key, t.Title }).ToListAsync(cancellationToken);
        var parts = areas.Count > 0 ? areas : await db.Goals.AsNoTracking().Where(g => g.DocumentId == latest.ProgrammeId && g.ParentId == null).OrderBy(g => g.Position)
            .Select(g => new { g.Id, g.Key, g.Title }).ToListAsync(cancellationToken);
        var states = db.Activities.AsNoTracking().VisibleTo(actor).WithSchedule(clock.Today()).WithState();
        // What serves a goal serves the one above it, and is counted once there.
        var counts = await (areas.Count > 0
                ? states.SelectMany(s => s.Activity.TargetAreas.Where(t => t.TargetArea.DocumentId == latest.ProgrammeId), (s, t) => new { Part = t.TargetAreaId, s.Activity.Id, s.State })
                : states.SelectMany(s => s.Activity.Goals.Where(g => g.Goal.DocumentId == latest.ProgrammeId), (s, g) => new { Part = g.Goal.ParentId ?? g.GoalId, s.Activity.Id, s.State }))
            .Distinct().GroupBy(t => new { t.Part, t.State })
            .Select(g => new { g.Key.Part, g.Key.State, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return new ProgrammeView(
            latest.ProgrammeKey, latest.ProgrammeTitle,
            latest.FrozenOn is null ? null : latest.Key, latest.Name, latest.FrozenOn,
            judged.Find(a => a.TargetAreaId is null && a.GoalId is null)?.Sentence,
            areas.Count == 0 && parts.Count > 0,
            parts.ConvertAll(p => judged.Find(a => a.TargetAreaId == p.Id || a.GoalId == p.Id) is var judgement
                ? new ProgrammePartRow(
                    p.Key, p.Title, judgement?.Level ?? AssessmentLevel.NotAssessed, judgement?.Direction ?? Direction.NotComparable, judgement?.Sentence,
                    ActivityTally.Of(counts.Where(c => c.Part == p.Id).Select(c => (c.State, c.Count))))
                : null!));
    }
}
