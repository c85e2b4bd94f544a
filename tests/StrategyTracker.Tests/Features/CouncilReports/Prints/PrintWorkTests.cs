using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Prints;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports.Prints;

/// <summary>Printings that are made, or come to nothing, with the example municipality's reports.</summary>
public sealed class PrintWorkTests : IClassFixture<DemoApp>, IDisposable
{
    private const string Frozen = "uppfoljning-2025";
    private const string Open = "uppfoljning-2026";

    private readonly DemoApp demo;
    private readonly string path = Directory.CreateTempSubdirectory("strategytracker-test-").FullName;
    private readonly PrintFolder folder;
    private readonly PrintShop queue;

    public PrintWorkTests(DemoApp demo)
    {
        this.demo = demo;
        folder = new PrintFolder(Path.Combine(path, "asked"), NullLogger.Instance);
        queue = new PrintShop(folder, TimeProvider.System);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_are_told_in_their_order_and_the_pages_as_soon_as_they_are_known()
    {
        var steps = new List<(PrintStep?, int?)>();
        var job = await AskAsync("strateg", Frozen, PrintFormat.Package);
        queue.Changed += (_, changed) => steps.Add((queue.Find(job.Id, changed.AccountId)!.Step, queue.Find(job.Id, changed.AccountId)!.Pages));

        await WorkWith(ChromiumProgram.Find()).RunAsync(job.Id, Cancel);

        var done = queue.Find(job.Id, job.AccountId)!;
        done.State.ShouldBe(PrintState.Done);
        done.Pages.ShouldNotBeNull();
        done.FileName.ShouldBe("uppfoljning-2025.zip");
        steps.Select(s => s.Item1).Where(s => s is not null and not PrintStep.WaitingForBrowser).Distinct()
            .ShouldBe([PrintStep.Reading, PrintStep.SettingPages, PrintStep.Tagging, PrintStep.Packing]);
        steps.First(s => s.Item1 == PrintStep.Tagging).Item2!.Value.ShouldBeInRange(2, done.Pages.Value, "what stands last is set last");
        await using var file = folder.Open(job.Id).ShouldNotBeNull();
        file.ReadByte().ShouldBe('P');
    }

    [Fact]
    public async Task Browser_that_breaks_down_is_told_in_words_and_it_can_be_asked_again()
    {
        var job = await AskAsync("strateg", Frozen, PrintFormat.Pdf);

        await WorkWith("/bin/false").RunAsync(job.Id, Cancel);

        var failed = queue.Find(job.Id, job.AccountId)!;
        failed.Failure.ShouldBe(PrintFailure.BrowserFailed);
        PrintWords.Of(failed, 1).ShouldStartWith("Programmet som skriver PDF startade men misslyckades");
        queue.Ask(job.AccountId, job.Order).State.ShouldBe(PrintState.Waiting);
    }

    [Fact]
    public async Task Without_a_browser_the_workbook_is_made_and_the_pdf_says_what_is_missing()
    {
        var pdf = await AskAsync("lasare", Frozen, PrintFormat.Pdf);
        var workbook = await AskAsync("lasare", Frozen, PrintFormat.Xlsx);
        var work = WorkWith(program: null);

        await work.RunAsync(pdf.Id, Cancel);
        await work.RunAsync(workbook.Id, Cancel);

        queue.Find(pdf.Id, pdf.AccountId)!.Failure.ShouldBe(PrintFailure.NoBrowser);
        queue.Find(workbook.Id, workbook.AccountId)!.State.ShouldBe(PrintState.Done);
    }

    [Fact]
    public async Task Cancelled_while_it_prints_the_browser_is_ended_with_its_children()
    {
        var mark = $"{Random.Shared.Next(100_000, 999_999)}.75";
        var script = Path.Combine(path, "slow.sh");
        await File.WriteAllTextAsync(script, $"#!/bin/sh\nsleep {mark} &\nwait\n", Cancel);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var job = await AskAsync("strateg", Frozen, PrintFormat.Pdf);
        var work = WorkWith(script).RunAsync(job.Id, Cancel);
        while (!IsRunning(mark))
        {
            await Task.Delay(20, Cancel);
        }

        queue.Cancel(job.Id, job.AccountId);
        await work;

        IsRunning(mark).ShouldBeFalse();
        queue.Find(job.Id, job.AccountId)!.State.ShouldBe(PrintState.Cancelled);
        folder.Open(job.Id).ShouldBeNull();
    }

    [Fact]
    public async Task Right_that_is_lost_while_one_waits_bites()
    {
        var job = await AskAsync("lasare", Open, PrintFormat.Xlsx);

        await WorkWith(program: null).RunAsync(job.Id, Cancel);

        queue.Find(job.Id, job.AccountId)!.Failure.ShouldBe(PrintFailure.NotReadable, "a cycle that is open is the office's");
    }

    [Fact]
    public async Task Preview_and_internal_version_are_marked_as_what_they_are()
    {
        var job = await AskAsync("strateg", Open, PrintFormat.Xlsx, isInternal: true);

        await WorkWith(program: null).RunAsync(job.Id, Cancel);

        var done = queue.Find(job.Id, job.AccountId)!;
        done.IsPreliminary.ShouldBeTrue();
        done.HoldsWithheld.ShouldBeTrue();
        done.FileName.ShouldBe("uppfoljning-2026-preliminar-intern.xlsx");
    }

    public void Dispose()
    {
        queue.Dispose();
        Directory.Delete(path, recursive: true);
    }

    private PrintWork WorkWith(string? program) => new(
        demo.App.Services.GetRequiredService<IServiceScopeFactory>(),
        new CouncilReportPrinter(new ReportHtml(), new PdfPrinter(NullLogger<PdfPrinter>.Instance) { Program = program }),
        queue, folder, TimeProvider.System, NullLogger<PrintWork>.Instance);

    private async Task<PrintJob> AskAsync(string account, string cycle, PrintFormat format, bool isInternal = false)
    {
        await using var db = demo.App.Db();
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Cancel);
        return queue.Ask(id, new PrintOrder(cycle, "Uppföljning", "sv", format) { IsInternal = isInternal });
    }

    private static bool IsRunning(string argument) =>
        Process.GetProcessesByName("sleep").Any(p => File.ReadAllText($"/proc/{p.Id}/cmdline").Contains(argument, StringComparison.Ordinal));
}
