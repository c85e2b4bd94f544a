using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Responsibility;

/// <summary>A body that is asked in an open cycle, with those who hold its parts in the follow-up.</summary>
/// <param name="Key">The body's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Coordinators">The functions that report for it.</param>
/// <param name="Approvers">The functions that approve for it.</param>
/// <param name="CanBeReached">Some of them has an address for reminders.</param>
public sealed record HeldBody(string Key, string Name, IReadOnlyList<string> Coordinators, IReadOnlyList<string> Approvers, bool CanBeReached)
{
    public bool IsHeld => Coordinators.Count > 0 && Approvers.Count > 0 && CanBeReached;
}

/// <summary>An activity that nobody answers for.</summary>
/// <param name="Key">The activity's key.</param>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Plan">The plan's title.</param>
/// <param name="Abolished">The body that answered for it and ended without a successor; none where nobody ever did.</param>
public sealed record OrphanActivity(string Key, string? Number, string Title, string Plan, string? Abolished);

/// <summary>A function that nobody holds, and who steps in for now.</summary>
/// <param name="Name">The function.</param>
/// <param name="BodyKey">Its body's key.</param>
/// <param name="BodyName">Its body.</param>
/// <param name="StandIn">The function whose holder steps in; none where nobody does.</param>
/// <param name="Since">The first day without a holder; none where it never had one.</param>
public sealed record VacantFunction(string Name, string BodyKey, string BodyName, string? StandIn, DateOnly? Since);

public sealed record ResponsibilityView(IReadOnlyList<HeldBody> Bodies, IReadOnlyList<VacantFunction> Vacant, IReadOnlyList<OrphanActivity> Activities);

/// <summary>Reads what nobody holds: parts without a function, and activities without anybody who answers for them.</summary>
public sealed class ResponsibilityQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<ResponsibilityView> GetAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Successors).ToListAsync(cancellationToken);
        return new ResponsibilityView(
            await HeldAsync(db, bodies, cancellationToken), await VacantAsync(db, bodies, cancellationToken), await OrphansAsync(db, bodies, cancellationToken));
    }

    private async Task<IReadOnlyList<VacantFunction>> VacantAsync(StrategyDb db, IReadOnlyList<Body> bodies, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var byId = bodies.ToDictionary(b => b.Id);
        return [.. (await RolesInHand.RosterAsync(db, today, cancellationToken)).Where(a => a.IsVacant && byId[a.Function.BodyId].IsValidOn(today))
            .Select(a => new VacantFunction(
                a.Function.Name, byId[a.Function.BodyId].Key, byId[a.Function.BodyId].Name, a.StandIn?.Name,
                a.Function.Holdings.Where(h => h.To < today).Max(h => h.To)?.AddDays(1)))
            .OrderBy(v => v.StandIn is not null).ThenBy(v => v.BodyName, StringComparer.CurrentCulture)];
    }

    private async Task<IReadOnlyList<HeldBody>> HeldAsync(StrategyDb db, IReadOnlyList<Body> bodies, CancellationToken cancellationToken)
    {
        var asked = (await db.Cycles.AsNoTracking().Where(c => c.FrozenOn == null).SelectMany(c => c.Bodies).Select(b => b.BodyId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var accounts = await db.Users.AsNoTracking().Where(a => !a.IsDisabled)
            .Select(a => new { a.Id, a.FunctionName, HasAddress = a.Email != null && a.Email != "" }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var tree = bodies.Select(b => (b.Id, b.ParentId)).ToList();
        var held = (await RolesInHand.LoadAsync(db, clock.Today(), cancellationToken))
            .Where(r => r.Role is Role.Coordinator or Role.Approver && r.BodyId is not null && accounts.ContainsKey(r.AccountId))
            .Select(r => (
                r.Role, FunctionName: NameOf(r, accounts[r.AccountId].FunctionName), accounts[r.AccountId].HasAddress,
                Bodies: BodyTree.WithDescendants([r.BodyId!.Value], tree)))
            .ToList();
        return
        [
            .. bodies.Where(b => asked.Contains(b.Id)).OrderBy(b => b.Name, StringComparer.CurrentCulture).Select(body =>
            {
                var own = held.Where(h => h.Bodies.Contains(body.Id)).ToList();
                return new HeldBody(body.Key, body.Name, Functions(Role.Coordinator), Functions(Role.Approver), own.Exists(h => h.HasAddress));

                IReadOnlyList<string> Functions(Role role) => [.. own.Where(h => h.Role == role).Select(h => h.FunctionName).Distinct().Order(StringComparer.CurrentCulture)];
            }),
        ];
    }

    private static string NameOf(RoleInHand role, string account) => role switch
    {
        { Function: null } => account,
        { IsStandIn: true } => ResponsibilityTexts.StepsInFor.With(account, role.Function),
        _ => role.Function,
    };

    private async Task<IReadOnlyList<OrphanActivity>> OrphansAsync(StrategyDb db, IReadOnlyList<Body> bodies, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        // A body that exists answers for itself and for those it took over from, in however many steps.
        var answered = bodies.Where(b => b.IsValidOn(today)).SelectMany(b => ReportingDuty.AnswersFor(b.Id, bodies, today)).ToHashSet();
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        var rows = await db.Activities.AsNoTracking()
            .Where(a => a.Phase != ActivityPhase.Completed && a.Phase != ActivityPhase.Discontinued && a.Phase != ActivityPhase.PassedOn && !a.Dispositions.Any())
            .OrderBy(a => a.Document.Title).ThenBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => new
            {
                a.Key,
                a.Number,
                Title = a.WorkingTitle ?? a.Title,
                Plan = a.Document.Title,
                Owners = a.Participations.Where(p => p.Role == ParticipationRole.Lead || p.Role == ParticipationRole.CoOwner).Select(p => p.BodyId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(r => !r.Owners.Exists(answered.Contains)).Select(r => new OrphanActivity(
                r.Key, r.Number, r.Title, r.Plan, r.Owners.Count == 0 ? null : string.Join(", ", r.Owners.Select(id => names[id])))),
        ];
    }
}
