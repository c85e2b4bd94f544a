using BenchmarkDotNet.Attributes;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Workbooks;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Benchmarks;

/// <summary>Packages and workbooks out, and the same activities in again as a rehearsal. The baseline is to read the same package's file.</summary>
[WarmupCount(1), IterationCount(5), InvocationCount(1)]
public class ExchangeBenchmarks
{
    private Product _product = null!;
    private byte[] _activities = [];
    private byte[] _workbook = [];

    [Params(GeneratedData.City, GeneratedData.Stress)]
    public string Scale { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _product = await Product.OnAsync(await GeneratedData.FolderAsync(Scale));
        var all = (await _product.As<ExchangeQueries>(Actor.System).AllAsync(default))!;
        _activities = PackageJson.Write(new Package { Format = Package.CurrentFormat, Activities = all.Activities });
        _workbook = await Write_the_workbook_of_all_activities();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _product.DisposeAsync();

    [Benchmark(Baseline = true)]
    public PackageReading Read_the_file_of_all_activities() => PackageReader.Read(_activities);

    [Benchmark]
    public Task<ImportResult> Rehearse_the_import_of_all_activities() => _product.As<PackageImporter>(Actor.System)
        .RunAsync([new NamedPackage("aktiviteter", PackageReader.Read(_activities).Package!)], dryRun: true, default);

    [Benchmark]
    public async Task<byte[]> Write_the_workbook_of_all_activities() =>
        await _product.As<ActivityWorkbookQueries>(Actor.System).WriteAsync(null, default) ?? throw new InvalidOperationException("There is no workbook.");

    [Benchmark]
    public async Task<ImportResult> Rehearse_the_workbook_of_all_activities()
    {
        var reading = await _product.As<ActivityWorkbookQueries>(Actor.System).ReadAsync(WorkbookReader.Read(_workbook), default);
        return await _product.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("aktiviteter.xlsx", reading!.Package!) { Workbook = reading }], dryRun: true, default);
    }

    [Benchmark]
    public async Task<byte[]> Export_everything() => PackageJson.Write((await _product.As<ExchangeQueries>(Actor.System).AllAsync(default))!);
}
