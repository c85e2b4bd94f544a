using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.FollowUp.Reporting;

/// <summary>A report of one of the actor's bodies.</summary>
/// <param name="CycleKey">The cycle's key.</param>
/// <param name="CycleName">Its name.</param>
/// <param name="DueOn">The day by which the answer is wanted.</param>
/// <param name="State">Where the cycle stands.</param>
/// <param name="BodyKey">The body's key.</param>
/// <param name="BodyName">Its name.</param>
/// <param name="Status">Where the report stands; none where nothing has been written.</param>
/// <param name="Count">How far it is; none for a cycle that is frozen.</param>
/// <param name="IsPreliminary">Sent, and not yet decided on by the body.</param>
/// <param name="IsMineToWrite">The actor can go on writing.</param>
/// <param name="IsMineToApprove">The actor can approve it.</param>
public sealed record MyReport(
    string CycleKey, string CycleName, DateOnly DueOn, CycleState State, string BodyKey, string BodyName,
    ProgressReportStatus? Status, ReportCount? Count, bool IsPreliminary, bool IsMineToWrite, bool IsMineToApprove)
{
    public bool Waits => IsMineToWrite || IsMineToApprove;
}

public sealed record MyReportsView(bool HasBodies, IReadOnlyList<MyReport> Reports);

/// <summary>Reads the reports of the bodies that the actor reports or approves for.</summary>
public sealed class MyReportsQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<MyReportsView> GetAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var mine = actor.ReportsFor.Concat(actor.ApprovesFor).ToHashSet();
        if (mine.Count == 0)
        {
            return new MyReportsView(false, []);
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var cycles = await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies.Where(b => mine.Contains(b.BodyId))).ThenInclude(b => b.Body)
            .Where(c => c.Bodies.Any(b => mine.Contains(b.BodyId)))
            .OrderByDescending(c => c.PeriodTo).Take(20).ToListAsync(cancellationToken);
        var ids = cycles.ConvertAll(c => c.Id);
        var reports = (await db.ProgressReports.AsNoTracking().Where(r => ids.Contains(r.CycleId) && mine.Contains(r.BodyId)).ToListAsync(cancellationToken))
            .ToDictionary(r => (r.CycleId, r.BodyId));
        var rows = new List<MyReport>();
        foreach (var cycle in cycles)
        {
            // Only open cycles are counted, and there are few of them.
            var counts = cycle.TakesAnswersOn(today)
                ? await ProgressCounts.LoadAsync(db, cycle, [.. cycle.Bodies.Select(b => b.BodyId)], cancellationToken)
                : null;
            foreach (var body in cycle.Bodies.Select(b => b.Body).OrderBy(b => b.Name, StringComparer.CurrentCulture))
            {
                var written = reports.GetValueOrDefault((cycle.Id, body.Id));
                var report = written ?? new ProgressReport(cycle.Id, body.Id);
                rows.Add(new MyReport(
                    cycle.Key, cycle.Name, cycle.DueOn, cycle.StateOn(today), body.Key, body.Name, written?.Status, counts?[body.Id],
                    report.IsPreliminary,
                    report.ObstaclesToWriting(actor, cycle, today).Count == 0,
                    report.ObstaclesToApproval(actor, cycle).Count == 0));
            }
        }

        return new MyReportsView(true, rows);
    }
}
