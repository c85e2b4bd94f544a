using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Printing;

public sealed class PdfPrinterTests
{
    private const string Page = "<!DOCTYPE html><html lang=\"sv\"><head><title>Prov</title></head><body><h1>Prov</h1></body></html>";

    [Fact]
    public async Task Without_a_browser_there_is_no_pdf_and_the_reason_is_said()
    {
        var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance) { Program = null };

        var outcome = await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<PdfUnavailable>().Reason.ShouldBe(PdfUnavailableReason.NoBrowser);
    }

    [Fact]
    public async Task Program_that_is_no_browser_fails_and_nothing_hangs()
    {
        var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance) { Program = "/bin/false" };

        var outcome = await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<PdfUnavailable>().Reason.ShouldBe(PdfUnavailableReason.BrowserFailed);
    }

    [Fact]
    public async Task Browser_that_never_answers_is_stopped_at_the_time_limit_with_its_children()
    {
        using var browser = new SlowBrowser();
        var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance) { Program = browser.Program, TimeLimit = TimeSpan.FromMilliseconds(500) };

        var outcome = await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<PdfUnavailable>().Reason.ShouldBe(PdfUnavailableReason.TookTooLong);
        browser.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_who_ask_for_the_same_page_at_once_are_given_the_same_printing()
    {
        var printer = PdfTools.Printer();
        var steps = new List<PdfStep>();

        var printed = await Task.WhenAll(
            printer.PrintAsync(Page, TestContext.Current.CancellationToken),
            printer.PrintAsync(Page, new Listener(steps), TestContext.Current.CancellationToken));

        printed[1].ShouldBeOfType<PrintedPdf>().Content.ShouldBeSameAs(printed[0].ShouldBeOfType<PrintedPdf>().Content);
        steps[^1].ShouldBe(new PdfStep(PdfStage.Tagging, 1), "each is told of its steps");
    }

    [Fact]
    public async Task One_who_leaves_does_not_end_it_for_the_other_but_the_last_one_does()
    {
        using var browser = new SlowBrowser();
        var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance) { Program = browser.Program };
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var one = printer.PrintAsync(Page, first.Token);
        var other = printer.PrintAsync(Page, second.Token);
        await browser.UntilRunningAsync();

        await first.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => one);
        other.IsCompleted.ShouldBeFalse();
        browser.IsRunning.ShouldBeTrue();
        browser.Starts.ShouldBe(1);
        await second.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => other);
        browser.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public async Task One_who_has_no_more_patience_does_not_end_it_for_one_who_follows_it()
    {
        using var browser = new SlowBrowser();
        var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance)
        {
            Program = browser.Program, TimeLimit = TimeSpan.FromMilliseconds(300), TimeLimitWhenFollowed = TimeSpan.FromSeconds(60),
        };
        using var cancelled = new CancellationTokenSource();
        var followed = printer.PrintAsync(Page, new Listener([]), cancelled.Token);

        var waited = await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        waited.ShouldBeOfType<PdfUnavailable>().Reason.ShouldBe(PdfUnavailableReason.TookTooLong);
        followed.IsCompleted.ShouldBeFalse();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => followed);
    }

    [Fact]
    public async Task One_who_no_longer_waits_stops_the_printing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => PdfTools.Printer().PrintAsync(Page, cancelled.Token));
    }

    [Fact]
    public async Task What_was_printed_before_is_not_printed_again()
    {
        var folder = Directory.CreateTempSubdirectory("strategytracker-test-");
        var kept = new KeptPrints(Path.Combine(folder.FullName, "printed"), TimeProvider.System, NullLogger.Instance);
        var printed = (await PdfTools.Printer().PrintAsync(Page, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();
        var broken = new PdfPrinter(NullLogger<PdfPrinter>.Instance) { Program = "/bin/false", Kept = kept };
        (await broken.PrintAsync(Page, TestContext.Current.CancellationToken)).ShouldBeOfType<PdfUnavailable>();

        await kept.KeepAsync(Page, "/bin/false", printed.Content, TestContext.Current.CancellationToken);

        (await broken.PrintAsync(Page, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>().Content.ShouldBe(printed.Content);
        (await broken.PrintAsync(Page + " ", TestContext.Current.CancellationToken)).ShouldBeOfType<PdfUnavailable>("another page is another document");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_nobody_has_asked_for_lately_is_forgotten()
    {
        var folder = Directory.CreateTempSubdirectory("strategytracker-test-");
        var clock = new FixedClock(TimeProvider.System.GetUtcNow().AddHours(1));
        var kept = new KeptPrints(folder.FullName, clock, NullLogger.Instance);
        for (var i = 0; i < KeptPrints.Most; i++)
        {
            await kept.KeepAsync($"{i}", "/bin/false", [1], TestContext.Current.CancellationToken);
        }

        (await kept.FindAsync("0", "/bin/false", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await kept.KeepAsync("one more", "/bin/false", [1], TestContext.Current.CancellationToken);

        folder.EnumerateFiles().Count().ShouldBe(KeptPrints.Most);
        (await kept.FindAsync("0", "/bin/false", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Steps_are_told_while_it_prints_with_the_pages_once_they_are_set()
    {
        var steps = new List<PdfStep>();

        var printed = await PdfTools.Printer().PrintAsync(Page, new Listener(steps), TestContext.Current.CancellationToken);

        steps.Where(s => s.Stage != PdfStage.Waiting).Distinct()
            .ShouldBe([new PdfStep(PdfStage.SettingPages), new PdfStep(PdfStage.Tagging, printed.ShouldBeOfType<PrintedPdf>().Pages)]);
    }

    [Fact]
    public async Task Folders_of_its_own_are_removed()
    {
        var folder = Directory.CreateTempSubdirectory("strategytracker-test-");
        var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance) { WorkFolder = folder.FullName };

        (await printer.PrintAsync(Page, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>().Pages.ShouldBe(1);

        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
        folder.Delete();
    }

    [Fact]
    public async Task Page_numbers_are_right_also_when_they_move_what_they_count()
    {
        var filler = string.Concat(Enumerable.Repeat("<p>Text</p>", 200));
        var html = $"""
            <!DOCTYPE html><html lang="sv"><head><title>Prov</title></head><body>
            <p><a href="#slut">Slutet<span data-page-of="slut" data-page-prefix=", sidan "></span></a></p>{filler}<h2 id="slut">Slutet</h2>
            </body></html>
            """;

        var printed = (await PdfTools.Printer().PrintAsync(html, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();

        var pages = new PdfFile(printed.Content).DestinationPages();
        pages["slut"].ShouldBe(printed.Pages);
    }

    [Fact]
    public async Task Drawing_that_stands_only_in_what_is_printed_last_is_there()
    {
        const string html = """
            <!DOCTYPE html><html lang="sv"><head><title>Prov</title><style>
            @page { size: A4; }
            i { display: block; height: 20cm; print-color-adjust: exact;
                background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0h1v1H0z' fill='%23ff0000'/></svg>"); }
            </style></head><body><h1>Prov</h1><div data-print-last><i></i></div></body></html>
            """;
        var folder = Directory.CreateTempSubdirectory("strategytracker-test-");
        var file = Path.Combine(folder.FullName, "prov.pdf");
        var printed = (await PdfTools.Printer().PrintAsync(html, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();
        await File.WriteAllBytesAsync(file, printed.Content, TestContext.Current.CancellationToken);

        PdfTools.Run("pdftoppm", "-singlefile", "-r", "10", file, Path.Combine(folder.FullName, "prov"));

        var picture = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "prov.ppm"), TestContext.Current.CancellationToken);
        picture.AsSpan().IndexOf(new byte[] { 255, 0, 0 }).ShouldBeGreaterThan(0);
        folder.Delete(recursive: true);
    }

    private sealed class Listener(List<PdfStep> steps) : IProgress<PdfStep>
    {
        public void Report(PdfStep value) => steps.Add(value);
    }

    /// <summary>A browser that never answers, and has a child.</summary>
    private sealed class SlowBrowser : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("strategytracker-test-");
        private readonly string mark = $"{Random.Shared.Next(100_000, 999_999)}.25";

        public SlowBrowser()
        {
            File.WriteAllText(Program, $"#!/bin/sh\necho started >> {Log}\nsleep {mark} &\nwait\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        public string Program => Path.Combine(folder.FullName, "slow.sh");

        public int Starts => File.ReadAllLines(Log).Length;

        public bool IsRunning =>
            Process.GetProcessesByName("sleep").Any(p => File.ReadAllText($"/proc/{p.Id}/cmdline").Contains(mark, StringComparison.Ordinal));

        private string Log => Path.Combine(folder.FullName, "starts");

        public async Task UntilRunningAsync()
        {
            while (!IsRunning)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
