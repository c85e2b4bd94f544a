namespace StrategyTracker.Browser.Tests.Support;

/// <summary>The buttons of the demo accounts.</summary>
internal static class SignIn
{
    public static async Task AsAsync(IPage page, string account)
    {
        await page.GotoAsync("/konto/logga-in");
        await page.Locator($"button[value='{account}']").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }
}
