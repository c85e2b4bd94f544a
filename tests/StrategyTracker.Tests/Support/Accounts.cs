using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using Account = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Support;

/// <summary>Accounts in a running app, made past its door.</summary>
public static class Accounts
{
    public const string Password = "ett lösenord att minnas";

    public static StrategyDb Db(this RunningApp app) => app.Services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContext();

    /// <summary>An account with the password of all tests and the roles given.</summary>
    public static async Task<Account> AddAccountAsync(this RunningApp app, string userName, params (Role Role, Guid? BodyId)[] roles)
    {
        var account = Account.Named(userName, $"Funktion {userName}");
        account.SetPassword(Password);
        await using var db = app.Db();
        db.Users.Add(account);
        db.RoleAssignments.AddRange(roles.Select(r => new RoleAssignment(account.Id, r.Role, r.BodyId)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return account;
    }

    /// <summary>Changes an account that is there, past the product's door.</summary>
    public static async Task ChangeAccountAsync(this RunningApp app, Guid id, Action<Account> change)
    {
        await using var db = app.Db();
        change(await db.Users.SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
