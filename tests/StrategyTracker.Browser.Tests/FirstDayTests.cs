using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

/// <summary>An empty folder is taken into use: the first administrator, the first package, the municipality's colour.</summary>
public sealed class FirstDayTests(SharedApp shared) : Journey(shared)
{
    private AppProcess? own;

    protected override AppProcess App => own ?? base.App;

    public override async ValueTask InitializeAsync() => own = await AppProcess.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await own!.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_installation_is_taken_into_use()
    {
        await OpenAsync();
        await Page.GotoAsync("/");
        await HeadingShouldBeAsync("Välkommen: skapa den första administratören");
        await PageShouldBeAccessibleAsync();
        await Page.GetByLabel("Användarnamn").FillAsync("rut");
        await Page.GetByLabel("Funktion").FillAsync("Systemförvaltare");
        await Page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("ett lösenord att minnas");
        await Page.GetByLabel("Lösenordet en gång till").FillAsync("ett lösenord att minnas");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Skapa administratören" }).ClickAsync();

        await HeadingShouldBeAsync("Här finns inget än");
        await PageShouldBeAccessibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Läs in ett paket" }).ClickAsync();
        await HeadingShouldBeAsync("Läs in och hämta paket");

        await RefuseBrokenPackageAsync();
        await ImportAsync("10-vasteras-e-policy-2012.json", "11-vasteras-program-2024.json", "20-exempelstad-organ.json", "21-exempelstad-program-2024.json");

        await GoAsync("/administration/installning");
        await Page.Locator("#colour").FillAsync("#5b1a1a");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Sparat" })).ToBeVisibleAsync();
        await GoAsync("/styrdokument");
        (await Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()")).ShouldBe("#5b1a1a");
        await Assertions.Expect(Page.Locator("header .brand")).ToHaveTextAsync("Exempelstad");
    }

    [Fact]
    public async Task Address_that_is_taken_is_told_in_words_that_one_can_do_something_about()
    {
        var folder = Directory.CreateTempSubdirectory("strategytracker-");

        var (exitCode, output) = await AppProcess.RunAsync("serve", "--urls", App.Address.ToString(), "--data", folder.FullName);

        folder.Delete(recursive: true);
        exitCode.ShouldNotBe(0);
        output.ShouldContain("--urls http://");
        output.ShouldNotContain("Exception");
    }

    private async Task RefuseBrokenPackageAsync()
    {
        await Page.Locator("#packages").SetInputFilesAsync(new FilePayload
        {
            Name = "trasigt.json",
            MimeType = "application/json",
            Buffer = """{"format":"strategytracker/1","bodies":[{"key":"a","name":"A","kind":"committee","farg":"blå"}]}"""u8.ToArray(),
        });
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Inget har lästs in");
        await Assertions.Expect(Page.Locator("table.faults code")).ToHaveTextAsync("bodies[0].farg");
        await PageShouldBeAccessibleAsync();
    }

    private async Task ImportAsync(params string[] files)
    {
        await Page.Locator("#packages").SetInputFilesAsync(files.Select(file => Path.Combine(AppProcess.SeedData, file)));
        await Assertions.Expect(Page.Locator("main .notice")).ToContainTextAsync("Inget är sparat än");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Läs in", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("main .notice")).ToContainTextAsync("Allt är sparat");
    }
}
