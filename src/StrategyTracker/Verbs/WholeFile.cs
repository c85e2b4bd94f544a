namespace StrategyTracker.Verbs;

/// <summary>Files that are there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>The name under which a file is made before it takes its place.</summary>
    public static string PartOf(string file) => file + ".part";

    public static async Task WriteAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(PartOf(file), content, cancellationToken);
        File.Move(PartOf(file), file, overwrite: true);
    }
}
