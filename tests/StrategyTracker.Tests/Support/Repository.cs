namespace StrategyTracker.Tests.Support;

/// <summary>Where the sources lie, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Sources => Path.Combine(Root, "src");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StrategyTracker.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No StrategyTracker.sln above {AppContext.BaseDirectory}.");
        }
        return folder.FullName;
    }
}
