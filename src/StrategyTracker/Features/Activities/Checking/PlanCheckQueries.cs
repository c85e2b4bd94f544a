using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.Activities.Checking;

/// <summary>A plan with what the check found.</summary>
/// <param name="Title">The plan.</param>
/// <param name="Open">How many of its activities are open, which are those that are checked.</param>
/// <param name="Findings">The weightiest first, without those that have been answered.</param>
/// <param name="Aside">Those that have been answered, and whose rows have not changed since.</param>
public sealed record PlanCheckView(string Title, int Open, IReadOnlyList<Finding> Findings, IReadOnlyList<PutAside> Aside);

/// <summary>Reads a plan for its check. The number of questions to the database is the same however large the plan is.</summary>
public sealed class PlanCheckQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    /// <summary>The check of a plan; none where there is no such document.</summary>
    public async Task<PlanCheckView?> GetAsync(string planKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var plan = await db.Documents.AsNoTracking().Where(d => d.Key == planKey).Select(d => new
        {
            d.Id,
            d.Title,
            ValidTo = d.Editions.OrderByDescending(e => e.Ordinal).Select(e => e.UntilFurtherNotice ? null : e.ValidTo).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var isOpen = ActivityFilter.StandingsOf(StandingChoice.Open);
        var open = await db.Activities.AsNoTracking().Where(a => a.DocumentId == plan.Id && isOpen.Contains(a.Standing)).OrderBy(a => a.SortNumber)
            .Select(a => new CheckedActivity(a.Key, a.Number, a.WorkingTitle ?? a.Title)
            {
                Owners = a.Participations.Count(p => ParticipationRoles.ThatAnswer.Contains(p.Role)),
                OwnersToday = a.Participations.Count(p => ParticipationRoles.ThatAnswer.Contains(p.Role) && (p.Body.ValidTo == null || p.Body.ValidTo >= today)),
                HasAim = a.TargetAreas.Any() || a.Goals.Any(),
                HasEffect = a.Effect != null,
                HasMeasure = a.Effect != null && a.Effect.Measure != null,
                EndsOn = a.EndsOn,
                IsContinuous = a.IsContinuous,
                Deviates = a.PrincipleChecks.Any(c => c.Answer == PrincipleAnswer.Deviates),
                Wording = a.Title,
                HasMilestones = a.Milestones.Any(),
            }).ToListAsync(cancellationToken);
        var setters = (await SelfAndAbove.ReadAsync(db, cancellationToken)).Of(plan.Id);
        var served = db.Activities.Where(a => isOpen.Contains(a.Standing));
        var aims = await db.TargetAreas.AsNoTracking().Where(t => setters.Contains(t.DocumentId)).OrderBy(t => t.Position)
            .Select(t => new CheckedAim(t.Key, t.Title, false, served.Any(a => a.TargetAreas.Any(s => s.TargetAreaId == t.Id)))).ToListAsync(cancellationToken);
        aims.AddRange(await db.Goals.AsNoTracking().Where(g => setters.Contains(g.DocumentId)).OrderBy(g => g.Position)
            .Select(g => new CheckedAim(g.Key, g.Title, true, served.Any(a => a.Goals.Any(s => s.GoalId == g.Id || s.Goal.ParentId == g.Id)))).ToListAsync(cancellationToken));
        var answers = await db.FindingAnswers.AsNoTracking().Where(a => a.DocumentId == plan.Id).ToListAsync(cancellationToken);
        var (findings, aside) = PlanCheck.Answered(PlanCheck.Of(open, aims, plan.ValidTo, await PairsAsync(db, planKey, isOpen, cancellationToken)), answers);
        return new PlanCheckView(plan.Title, open.Count, findings, aside);
    }

    /// <summary>The plan's open activities held against all open ones, in every plan.</summary>
    private static async Task<IReadOnlyList<LikePair>> PairsAsync(
        StrategyDb db, string planKey, IReadOnlyList<ActivityStanding> isOpen, CancellationToken cancellationToken)
    {
        var all = await db.Activities.AsNoTracking().Where(a => isOpen.Contains(a.Standing)).Select(a => new LikenActivity(
            a.Key, a.WorkingTitle ?? a.Title, a.Document.Key,
            a.Participations.Where(p => ParticipationRoles.ThatAnswer.Contains(p.Role)).OrderBy(p => p.Body.Name).Select(p => p.Body.Key).ToList(),
            a.Participations.Where(p => ParticipationRoles.ThatAnswer.Contains(p.Role)).OrderBy(p => p.Body.Name).Select(p => p.Body.Name).ToList(),
            a.TargetAreas.Select(t => t.TargetArea.Key).ToList())).ToListAsync(cancellationToken);
        return Likeness.Among([.. all.Where(a => a.PlanKey == planKey)], all);
    }
}
