using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

/// <summary>The plan as a table, with nothing but the keyboard.</summary>
public sealed class PlanTableTests(SharedApp shared) : Journey(shared)
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
    public async Task A_cell_is_typed_saved_taken_back_and_a_block_is_pasted_after_a_look_at_what_will_change()
    {
        await OpenAsync(change: options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await SignIn.AsAsync(Page, "strateg");
        await GoAsync("/styrdokument/handlingsplan-digital-utveckling-2024/tabell");
        await Page.Locator("[data-ready]").WaitForAsync();
        var name = Page.Locator("tr[data-key] td[data-column=WorkingTitle]");
        var before = await name.Nth(1).InnerTextAsync();

        await name.Nth(1).FocusAsync();
        await Page.Keyboard.TypeAsync("Första veckan");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(name.Nth(1)).ToHaveTextAsync("Första veckan");
        await Assertions.Expect(name.Nth(2)).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(name.Nth(1)).ToHaveTextAsync(before);

        await PasteAsync("Lag och ordning\tNämnden som inte finns");
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("därför ändras ingenting", new() { IgnoreCase = true });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
        await Assertions.Expect(name.Nth(2)).ToBeFocusedAsync();

        await PasteAsync("Lag och ordning\tTekniska nämnden");
        await PageShouldBeAccessibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Skriv allt" }).PressAsync("Enter");
        await Assertions.Expect(name.Nth(2)).ToHaveTextAsync("Lag och ordning");
        await Assertions.Expect(Page.Locator("tr[data-key] td[data-column=Lead]").Nth(2)).ToHaveTextAsync("Tekniska nämnden");
    }

    private async Task PasteAsync(string text)
    {
        await Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await Page.Keyboard.PressAsync("Control+v");
        await Page.Locator("#block-title").WaitForAsync();
    }
}
