using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp;

/// <summary>What was answered last time, in the latest cycle before this one.</summary>
/// <param name="Cycle">The cycle's name.</param>
/// <param name="Body">The body that answered; another, where the one that did has been abolished since.</param>
/// <param name="Answer">What it answered.</param>
public sealed record LastAnswer(string Cycle, string Body, ProgressAnswer Answer);

internal static class LastAnswers
{
    /// <summary>The body's latest sent answer about the activity before the cycle, or that of a body it took over from.</summary>
    public static async Task<LastAnswer?> LoadAsync(
        StrategyDb db, FollowUpCycle cycle, Guid activityId, IReadOnlySet<Guid> answersFor, CancellationToken cancellationToken)
    {
        var found = await db.ProgressReports.AsNoTracking()
            .Where(r => r.Cycle.PeriodTo < cycle.PeriodFrom && answersFor.Contains(r.BodyId)
                && ProgressReport.SentStatuses.Contains(r.Status))
            .SelectMany(r => r.Entries, (r, e) => new { r.Cycle, r.Body, Entry = e })
            .Where(x => x.Entry.ActivityId == activityId)
            .OrderByDescending(x => x.Cycle.PeriodTo).ThenBy(x => x.Body.Name)
            .Select(x => new { Cycle = x.Cycle.Name, Body = x.Body.Name, x.Entry })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new LastAnswer(found.Cycle, found.Body, found.Entry.ToAnswer());
    }

    /// <summary>The same for all activities at once, by the activity's id.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LastAnswer>> LoadAllAsync(
        StrategyDb db, FollowUpCycle cycle, IReadOnlySet<Guid> answersFor, CancellationToken cancellationToken)
    {
        var found = await db.ProgressReports.AsNoTracking()
            .Where(r => r.Cycle.PeriodTo < cycle.PeriodFrom && answersFor.Contains(r.BodyId)
                && ProgressReport.SentStatuses.Contains(r.Status))
            .SelectMany(r => r.Entries, (r, e) => new { r.Cycle, r.Body, Entry = e })
            .OrderByDescending(x => x.Cycle.PeriodTo).ThenBy(x => x.Body.Name)
            .Select(x => new { Cycle = x.Cycle.Name, Body = x.Body.Name, x.Entry })
            .ToListAsync(cancellationToken);
        return found.GroupBy(x => x.Entry.ActivityId)
            .ToDictionary(g => g.Key, g => new LastAnswer(g.First().Cycle, g.First().Body, g.First().Entry.ToAnswer()));
    }
}
