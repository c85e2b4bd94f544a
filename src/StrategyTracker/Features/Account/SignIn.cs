using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.Account;

/// <summary>How a sign-in went.</summary>
public enum SignInAnswer
{
    Done,

    /// <summary>The name or the password is wrong, or the account is closed: which of them is not told.</summary>
    Wrong,

    /// <summary>Too many wrong passwords: closed for a while.</summary>
    LockedOut,
}

/// <summary>Signs an account in. Its language becomes the browser's.</summary>
public sealed class SignIn(SignInManager<Data.Account> manager, IDbContextFactory<StrategyDb> factory)
{
    // So that a name that does not exist takes as long to refuse as one that does.
    private static readonly Data.Account Nobody = WithRandomPassword();

    public async Task<SignInAnswer> WithPasswordAsync(string userName, string password, HttpContext context)
    {
        var account = await manager.UserManager.FindByNameAsync(userName.Trim());
        if (account is null or { IsDisabled: true })
        {
            Nobody.HasPassword(password);
            return SignInAnswer.Wrong;
        }

        var checkedPassword = await manager.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!checkedPassword.Succeeded)
        {
            return checkedPassword.IsLockedOut ? SignInAnswer.LockedOut : SignInAnswer.Wrong;
        }

        await EnterAsync(account, context);
        return SignInAnswer.Done;
    }

    /// <summary>Only where everything is invented: a demo account is entered without a password.</summary>
    public async Task<SignInAnswer> AsDemoAsync(string userName, HttpContext context)
    {
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        if (!await db.Installations.AnyAsync(i => i.IsDemo, context.RequestAborted)
            || await manager.UserManager.FindByNameAsync(userName) is not { DemoTask: not null, IsDisabled: false } account)
        {
            return SignInAnswer.Wrong;
        }

        await EnterAsync(account, context);
        return SignInAnswer.Done;
    }

    /// <summary>Signs in an account that was just created or has just changed its password.</summary>
    public async Task AgainAsync(Guid accountId, HttpContext context)
    {
        if (await manager.UserManager.FindByIdAsync(accountId.ToString()) is { } account)
        {
            await EnterAsync(account, context);
        }
    }

    private async Task EnterAsync(Data.Account account, HttpContext context)
    {
        await manager.SignInAsync(account, isPersistent: false);
        if (account.Language is { } language)
        {
            Languages.Remember(context, language);
        }
    }

    private static Data.Account WithRandomPassword()
    {
        var account = Data.Account.Named("", "");
        account.SetPassword(Guid.CreateVersion7().ToString("N"));
        return account;
    }
}
