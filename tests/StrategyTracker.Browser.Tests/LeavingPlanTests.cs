using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

/// <summary>An activity leaves its plan by decision: what remains to be said goes as it is said.</summary>
public sealed class LeavingPlanTests(SharedApp shared) : Journey(shared)
{
    private AppProcess? own;

    protected override AppProcess App => own ?? base.App;

    public override async ValueTask InitializeAsync() => own = await AppProcess.StartAsync(Shared.CopyOfData());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await own!.DisposeAsync();
        Directory.Delete(own.DataFolder, recursive: true);
    }

    [Fact]
    public async Task An_activity_is_struck_by_decision_once_everything_is_said()
    {
        await OpenAsync();
        await SignIn.AsAsync(Page, "strateg");
        await GoAsync("/aktiviteter/gemensam-e-tjansteplattform/lamnar");
        var leave = Page.GetByRole(AriaRole.Button, new() { Name = "Låt den lämna planen" });
        await Assertions.Expect(leave).ToBeDisabledAsync();

        await Page.GetByLabel("Utgått genom beslut").CheckAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("ange organ och paragraf");
        await Page.Locator("#leave-reason").PressSequentiallyAsync("Ersätts av hembesök.");
        await Page.Locator("#decided-by").SelectOptionAsync(new SelectOptionValue { Label = "Kommunstyrelsen" });
        await Page.Locator("#leave-paragraph").PressSequentiallyAsync("§ 31");
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(leave).ToBeEnabledAsync();
        await leave.ClickAsync();
        await leave.ClickAsync();

        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("§ 31");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Utgått genom beslut");
    }

    [Fact]
    public async Task An_activity_is_split_by_the_keyboard_and_what_was_typed_is_there_after_a_reload()
    {
        await OpenAsync();
        await SignIn.AsAsync(Page, "strateg");
        await GoAsync("/aktiviteter/gemensam-e-tjansteplattform/lamnar");
        await Page.GetByLabel("Uppdelad på flera").PressAsync("Space");
        await Page.Locator("#part-title-0").PressSequentiallyAsync("Upphandling av plattform");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en del" }).PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#part-title-2")).ToBeFocusedAsync();
        await Page.Locator("#part-title-1").PressSequentiallyAsync("Flytt av e-tjänster");
        await Page.Locator("#part-lead-1").SelectOptionAsync(new SelectOptionValue { Label = "Äldrenämnden" });
        await Page.Locator("#leave-reason").PressSequentiallyAsync("Två nämnder gör var sin del.");
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Page.Locator(".draft-bar")).ToContainTextAsync("Utkast sparat");

        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#part-title-1")).ToHaveValueAsync("Flytt av e-tjänster");
        var leave = Page.GetByRole(AriaRole.Button, new() { Name = "Låt den lämna planen" });
        await Assertions.Expect(leave).ToBeEnabledAsync();
        await leave.PressAsync("Enter");
        await Page.Locator(".confirm .btn").First.PressAsync("Enter");

        await Page.WaitForURLAsync("**/aktiviteter/gemensam-e-tjansteplattform");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Flytt av e-tjänster" }).ClickAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Är en del av en aktivitet som delades upp");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Äldrenämnden");
    }
}
