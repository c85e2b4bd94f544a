using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>What the person who starts the server needs to know: where it answers, and in a demo folder as whom to sign in.</summary>
internal static class ServeNotice
{
    public static async Task WriteAsync(IServiceProvider services, IEnumerable<string> addresses, TextWriter to)
    {
        await to.WriteLineAsync(VerbTexts.ServeAddress.With(string.Join(' ', addresses)));
        await using var db = await services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync();
        var accounts = await db.Users.AsNoTracking()
            .Where(a => a.DemoTask != null && !a.IsDisabled && db.Installations.Any(i => i.IsDemo))
            .OrderBy(a => a.Id).Select(a => new { a.UserName, a.FunctionName }).ToListAsync();
        if (accounts.Count == 0)
        {
            return;
        }

        await to.WriteLineAsync(VerbTexts.DemoBanner.With(DemoAccounts.Password));
        var width = accounts.Max(a => a.UserName!.Length);
        foreach (var account in accounts)
        {
            await to.WriteLineAsync($"  {account.UserName!.PadRight(width)}  {account.FunctionName}");
        }
    }
}
