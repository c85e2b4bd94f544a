using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Printing;

/// <summary>The sample report with 60 activities, printed once for all tests that read it.</summary>
public sealed class PrintedSample : IAsyncLifetime
{
    public string File { get; } = Path.Combine(Path.GetTempPath(), $"strategytracker-{Guid.CreateVersion7():N}.pdf");

    public int Pages { get; private set; }

    public FrozenReport Report { get; } = SampleReport.Report with { Activities = SampleActivities.Many(60) };

    public async ValueTask InitializeAsync()
    {
        var printer = new CouncilReportPrinter(new ReportHtml(), PdfTools.Printer());
        var outcome = await printer.ToPdfAsync(Report, SampleReport.Imprint, "sv", CancellationToken.None);
        var printed = outcome as PrintedPdf
            ?? throw new InvalidOperationException($"There is no PDF: {outcome}. These tests need Chromium (apt-get install chromium), or its path in {ChromiumProgram.Variable}.");
        Pages = printed.Pages;
        await System.IO.File.WriteAllBytesAsync(File, printed.Content);
    }

    public ValueTask DisposeAsync()
    {
        System.IO.File.Delete(File);
        return ValueTask.CompletedTask;
    }
}
