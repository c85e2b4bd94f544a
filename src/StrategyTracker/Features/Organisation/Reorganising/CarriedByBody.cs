using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>Everything that a body carries on a day and that somebody must carry after it, tracked. The number of queries does not depend on how much it is.</summary>
internal sealed record CarriedByBody
{
    public required Body Body { get; init; }

    /// <summary>Every body, by its key.</summary>
    public required IReadOnlyDictionary<string, Body> Bodies { get; init; }

    /// <summary>Activities that it has a part in, or whose benefit it is to take home, and that are not done with.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>Activities that have ended or left their plan: they stay with it, for they were its own.</summary>
    public required int Ended { get; init; }

    /// <summary>Cycles that are not frozen and that ask it.</summary>
    public required IReadOnlyList<FollowUpCycle> Cycles { get; init; }

    /// <summary>All reports of those cycles.</summary>
    public required IReadOnlyList<ProgressReport> Reports { get; init; }
    public required IReadOnlyList<BodyFunction> Functions { get; init; }
    public required IReadOnlyList<RoleAssignment> Roles { get; init; }
    public required IReadOnlyList<DocumentType> Types { get; init; }
    public required IReadOnlyList<GoverningDocument> Documents { get; init; }
    public required IReadOnlyList<Body> Under { get; init; }

    /// <exception cref="RuleBrokenException">There is no such body.</exception>
    public static async Task<CarriedByBody> LoadAsync(StrategyDb db, string key, DateOnly today, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.Include(b => b.Successors).ToDictionaryAsync(b => b.Key, cancellationToken);
        var body = bodies.GetValueOrDefault(key) ?? throw Lookup.NotFound();
        var activities = await db.Activities.Include(a => a.Document).Include(a => a.Participations).Include(a => a.Handovers).Include(a => a.Dispositions)
            .Where(a => a.Participations.Any(p => p.BodyId == body.Id) || a.Effect!.BenefitOwnerId == body.Id)
            .OrderBy(a => a.Document.Title).ThenBy(a => a.SortNumber).ThenBy(a => a.Title).AsSplitQuery().ToListAsync(cancellationToken);
        var carried = activities.Where(IsCarriedOn).ToList();
        var cycles = await db.Cycles.Include(c => c.Bodies).Include(c => c.Plans)
            .Where(c => c.FrozenOn == null && c.Bodies.Any(b => b.BodyId == body.Id)).OrderBy(c => c.PeriodTo).AsSplitQuery().ToListAsync(cancellationToken);
        var cycleIds = cycles.ConvertAll(c => c.Id);
        return new CarriedByBody
        {
            Body = body,
            Bodies = bodies,
            Activities = carried,
            Ended = activities.Count - carried.Count,
            Cycles = cycles,
            Reports = await db.ProgressReports.Include(r => r.Entries).Where(r => cycleIds.Contains(r.CycleId)).ToListAsync(cancellationToken),
            Functions = await db.BodyFunctions.Include(f => f.Holdings)
                .Where(f => f.BodyId == body.Id && f.Holdings.Any(h => h.To == null || h.To >= today)).OrderBy(f => f.Name).ToListAsync(cancellationToken),
            Roles = await db.RoleAssignments.Include(r => r.Account).Where(r => r.BodyId == body.Id && !r.Account.IsDisabled)
                .OrderBy(r => r.Role).ThenBy(r => r.Account.FunctionName).ToListAsync(cancellationToken),
            Types = await db.DocumentTypes.Include(t => t.Competences)
                .Where(t => t.Competences.Any(c => c.BodyId == body.Id && (c.ValidTo == null || c.ValidTo >= today))).OrderBy(t => t.Name).ToListAsync(cancellationToken),
            Documents = await db.Documents.Where(d => d.OwnerId == body.Id).OrderBy(d => d.Title).ToListAsync(cancellationToken),
            Under = [.. bodies.Values.Where(b => b.ParentId == body.Id && b.IsValidOn(today)).OrderBy(b => b.Name, StringComparer.CurrentCulture)],
        };
    }

    /// <summary>The report that the body has begun or sent in the cycle.</summary>
    public ProgressReport? ReportIn(FollowUpCycle cycle) => Reports.FirstOrDefault(r => r.CycleId == cycle.Id && r.BodyId == Body.Id);

    /// <summary>Open, or done with an effect that somebody must still watch for.</summary>
    private static bool IsCarriedOn(Activity activity) => ActivityStandings.IsOpen(activity.Standing)
        || (activity.Standing is ActivityStanding.Completed && activity.Effect is not null && activity.EffectSoFar is not EffectStatus.Reached);
}
