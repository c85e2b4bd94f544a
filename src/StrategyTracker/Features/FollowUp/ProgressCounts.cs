using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
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
        var tree = await AskedBodies.LoadAsync(db, cycle, cancellationToken);
        var asked = await AskedActivities.LoadAsync(db, cycle, tree, null, new HashSet<Guid>(), cancellationToken);
        var answers = (await db.ProgressReports.AsNoTracking().Where(r => r.CycleId == cycle.Id && bodies.Contains(r.BodyId))
                .SelectMany(r => r.Entries, (r, e) => new
                {
                    r.BodyId,
                    IsSent = ProgressReport.SentStatuses.Contains(r.Status),
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
                })
                .Where(e => e.Phase != ActivityPhase.Unknown || e.Benefit != BenefitKind.Unknown)
                .ToListAsync(cancellationToken))
            .ToLookup(e => e.BodyId);
        var askedOf = asked.SelectMany(a => a.Participations.Select(p => p.BodyId).Append(a.TakesHome ?? Guid.Empty).Distinct().Select(body => (body, Activity: a)))
            .ToLookup(p => p.body, p => p.Activity);
        return bodies.ToDictionary(id => id, id =>
        {
            var own = tree.AnswersFor(id);
            var entries = answers[id].ToDictionary(e => e.ActivityId, e => EntryOf(
                e.ActivityId,
                new ProgressAnswer(e.Phase, e.Schedule, e.Percent, e.Effect, Word(e.HasComment), Word(e.HasReason), Word(e.HasMeasures), e.ActualCost)
                {
                    Benefit = new BenefitTaken(e.Benefit, e.BenefitAmount),
                }));
            var isSent = answers[id].Any(e => e.IsSent);
            var parts = own.SelectMany(b => askedOf[b]).DistinctBy(a => a.Id)
                .ToDictionary(a => a.Id, a => (AskedPart?)AskedRows.PartIn(isSent, a.PartOf(own, entries.GetValueOrDefault(a.Id)), entries.GetValueOrDefault(a.Id)));
            foreach (var entry in entries.Values)
            {
                parts.TryAdd(entry.ActivityId, ReportingDuty.PartOf(null, null, own, entry));
            }

            var rows = parts.Where(p => p.Value is not null).ToList();
            return new ReportCount(rows.Count(p => ProgressReport.ObstaclesIn(entries.GetValueOrDefault(p.Key), "", AskedRows.AsksIn(isSent, cycle.Asks), p.Value!.Value).Count == 0), rows.Count);
        });

        // The texts themselves are not read to count them.
        static string? Word(bool isThere) => isThere ? "…" : null;
    }

    private static ProgressEntry EntryOf(Guid activityId, ProgressAnswer answer)
    {
        var entry = new ProgressEntry(Guid.Empty, activityId);
        entry.TakeOver(answer, null, null);
        return entry;
    }
}
