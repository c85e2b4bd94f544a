using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Cycles;

/// <summary>A cycle in the list.</summary>
public sealed record CycleRow(
    string Key, string Name, string Programme, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly DueOn, DateOnly? FrozenOn,
    CycleState State, int Asked, int Sent);

/// <summary>What the head of a cycle's pages shows.</summary>
public sealed record CycleHead(
    string Key, string Name, string Programme, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly DueOn, DateOnly? FrozenOn, CycleState State);

/// <summary>One body in the cycle.</summary>
/// <param name="Key">The body's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Where its report stands; none where nothing has been written.</param>
/// <param name="Count">How far it is.</param>
/// <param name="SubmittedOn">The day it was sent, if it is sent.</param>
/// <param name="Decision">The body's own decision on its answer.</param>
/// <param name="IsPreliminary">Sent, and not yet decided on.</param>
/// <param name="DaysLate">Days after the due day: until it was sent, or until today.</param>
public sealed record AskedBody(
    string Key, string Name, ProgressReportStatus? Status, ReportCount Count, DateOnly? SubmittedOn,
    (DateOnly On, string? Paragraph)? Decision, bool IsPreliminary, int? DaysLate)
{
    /// <summary>The bodies that it took over from, and answers for too.</summary>
    public IReadOnlyList<string> AlsoFor { get; init; } = [];
}

/// <summary>A body that is asked and has come to an end, and those that took over from it.</summary>
public sealed record EndedBody(string Key, string Name, DateOnly? EndedOn, IReadOnlyList<string> Successors);

public sealed record DeskView(CycleHead Cycle, IReadOnlyList<AskedBody> Bodies)
{
    /// <summary>Bodies that came to an end before they answered.</summary>
    public IReadOnlyList<EndedBody> Ended { get; init; } = [];

    /// <summary>Bodies that are to take benefits home and that nobody asks, and of how many.</summary>
    public IReadOnlyList<(string Name, int Benefits)> TakersNotAsked { get; init; } = [];
}

/// <summary>What stands in the way of freezing, and what one should know before it.</summary>
public sealed record FreezingView(
    CycleHead Cycle, IReadOnlyList<RuleViolation> Obstacles, IReadOnlyList<string> Unanswered, IReadOnlyList<string> Preliminary, int Bodies);

