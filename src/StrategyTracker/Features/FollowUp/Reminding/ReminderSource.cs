using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reminding;

namespace StrategyTracker.Features.FollowUp.Reminding;

/// <summary>A wait with the names that it is told by: those of a follow-up, or of a round of self-assessment.</summary>
internal sealed record NamedWait(Wait Wait, string OccasionKey, string OccasionName, string BodyKey, string BodyName, ProgressReportStatus? Status);

/// <summary>Of which occasion waits are read: one follow-up or one round.</summary>
internal sealed record Occasion(string Key, bool IsRound);

/// <summary>An account that something can be sent to.</summary>
internal sealed record Reachable(Guid Id, string FunctionName, string Address, string? Language);

/// <summary>What reminders are decided by: what is waited for, and who can be reached. A constant number of queries.</summary>
internal sealed record ReminderSource(
    IReadOnlyList<NamedWait> Waits, IReadOnlyList<Listener> Listeners, IReadOnlyDictionary<Guid, Reachable> Accounts)
{
    /// <param name="db">The context.</param>
    /// <param name="today">The day.</param>
    /// <param name="only">Only this occasion; none for all that are open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ReminderSource> LoadAsync(StrategyDb db, DateOnly today, Occasion? only, CancellationToken cancellationToken)
    {
        IReadOnlyList<NamedWait> waits =
        [
            .. only is { IsRound: true } ? [] : await WaitsAsync(db, today, only?.Key, cancellationToken),
            .. only is { IsRound: false } ? [] : await RoundWaitsAsync(db, today, only?.Key, cancellationToken),
        ];
        var accounts = await db.Users.AsNoTracking().Where(a => !a.IsDisabled && a.Email != null && a.Email != "")
            .Select(a => new Reachable(a.Id, a.FunctionName, a.Email!, a.Language)).ToListAsync(cancellationToken);
        var roles = await RolesInHand.LoadAsync(db, today, cancellationToken);
        var tree = (await db.Bodies.AsNoTracking().Select(b => new { b.Id, b.ParentId }).ToListAsync(cancellationToken)).ConvertAll(b => (b.Id, b.ParentId));
        var byAccount = roles.ToLookup(r => r.AccountId);
        return new ReminderSource(
            waits,
            accounts.ConvertAll(a => new Listener(
                a.Id,
                BodyTree.WithDescendants(byAccount[a.Id].Where(r => r.Role is Role.Coordinator && r.BodyId is not null).Select(r => r.BodyId!.Value), tree),
                BodyTree.WithDescendants(byAccount[a.Id].Where(r => r.Role is Role.Approver && r.BodyId is not null).Select(r => r.BodyId!.Value), tree),
                byAccount[a.Id].Any(r => RoleRights.Of(r.Role).Contains(Right.ManageFollowUp)))),
            accounts.ToDictionary(a => a.Id));
    }

    private static async Task<IReadOnlyList<NamedWait>> WaitsAsync(StrategyDb db, DateOnly today, string? cycleKey, CancellationToken cancellationToken)
    {
        var asked = await db.Cycles.AsNoTracking().Where(c => c.FrozenOn == null && c.OpensOn <= today && (cycleKey == null || c.Key == cycleKey))
            .SelectMany(c => c.Bodies, (c, b) => new
            {
                Cycle = new { c.Id, c.Key, c.Name, c.OpensOn, c.DueOn },
                Body = new { b.Body.Id, b.Body.Key, b.Body.Name },
                Status = db.ProgressReports.Where(r => r.CycleId == c.Id && r.BodyId == b.BodyId).Select(r => (ProgressReportStatus?)r.Status).FirstOrDefault(),
            })
            .Where(a => a.Status != ProgressReportStatus.Approved && a.Status != ProgressReportStatus.Accepted)
            .OrderBy(a => a.Cycle.DueOn).ThenBy(a => a.Body.Name)
            .ToListAsync(cancellationToken);
        return asked.ConvertAll(a => new NamedWait(
            new Wait(
                a.Cycle.Id, a.Body.Id, a.Status is ProgressReportStatus.Submitted ? Awaited.Approval : Awaited.Answer, a.Cycle.OpensOn, a.Cycle.DueOn),
            a.Cycle.Key, a.Cycle.Name, a.Body.Key, a.Body.Name, a.Status));
    }

    /// <summary>Bodies with sheets that have not been handed in, of rounds that take answers.</summary>
    private static async Task<IReadOnlyList<NamedWait>> RoundWaitsAsync(StrategyDb db, DateOnly today, string? roundKey, CancellationToken cancellationToken)
    {
        var asked = await db.AnswerSheets.AsNoTracking()
            .Where(s => s.HandedInOn == null && s.Round.OpensOn <= today && s.Round.ClosesOn >= today && (roundKey == null || s.Round.Key == roundKey))
            .Select(s => new { Round = new { s.Round.Id, s.Round.Key, s.Round.Name, s.Round.OpensOn, s.Round.DueOn }, Body = new { s.Body.Id, s.Body.Key, s.Body.Name } })
            .Distinct().OrderBy(a => a.Round.DueOn).ThenBy(a => a.Body.Name)
            .ToListAsync(cancellationToken);
        return asked.ConvertAll(a => new NamedWait(
            new Wait(a.Round.Id, a.Body.Id, Awaited.SelfAssessment, a.Round.OpensOn, a.Round.DueOn), a.Round.Key, a.Round.Name, a.Body.Key, a.Body.Name, null));
    }
}
