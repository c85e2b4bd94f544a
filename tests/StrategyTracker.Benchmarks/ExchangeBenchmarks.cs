using BenchmarkDotNet.Attributes;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Benchmarks;

/// <summary>Packages out, and the same activities in again as a rehearsal. The baseline is to read the same package's file.</summary>
[WarmupCount(1), IterationCount(5), InvocationCount(1)]
public class ExchangeBenchmarks
{
    private Product _product = null!;
    private byte[] _activities = [];

    [Params(GeneratedData.City, GeneratedData.Stress)]
    public string Scale { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _product = await Product.OnAsync(await GeneratedData.FolderAsync(Scale));
        var all = (await _product.As<ExchangeQueries>(Actor.System).AllAsync(default))!;
        _activities = PackageJson.Write(new Package { Format = Package.CurrentFormat, Activities = all.Activities });
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _product.DisposeAsync();

    [Benchmark(Baseline = true)]
    public PackageReading Read_the_file_of_all_activities() => PackageReader.Read(_activities);

    [Benchmark]
    public Task<ImportResult> Rehearse_the_import_of_all_activities() => _product.As<PackageImporter>(Actor.System)
        .RunAsync([new NamedPackage("aktiviteter", PackageReader.Read(_activities).Package!)], dryRun: true, default);

    [Benchmark]
    public async Task<byte[]> Export_everything() => PackageJson.Write((await _product.As<ExchangeQueries>(Actor.System).AllAsync(default))!);
}
