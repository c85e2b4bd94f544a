using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp;

/// <summary>How far a body's report is: so many complete of so many asked for or answered.</summary>
public sealed record ReportCount(int Complete, int Total);

/// <summary>Counts the answers of a cycle body by body, in a constant number of queries.</summary>
internal static class ProgressCounts
{
    /// <param name="db">The context.</param>
    /// <param name="cycle">The cycle, with its plans.</param>
    /// <param name="bodies">The bodies to count for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<Guid, ReportCount>> LoadAsync(
        StrategyDb db, FollowUpCycle cycle, IReadOnlyCollection<Guid> bodies, CancellationToken cancellationToken)
    {
        var asks = cycle.Asks;
        var asked = await AskedActivities.LoadAsync(db, cycle, null, new HashSet<Guid>(), cancellationToken);
        var tree = await db.Bodies.AsNoTracking().Include(b => b.Successors)
            .Where(b => b.ValidTo != null || b.ValidFrom != null).ToListAsync(cancellationToken);
        var answers = (await db.ProgressReports.AsNoTracking().Where(r => r.CycleId == cycle.Id && bodies.Contains(r.BodyId))
                .SelectMany(r => r.Entries, (r, e) => new
                {
                    r.BodyId,
                    e.ActivityId,
                    e.Phase,
                    e.Schedule,
                    e.Effect,
                    e.Percent,
                    e.ActualCost,
                    e.Benefit,
                    e.BenefitAmount,
                    HasComment = e.Comment != null && e.Comment != "",
                    HasReason = e.DeviationReason != null && e.DeviationReason != "",
                    HasMeasures = e.Measures != null && e.Measures != "",
                    HasWords = (e.Comment != null && e.Comment != "") || (e.DeviationReason != null && e.DeviationReason != ""),
                })
                .Where(e => e.Phase != Domain.Activities.ActivityPhase.Unknown)
                .ToListAsync(cancellationToken))
            .ToLookup(e => e.BodyId);
        var askedOf = asked.SelectMany(a => a.Participations.Select(p => (p.BodyId, a.Id))).ToLookup(p => p.BodyId, p => p.Id);
        return bodies.ToDictionary(id => id, id =>
        {
            var total = ReportingDuty.AnswersFor(id, tree, cycle.PeriodTo).SelectMany(b => askedOf[b])
                .Concat(answers[id].Select(a => a.ActivityId)).Distinct().Count();
            return new ReportCount(answers[id].Count(a => ProgressEntry.SaysEnough(a.Phase, a.Schedule, a.HasWords)
                && new BenefitTaken(a.Benefit, a.BenefitAmount) is { LacksAmount: false } benefit && asks.MissingIn(new ProgressAnswer(
                a.Phase, a.Schedule, a.Percent, a.Effect, Word(a.HasComment), Word(a.HasReason), Word(a.HasMeasures), a.ActualCost)
                { Benefit = benefit }).Count == 0), total);
        });

        // The texts themselves are not read to count them.
        static string? Word(bool isThere) => isThere ? "…" : null;
    }
}
