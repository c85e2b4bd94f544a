using System.Text.RegularExpressions;
using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

/// <summary>The product's main job, once through: a new activity, a body's report by keyboard, approval, judgement, the council's PDF.</summary>
public sealed class MainJourneyTests(SharedApp shared) : Journey(shared)
{
    private const string Report = "/redovisa/uppfoljning-2026/aldrenamnden";
    private const string Cycle = "/uppfoljning/uppfoljning-2026";
    private const string Title = "Gemensam ingång till nämndens öppna data";
    private const string Sentence = "Fler beslut fattas nu på aktuella uppgifter, men katalogen är inte hel.";

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
    public async Task From_a_new_activity_to_the_PDF_of_the_council()
    {
        await SignInAsync("strateg");
        await AddActivityAsync();

        await SignInAsync("samordnare-aldre");
        await ReportByKeyboardAsync();

        await SignInAsync("chef-aldre");
        await ApproveAsync();

        await SignInAsync("strateg");
        await NoDraftShouldBeLeftAsync();
        await JudgeAsync();
        await FreezeAsync();
        await DownloadAsync();

        await OpenAsync();
        await GoAsync("/");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Uppföljning 2026");
        await Assertions.Expect(Page.Locator("table.list")).ToContainTextAsync(Sentence);
    }

    private async Task SignInAsync(string account)
    {
        await OpenAsync();
        await SignIn.AsAsync(Page, account);
    }

    private async Task AddActivityAsync()
    {
        await GoAsync("/aktiviteter/ny");
        await Page.GetByLabel("Plan", new() { Exact = true }).SelectOptionAsync("handlingsplan-digital-utveckling-2024");
        await Page.Locator("#title").FillAsync(Title);
        await Page.GetByLabel("Datadrivna staden", new() { Exact = true }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lägg till organ" }).ClickAsync();
        await Page.Locator("#body-0").SelectOptionAsync("aldrenamnden");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lägg till aktiviteten" }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/aktiviteter/gemensam-ingang"));
        await HeadingShouldBeAsync(Title);
    }

    /// <summary>What was typed in the moment before it was saved is no draft of the next one.</summary>
    private async Task NoDraftShouldBeLeftAsync()
    {
        await GoAsync("/aktiviteter/ny");
        await Assertions.Expect(Page.Locator("#title")).ToHaveValueAsync("");
    }

    private async Task ReportByKeyboardAsync()
    {
        await GoAsync(Report);
        var faults = new List<string>();
        Page.PageError += (_, fault) => faults.Add(fault);
        for (var step = 0; step < 40 && !await SubmissionIsOpenAsync(); step++)
        {
            var heading = (await Page.Locator("#answer-title").TextContentAsync())!;
            if (await Page.Locator("[data-key='o']").CountAsync() > 0 && await Page.Locator("#answer-title + .notice").CountAsync() == 0)
            {
                await Page.Locator("#answer-title").FocusAsync();
                await Page.Keyboard.PressAsync("o");
            }
            else
            {
                await AnswerAsync();
            }

            if (!await MovedOnFromAsync(heading))
            {
                await AnswerAsync();
                (await MovedOnFromAsync(heading)).ShouldBeTrue($"no way on from {heading}");
            }
        }

        faults.ShouldBeEmpty("what is typed is told to a form that is there");
        await Page.Locator("#summary").FillAsync("Nämnden har tagit igen det som var sent i våras.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();
        await Page.Locator(".confirm .btn").First.ClickAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Inlämnad");
    }

    private async Task AnswerAsync()
    {
        await Page.Locator("#phase").SelectOptionAsync("Ongoing");
        await Page.Locator("#schedule").SelectOptionAsync("OnTime");
        await Page.Locator("#comment").FocusAsync();
        await Page.Keyboard.TypeAsync("Arbetet går som planerat.");
        await Page.Keyboard.PressAsync("Control+Enter");
    }

    private async Task<bool> SubmissionIsOpenAsync() => await Page.Locator("#submission-title").CountAsync() > 0;

    private async Task<bool> MovedOnFromAsync(string heading)
    {
        try
        {
            await Page.WaitForFunctionAsync(
                "before => document.querySelector('#submission-title') || document.querySelector('#answer-title')?.textContent !== before",
                heading, new() { Timeout = 4000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task ApproveAsync()
    {
        await GoAsync(Report);
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(Title);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Godkänn", Exact = true }).ClickAsync();
        await Page.Locator(".confirm .btn").First.ClickAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Godkänd");
    }

    private async Task JudgeAsync()
    {
        await GoAsync($"{Cycle}/bedomning");
        foreach (var area in new[] { "Hög digital förmåga", "Datadrivna staden", "Handlingskraftig verksamhet" })
        {
            await Page.Locator(".report-list").GetByRole(AriaRole.Link).Filter(new() { HasText = area }).First.ClickAsync();
            await Assertions.Expect(Page.Locator("#judged-title")).ToContainTextAsync(area);
            await Page.Locator("#level").SelectOptionAsync("Partly");
            await Page.Locator("#direction").SelectOptionAsync("Better");
            await Page.Locator("#sentence").FillAsync(Sentence);
            await Page.Locator("#sentence").BlurAsync();
            await Assertions.Expect(Page.Locator(".report-list li").Filter(new() { HasText = area }).First).ToContainTextAsync("Delvis");
            await Assertions.Expect(Page.Locator(".judged-head")).ToContainTextAsync("Sparat");
        }
    }

    private async Task FreezeAsync()
    {
        await GoAsync($"{Cycle}/lasning");
        await Page.Locator("#registration").FillAsync("KS 2026/00999");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lås uppföljningen" }).ClickAsync();
        await Page.Locator(".confirm .btn").First.ClickAsync();
        await Page.WaitForURLAsync("**/rapporter/uppfoljning-2026");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(Sentence);
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("KS 2026/00999");
    }

    private async Task DownloadAsync()
    {
        // What takes more than a moment is made in the background, and fetched when it is done.
        var downloading = Page.WaitForDownloadAsync(new() { Timeout = 90_000 });
        await Page.Locator(".report-tools").GetByRole(AriaRole.Button, new() { Name = "Hämta PDF" }).ClickAsync();
        var fetch = Page.Locator(".prints").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Hämta") });
        if (await Task.WhenAny(downloading, fetch.WaitForAsync(new() { Timeout = 90_000 })) != downloading)
        {
            await fetch.ClickAsync();
        }

        var download = await downloading;
        var pdf = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        download.SuggestedFilename.ShouldBe("uppfoljning-2026.pdf");
        pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        pdf.Length.ShouldBeGreaterThan(50_000);
    }
}
