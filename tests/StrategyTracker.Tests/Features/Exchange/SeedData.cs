using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

/// <summary>The packages of seed-data, in the order in which they build on each other.</summary>
internal static class SeedData
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seed-data"), "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<NamedPackage> Packages() => [.. Files.Select(Read)];

    private static NamedPackage Read(string file)
    {
        var reading = PackageReader.Read(File.ReadAllBytes(file));
        reading.Faults.ShouldBeEmpty();
        return new NamedPackage(Path.GetFileName(file), reading.Package!);
    }
}
