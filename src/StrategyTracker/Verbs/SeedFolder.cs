using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Where the example municipality's packages lie: beside the program.</summary>
public static class SeedFolder
{
    public const string Name = "seed-data";

    /// <summary>The packages in the order in which they build on each other: that of their names.</summary>
    public static IReadOnlyList<string> Files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, Name);
        if (!Directory.Exists(folder))
        {
            throw new VerbRefusedException(VerbTexts.NoSeedData.With(folder));
        }

        return [.. Directory.EnumerateFiles(folder, "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
