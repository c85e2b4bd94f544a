using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Printing;

namespace StrategyTracker.Benchmarks;

/// <summary>The council's report from the frozen values to the file. The baseline is Chromium alone, started anew, on the same HTML.</summary>
[WarmupCount(1), IterationCount(6), InvocationCount(1)]
public class ReportBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strategytracker-benchmark-").FullName;
    private Product _product = null!;
    private CouncilReportView _report = null!;
    private string Html => Path.Combine(_folder, "report.html");

    [Params(GeneratedData.City, GeneratedData.Stress)]
    public string Scale { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _product = await Product.OnAsync(await GeneratedData.FolderAsync(Scale));
        _report = await ReadAsync();
        await File.WriteAllTextAsync(Html, await Make_the_HTML());
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _product.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public async Task Chromium_alone()
    {
        var profile = Directory.CreateDirectory(Path.Combine(_folder, $"profile-{Guid.CreateVersion7():N}"));
        using var chromium = Process.Start(new ProcessStartInfo(
            ChromiumProgram.Find() ?? throw new InvalidOperationException("No Chromium was found."),
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            $"--user-data-dir={profile.FullName}", $"--print-to-pdf={Path.Combine(_folder, "alone.pdf")}", Html])
        { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Task.WhenAll(chromium.StandardError.ReadToEndAsync(), chromium.StandardOutput.ReadToEndAsync(), chromium.WaitForExitAsync());
    }

    [Benchmark]
    public async Task<byte[]> Whole_PDF()
    {
        var view = await ReadAsync();
        return await _product.As<CouncilReportPrinter>(Actor.System).ToPdfAsync(view.Report, view.Imprint, "sv", default) is PrintedPdf pdf
            ? pdf.Content
            : throw new InvalidOperationException("There is no PDF.");
    }

    [Benchmark]
    public Task<CouncilReportView> Read_the_frozen_values() => ReadAsync();

    [Benchmark]
    public async Task<CouncilReportView> Build_the_preview() =>
        (await _product.As<CouncilReportQueries>(Product.Strategist).GetAsync(GeneratedData.OpenCycle, withWithheld: true, default))!;

    [Benchmark]
    public Task<string> Make_the_HTML() => _product.As<CouncilReportPrinter>(Actor.System).ToHtmlAsync(_report.Report, _report.Imprint, "sv");

    private async Task<CouncilReportView> ReadAsync() =>
        (await _product.As<CouncilReportQueries>(Actor.System).GetAsync(GeneratedData.FrozenCycle, withWithheld: false, default))!;
}
