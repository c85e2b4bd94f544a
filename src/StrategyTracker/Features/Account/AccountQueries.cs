using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;

namespace StrategyTracker.Features.Account;

/// <summary>What the sign-in page needs to know before anyone is signed in.</summary>
/// <param name="HasAccounts">False only in an installation that nobody has taken into use.</param>
/// <param name="DemoAccounts">The accounts offered as buttons; none outside a demo folder.</param>
public sealed record SignInView(bool HasAccounts, IReadOnlyList<DemoAccount> DemoAccounts);

/// <summary>A demo account and what its holder would do here.</summary>
public sealed record DemoAccount(string UserName, string FunctionName, string Task);

/// <summary>My own account.</summary>
public sealed record MyAccount(Guid Id, string UserName, string FunctionName, string? Language);

public sealed class AccountQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    public async Task<SignInView> SignInAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var demo = await db.Users.AsNoTracking()
            .Where(a => a.DemoTask != null && !a.IsDisabled && db.Installations.Any(i => i.IsDemo))
            .OrderBy(a => a.Id)
            .Select(a => new DemoAccount(a.UserName!, a.FunctionName, a.DemoTask!))
            .ToListAsync(cancellationToken);
        return new SignInView(demo.Count > 0 || await db.Users.AnyAsync(cancellationToken), demo);
    }

    public async Task<MyAccount?> MineAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().Where(a => a.Id == actor.UserId)
            .Select(a => new MyAccount(a.Id, a.UserName!, a.FunctionName, a.Language))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
