using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

/// <summary>
/// The program's process is ended at once, as by a power cut, while somebody saves, sends and freezes. Started again, what was said to
/// be saved is there, and nothing is half done.
/// </summary>
public sealed class KilledWhileWritingTests(SharedApp shared) : Journey(shared)
{
    private const string Cycle = "uppfoljning-2026";
    private const string Body = "aldrenamnden";
    private const string Report = $"/redovisa/{Cycle}/{Body}";

    private readonly List<string> folders = [];
    private AppProcess? own;

    protected override AppProcess App => own ?? base.App;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await StopAsync();
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    /// <summary>Milliseconds from the act until the power is cut.</summary>
    public static TheoryData<int> Moments => [0, 40, 250];

    [Fact]
    public async Task What_was_said_to_be_saved_is_there_and_a_text_is_whole_or_as_it_was()
    {
        var folder = Copy();
        var before = "";
        var key = "";
        foreach (var moment in new[] { 0, 40, 400, 1500 })
        {
            await StartAsync(folder, "samordnare-aldre");
            await GoAsync(key.Length == 0 ? Report : $"{Report}?aktivitet={key}");
            key = key.Length > 0 ? key : (await Page.Locator(".report-list a[aria-current='true'][href*='aktivitet=']").First.GetAttributeAsync("href"))!.Split("aktivitet=")[1];
            before = await Page.Locator("#comment").InputValueAsync();
            var after = $"Skrivet {moment} ms före strömavbrottet. " + string.Concat(Enumerable.Repeat("Åäö och mer. ", 400));
            await Page.Locator("#comment").FillAsync(after);
            await Page.Locator("#comment").BlurAsync();
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            await StopAsync();
            var wasSaid = await Page.Locator(".saved[role=status]").First.TextContentAsync() is { } said && said.Contains("Sparat", StringComparison.Ordinal);

            await ShouldBeWholeAsync(folder);
            await StartAsync(folder, "samordnare-aldre");
            await GoAsync($"{Report}?aktivitet={key}");
            var stored = await Page.Locator("#comment").InputValueAsync();
            (wasSaid ? [after.Trim()] : new[] { before, after.Trim() }).ShouldContain(stored.Trim(), $"after {moment} ms, said to be saved: {wasSaid}");
            await StopAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_report_is_sent_whole_or_not_at_all(int moment)
    {
        var folder = await AnsweredAsync();
        await StartAsync(folder, "samordnare-aldre");
        await GoAsync($"{Report}?visa=inlamning");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();
        await CutAsync(Page.Locator(".confirm .btn").First, moment);

        await ShouldBeWholeAsync(folder);
        var sent = (await ExportAsync(folder)).GetProperty("progressReports").EnumerateArray()
            .Single(r => r.GetProperty("cycle").GetString() == Cycle && r.GetProperty("body").GetString() == Body);
        var isSent = sent.GetProperty("status").GetString() is "submitted";
        (sent.TryGetProperty("submittedOn", out _), sent.TryGetProperty("submittedBy", out _)).ShouldBe((isSent, isSent));
        sent.GetProperty("entries").EnumerateArray().ShouldAllBe(e => e.GetProperty("phase").GetString() == "ongoing");

        await StartAsync(folder, "samordnare-aldre");
        await GoAsync(isSent ? Report : $"{Report}?visa=inlamning");
        if (!isSent)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();
            await Page.Locator(".confirm .btn").First.ClickAsync();
        }

        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Inlämnad");
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_cycle_is_frozen_with_its_report_or_not_at_all(int moment)
    {
        var folder = await JudgedAsync();
        await StartAsync(folder, "strateg");
        await GoAsync($"/uppfoljning/{Cycle}/lasning");
        await Page.Locator("#registration").FillAsync("KS 2026/00999");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lås uppföljningen" }).ClickAsync();
        await CutAsync(Page.Locator(".confirm .btn").First, moment);

        await ShouldBeWholeAsync(folder);
        var all = await ExportAsync(folder);
        var isFrozen = all.GetProperty("cycles").EnumerateArray().Single(c => c.GetProperty("key").GetString() == Cycle).TryGetProperty("frozenOn", out _);
        all.GetProperty("councilReports").EnumerateArray().Count(r => r.GetProperty("cycle").GetString() == Cycle).ShouldBe(isFrozen ? 1 : 0);

        await StartAsync(folder, "strateg");
        if (!isFrozen)
        {
            await GoAsync($"/uppfoljning/{Cycle}/lasning");
            await Page.Locator("#registration").FillAsync("KS 2026/00999");
            await Page.GetByRole(AriaRole.Button, new() { Name = "Lås uppföljningen" }).ClickAsync();
            await Page.Locator(".confirm .btn").First.ClickAsync();
            await Page.WaitForURLAsync($"**/rapporter/{Cycle}", new() { Timeout = 60_000 });
        }

        await GoAsync($"/rapporter/{Cycle}");
    }

    [Fact]
    public async Task A_sentence_that_is_typed_while_the_connection_is_gone_comes_back_and_is_saved()
    {
        const string sentence = "Skrivet medan servern var borta.";
        var folder = Copy();
        await StartAsync(folder, "samordnare-aldre");
        await GoAsync(Report);
        var heading = await Page.Locator("#answer-title").TextContentAsync();
        await Page.Locator("#comment").FocusAsync();
        var address = App.Address;
        await StopAsync();
        await Page.Locator("#comment").FillAsync(sentence);

        own = await AppProcess.StartAtAsync(address, folder);
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#answer-title")).ToHaveTextAsync(heading!);
        await Assertions.Expect(Page.Locator("#comment")).ToHaveValueAsync(sentence);
        await Assertions.Expect(Page.Locator("[data-restored]:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".saved[role=status]").First).ToContainTextAsync("Sparat");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#comment")).ToHaveValueAsync(sentence);
        await Assertions.Expect(Page.Locator("[data-restored]:visible")).ToHaveCountAsync(0);
    }

    private string Copy()
    {
        var folder = Shared.CopyOfData();
        folders.Add(folder);
        return folder;
    }

    private async Task StartAsync(string folder, string account)
    {
        await StopAsync();
        own = await AppProcess.StartAsync(folder);
        await OpenAsync();
        await SignIn.AsAsync(Page, account);
    }

    private async Task StopAsync()
    {
        if (own is not null)
        {
            await own.DisposeAsync();
            own = null;
        }
    }

    /// <summary>Clicks, and cuts the power so long after; the click itself may never be answered.</summary>
    private async Task CutAsync(ILocator button, int moment)
    {
        await button.ClickAsync();
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        await StopAsync();
    }

    private static async Task ShouldBeWholeAsync(string folder)
    {
        var (exitCode, output) = await AppProcess.RunAsync("check", "--data", folder);
        exitCode.ShouldBe(0, output);
    }

    private async Task<JsonElement> ExportAsync(string folder)
    {
        var file = Path.Combine(folder, "allt.json");
        var (exitCode, output) = await AppProcess.RunAsync("export", "--all", "--out", file, "--data", folder);
        exitCode.ShouldBe(0, output);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>The example municipality with the body's report answered and not sent.</summary>
    private async Task<string> AnsweredAsync()
    {
        var folder = Copy();
        await StartAsync(folder, "samordnare-aldre");
        await GoAsync(Report);
        var links = await Page.Locator(".report-list a[href*='aktivitet=']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        await StopAsync();
        var entries = links.Select(l => Regex.Match(l, "aktivitet=([^&]+)").Groups[1].Value).Distinct()
            .Select(activity => new { activity, phase = "ongoing", schedule = "onTime", comment = "Arbetet går som planerat." });
        await ImportAsync(folder, new { format = "strategytracker/1", progressReports = new[] { new { cycle = Cycle, body = Body, status = "draft", entries } } });
        return folder;
    }

    /// <summary>The example municipality with every target area judged.</summary>
    private async Task<string> JudgedAsync()
    {
        var folder = Copy();
        var all = await ExportAsync(folder);
        var areas = all.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("key").GetString() == "program-digital-utveckling-2024").GetProperty("targetAreas");
        await ImportAsync(folder, new
        {
            format = "strategytracker/1",
            assessments = areas.EnumerateArray().Select(a => new
            {
                cycle = Cycle, targetArea = a.GetProperty("key").GetString(), level = "partly", direction = "better", sentence = "Det går framåt.",
            }),
        });
        return folder;
    }

    private static async Task ImportAsync(string folder, object package)
    {
        var file = Path.Combine(folder, "in.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(package), TestContext.Current.CancellationToken);
        var (exitCode, output) = await AppProcess.RunAsync("import", file, "--data", folder);
        exitCode.ShouldBe(0, output);
    }
}
