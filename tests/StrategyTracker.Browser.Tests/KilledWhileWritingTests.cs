using System.Security.Cryptography;
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

    [Fact]
    public async Task What_was_said_to_be_saved_is_there_and_a_text_is_whole_or_as_it_was()
    {
        var folder = Copy();
        await StartAsync(folder, "samordnare-aldre");
        await GoAsync(Report);
        var key = (await Page.Locator(".report-list a[aria-current='true'][href*='aktivitet=']").First.GetAttributeAsync("href"))!.Split("aktivitet=")[1];
        // Some time while it is saved, and after it was said to be.
        foreach (var moment in new[] { AnyMoment(120), 1500 })
        {
            await GoAsync($"{Report}?aktivitet={key}");
            var before = await Page.Locator("#comment").InputValueAsync();
            var after = $"Skrivet {moment} ms före strömavbrottet. " + string.Concat(Enumerable.Repeat("Åäö och mer. ", 400));
            await Page.Locator("#comment").FillAsync(after);
            await Page.Locator("#comment").BlurAsync();
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            var address = await CutAsync();
            var wasSaid = await Page.Locator(".saved[role=status]").First.TextContentAsync() is { } said && said.Contains("Sparat", StringComparison.Ordinal);

            await ShouldBeWholeAsync(folder);
            // Another tab: what this one has kept of the text is not what is asked for here.
            await OpenAnotherTabAsync();
            own = await AppProcess.StartAtAsync(address, folder);
            await GoAsync($"{Report}?aktivitet={key}");
            var stored = await Page.Locator("#comment").InputValueAsync();
            (wasSaid ? [after.Trim()] : new[] { before.Trim(), after.Trim() }).Contains(stored.Trim())
                .ShouldBeTrue($"after {moment} ms, said to be saved: {wasSaid}; stored: {stored[..Math.Min(60, stored.Length)]}");
        }

        await TypeWhileGoneAsync(folder);
    }

    /// <summary>A sentence that is typed while the connection is gone comes back and is saved.</summary>
    private async Task TypeWhileGoneAsync(string folder)
    {
        const string sentence = "Skrivet medan servern var borta.";
        var heading = await Page.Locator("#answer-title").TextContentAsync();
        await Page.Locator("#comment").FocusAsync();
        var address = await CutAsync();
        await Page.Locator("#comment").FillAsync(sentence);

        own = await AppProcess.StartAtAsync(address, folder);
        // The tab opens the page anew by itself, as soon as it is answered: nobody has to.
        await Assertions.Expect(Page.Locator("[data-restored]:visible")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator("#answer-title")).ToHaveTextAsync(heading!);
        await Assertions.Expect(Page.Locator("#comment")).ToHaveValueAsync(sentence);
        await Assertions.Expect(Page.Locator(".saved[role=status]").First).ToContainTextAsync("Sparat");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#comment")).ToHaveValueAsync(sentence);
        await Assertions.Expect(Page.Locator("[data-restored]:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_report_is_sent_and_a_cycle_frozen_whole_or_not_at_all()
    {
        var folder = await ReadyAsync();
        var (sending, freezing) = (AnyMoment(120), AnyMoment(400));
        var moments = $"cut {sending} ms after sending, {freezing} ms after freezing";
        await StartAsync(folder, "samordnare-aldre");
        await AskToSendAsync();
        var address = await ConfirmAndCutAsync(sending);

        var sent = (await ExportAsync(folder)).GetProperty("progressReports").EnumerateArray()
            .Single(r => r.GetProperty("cycle").GetString() == Cycle && r.GetProperty("body").GetString() == Body);
        var isSent = sent.GetProperty("status").GetString() is "submitted";
        (sent.TryGetProperty("submittedOn", out _), sent.TryGetProperty("submittedBy", out _)).ShouldBe((isSent, isSent), moments);
        sent.GetProperty("entries").EnumerateArray().ShouldAllBe(e => e.GetProperty("phase").GetString() == "ongoing", moments);

        own = await AppProcess.StartAtAsync(address, folder);
        if (isSent)
        {
            await GoAsync(Report);
        }
        else
        {
            await AskToSendAsync();
            await Page.Locator(".confirm .btn").First.ClickAsync();
        }

        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Inlämnad");

        await OpenAsync();
        await SignIn.AsAsync(Page, "strateg");
        await AskToFreezeAsync();
        await ConfirmAndCutAsync(freezing);

        await ShouldBeWholeAsync(folder);
        var all = await ExportAsync(folder);
        var isFrozen = all.GetProperty("cycles").EnumerateArray().Single(c => c.GetProperty("key").GetString() == Cycle).TryGetProperty("frozenOn", out _);
        all.GetProperty("councilReports").EnumerateArray().Count(r => r.GetProperty("cycle").GetString() == Cycle).ShouldBe(isFrozen ? 1 : 0, moments);

        own = await AppProcess.StartAtAsync(address, folder);
        if (!isFrozen)
        {
            await AskToFreezeAsync();
            await Page.Locator(".confirm .btn").First.ClickAsync();
            await Page.WaitForURLAsync($"**/rapporter/{Cycle}", new() { Timeout = 60_000 });
        }

        await GoAsync($"/rapporter/{Cycle}");
    }

    /// <summary>Milliseconds until the power is cut. Another moment in every run: a few starts each time, and all moments in time.</summary>
    private static int AnyMoment(int below) => RandomNumberGenerator.GetInt32(below);

    private string Copy()
    {
        var folder = Shared.CopyOfData();
        folders.Add(folder);
        return folder;
    }

    private async Task StartAsync(string folder, string account)
    {
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

    /// <summary>Cuts the power.</summary>
    /// <returns>Where the program answered, to start it there again: who was signed in still is.</returns>
    private async Task<Uri> CutAsync()
    {
        var address = App.Address;
        await StopAsync();
        return address;
    }

    /// <summary>Confirms, and cuts the power so many milliseconds after; the click itself may never be answered.</summary>
    private async Task<Uri> ConfirmAndCutAsync(int moment)
    {
        await Page.Locator(".confirm .btn").First.ClickAsync();
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        return await CutAsync();
    }

    private async Task AskToSendAsync()
    {
        await GoAsync($"{Report}?visa=inlamning");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lämna in" }).ClickAsync();
    }

    private async Task AskToFreezeAsync()
    {
        await GoAsync($"/uppfoljning/{Cycle}/lasning");
        await Page.Locator("#registration").FillAsync("KS 2026/00999");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lås uppföljningen" }).ClickAsync();
    }

    private static async Task ShouldBeWholeAsync(string folder)
    {
        var (exitCode, output) = await AppProcess.RunAsync("check", "--data", folder);
        exitCode.ShouldBe(0, output);
    }

    private static async Task<JsonElement> ExportAsync(string folder)
    {
        var file = Path.Combine(folder, "allt.json");
        var (exitCode, output) = await AppProcess.RunAsync("export", "--all", "--out", file, "--data", folder);
        exitCode.ShouldBe(0, output);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>The example municipality with the body's report answered and not sent, and every target area judged.</summary>
    private async Task<string> ReadyAsync()
    {
        var folder = Copy();
        await OpenAsync("samordnare-aldre");
        await GoAsync(Report);
        var links = await Page.Locator(".report-list a[href*='aktivitet=']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        var areas = (await ExportAsync(folder)).GetProperty("documents").EnumerateArray()
            .Single(d => d.GetProperty("key").GetString() == "program-digital-utveckling-2024").GetProperty("targetAreas");
        var entries = links.Select(l => Regex.Match(l, "aktivitet=([^&]+)").Groups[1].Value).Distinct()
            .Select(activity => new { activity, phase = "ongoing", schedule = "onTime", comment = "Arbetet går som planerat." });
        await ImportAsync(folder, new
        {
            format = "strategytracker/1",
            progressReports = new[] { new { cycle = Cycle, body = Body, status = "draft", entries } },
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
