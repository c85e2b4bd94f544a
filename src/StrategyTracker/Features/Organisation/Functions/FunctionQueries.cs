using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Organisation.Functions;

/// <summary>Someone who holds or held a function.</summary>
public sealed record HolderRow(string Account, DateOnly From, DateOnly? To, bool IsNow, bool IsClosed);

/// <summary>A function with its holders, the latest first, and who acts today.</summary>
public sealed record FunctionRow(
    Guid Id, int Revision, string Name, Role Role, Guid? FallbackId, string? Fallback, bool IsVacant, string? ActsToday, string? StandIn, IReadOnlyList<HolderRow> Holders);

public sealed record FunctionListView(
    string BodyKey, string BodyName, bool MayEdit, IReadOnlyList<FunctionRow> Functions, IReadOnlyList<(Guid Id, string Name)> Accounts, IReadOnlyList<(Guid Id, string Name)> Fallbacks);

/// <summary>Reads the functions of a body, who holds them and who held them.</summary>
public sealed class FunctionQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<FunctionListView?> GetAsync(string bodyKey, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        if (await db.Bodies.AsNoTracking().Where(b => b.Key == bodyKey).Select(b => new { b.Id, b.Key, b.Name }).SingleOrDefaultAsync(cancellationToken) is not { } body)
        {
            return null;
        }

        var roster = await RolesInHand.RosterAsync(db, today, cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
        var accounts = await db.Users.AsNoTracking().OrderBy(a => a.FunctionName).Select(a => new { a.Id, Name = a.FunctionName, a.IsDisabled }).ToListAsync(cancellationToken);
        var names = accounts.ToDictionary(a => a.Id, a => a);
        var mayEdit = actor.May(Right.Administer);
        return new FunctionListView(
            body.Key, body.Name, mayEdit,
            [.. roster.Where(a => a.Function.BodyId == body.Id).Select(a => new FunctionRow(
                a.Function.Id, a.Function.Revision, a.Function.Name, a.Function.Role, a.Function.FallbackId,
                roster.FirstOrDefault(other => other.Function.Id == a.Function.FallbackId)?.Function is { } fallback ? $"{fallback.Name}, {bodies[fallback.BodyId]}" : null,
                a.IsVacant, a.AccountId is { } id ? names[id].Name : null, a.StandIn?.Name,
                [.. a.Function.Holdings.OrderByDescending(h => h.From).Select(h => new HolderRow(names[h.AccountId].Name, h.From, h.To, h.IsOn(today), names[h.AccountId].IsDisabled))]))],
            mayEdit ? [.. accounts.Where(a => !a.IsDisabled).Select(a => (a.Id, a.Name))] : [],
            mayEdit ? [.. roster.Select(a => (a.Function.Id, $"{a.Function.Name}, {bodies[a.Function.BodyId]}"))] : []);
    }
}