/// <summary>Reads the office's cycles.</summary>
public sealed class CycleQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<IReadOnlyList<CycleRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var rows = await db.Cycles.AsNoTracking().OrderByDescending(c => c.PeriodTo).ThenBy(c => c.Name)
            .Select(c => new
            {
                Cycle = c,
                Programme = c.Programme.Title,
                Asked = c.Bodies.Count,
                Sent = db.ProgressReports.Count(r => r.CycleId == c.Id
                    && ProgressReport.SentStatuses.Contains(r.Status)),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new CycleRow(
            r.Cycle.Key, r.Cycle.Name, r.Programme, r.Cycle.PeriodFrom, r.Cycle.PeriodTo, r.Cycle.DueOn, r.Cycle.FrozenOn,
            r.Cycle.StateOn(today), r.Asked, r.Sent));
    }

    public async Task<DeskView?> GetDeskAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, key, cancellationToken) is not { } cycle)
        {
            return null;
        }

        var today = clock.Today();
        var bodies = await db.Cycles.Where(c => c.Id == cycle.Id).SelectMany(c => c.Bodies)
            .OrderBy(b => b.Body.Name).Select(b => new { b.BodyId, b.Body.Key, b.Body.Name }).ToListAsync(cancellationToken);
        var reports = await db.ProgressReports.AsNoTracking().Where(r => r.CycleId == cycle.Id).ToDictionaryAsync(r => r.BodyId, cancellationToken);
        var counts = await ProgressCounts.LoadAsync(db, cycle, [.. bodies.Select(b => b.BodyId)], cancellationToken);
        var tree = await AskedBodies.LoadAsync(db, cycle, cancellationToken);
        return new DeskView(HeadOf(cycle, today),
        [
            .. bodies.Select(b =>
            {
                var report = reports.GetValueOrDefault(b.BodyId);
                var sentOn = report is { IsSent: true } ? report.SubmittedOn : null;
                var late = (sentOn ?? (cycle.FrozenOn ?? today)).DayNumber - cycle.DueOn.DayNumber;
                return new AskedBody(
                    b.Key, b.Name, report?.Status, counts[b.BodyId], sentOn,
                    report?.DecidedOn is { } decided ? (decided, report.DecisionParagraph) : null,
                    report?.IsPreliminary ?? false,
                    late > 0 ? late : null)
                {
                    AlsoFor = tree.TookOverFrom(b.BodyId),
                };
            }),
        ])
        {
            TakersNotAsked = cycle.IsFrozen ? [] : await TakersNotAskedAsync(db, cycle, tree, cancellationToken),
            Ended = cycle.IsFrozen ? [] : await EndedAsync(db, [.. bodies.Select(b => b.BodyId).Where(id => reports.GetValueOrDefault(id) is not { IsSent: true })], today, cancellationToken),
        };
    }

    /// <summary>
    /// A body is asked only where the office has chosen it for the cycle, also one that would have nothing but a benefit to tell of: a
    /// committee should not have to decide on an answer that nobody called for. So the office is told whom it has left out.
    /// </summary>
    private static async Task<IReadOnlyList<(string Name, int Benefits)>> TakersNotAskedAsync(
        StrategyDb db, FollowUpCycle cycle, AskedBodies asked, CancellationToken cancellationToken)
    {
        var plans = cycle.Plans.Select(p => p.DocumentId).ToList();
        var takers = await db.Activities.AsNoTracking()
            .Where(a => plans.Contains(a.DocumentId) && a.Effect!.BenefitOwnerId != null
                && !(a.Effect.VisibleFromYear > cycle.Year) && !a.Dispositions.Any(d => d.Date <= cycle.PeriodTo && d.Kind != DispositionKind.PassedOn))
            .GroupBy(a => a.Effect!.BenefitOwnerId!.Value).Select(g => new { Id = g.Key, Count = g.Count() })
            .Join(db.Bodies, t => t.Id, b => b.Id, (t, b) => new { t.Id, b.Name, t.Count }).ToListAsync(cancellationToken);
        if (takers.Count == 0 || cycle.Asks.Of(ProgressField.Benefit) is Asking.NotAsked)
        {
            return [];
        }

        return [.. takers.Where(t => !asked.AreAskedFor(t.Id)).OrderBy(t => t.Name, StringComparer.CurrentCulture).Select(t => (t.Name, t.Count))];
    }

    private static async Task<IReadOnlyList<EndedBody>> EndedAsync(StrategyDb db, List<Guid> asked, DateOnly today, CancellationToken cancellationToken)
    {
        if (!await db.Bodies.AnyAsync(b => asked.Contains(b.Id) && b.ValidTo < today, cancellationToken))
        {
            return [];
        }

        var all = await db.Bodies.AsNoTracking().Include(b => b.Successors).ToDictionaryAsync(b => b.Id, cancellationToken);
        return [.. asked.Select(id => all[id]).Where(b => b.ValidTo < today)
            .Select(b => new EndedBody(b.Key, b.Name, b.ValidTo, [.. BodyTree.SuccessorsOn(today, b.Id, all).Select(id => all[id].Name).Order(StringComparer.CurrentCulture)]))];
    }

    public async Task<FreezingView?> GetFreezingAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, key, cancellationToken) is not { } cycle)
        {
            return null;
        }

        var areas = await JudgedAreas.LoadAsync(db, cycle, cancellationToken);
        var assessments = await db.Assessments.AsNoTracking().Where(a => a.CycleId == cycle.Id).ToListAsync(cancellationToken);
        var bodies = await db.Cycles.Where(c => c.Id == cycle.Id).SelectMany(c => c.Bodies)
            .OrderBy(b => b.Body.Name).Select(b => new { b.BodyId, b.Body.Name }).ToListAsync(cancellationToken);
        var reports = await db.ProgressReports.AsNoTracking().Where(r => r.CycleId == cycle.Id).ToDictionaryAsync(r => r.BodyId, cancellationToken);
        return new FreezingView(
            HeadOf(cycle, clock.Today()),
            cycle.ObstaclesToFreezing(areas, assessments),
            [.. bodies.Where(b => reports.GetValueOrDefault(b.BodyId) is not { IsSent: true }).Select(b => b.Name)],
            [.. bodies.Where(b => reports.GetValueOrDefault(b.BodyId) is { IsPreliminary: true }).Select(b => b.Name)],
            bodies.Count);
    }

    internal static async Task<FollowUpCycle?> FindAsync(StrategyDb db, string key, CancellationToken cancellationToken) =>
        await db.Cycles.AsNoTracking().Include(c => c.Programme).Include(c => c.Plans).FirstOrDefaultAsync(c => c.Key == key, cancellationToken);

    internal static CycleHead HeadOf(FollowUpCycle cycle, DateOnly today) => new(
        cycle.Key, cycle.Name, cycle.Programme.Title, cycle.PeriodFrom, cycle.PeriodTo, cycle.DueOn, cycle.FrozenOn, cycle.StateOn(today));
}

/// <summary>The target areas that a cycle judges: those of its programme.</summary>
internal static class JudgedAreas
{
    public static async Task<IReadOnlyList<(Guid Id, string Title)>> LoadAsync(
        StrategyDb db, FollowUpCycle cycle, CancellationToken cancellationToken) =>
        (await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == cycle.ProgrammeId).OrderBy(t => t.Position)
            .Select(t => new { t.Id, t.Title }).ToListAsync(cancellationToken)).ConvertAll(t => (t.Id, t.Title));
}
