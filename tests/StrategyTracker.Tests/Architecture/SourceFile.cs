using System.Text.RegularExpressions;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Architecture;

/// <summary>A file of the product's own code, as tests read it: no generated code, no migrations.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. new[] { "*.cs", "*.razor" }
            .SelectMany(pattern => Directory.EnumerateFiles(Repository.Sources, pattern, SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Sources, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj" or "Migrations"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Repository.Sources, path)))),
    ];

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsMarkup => Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The feature that the file belongs to, e.g. "Documents"; none outside Features.</summary>
    public string? Feature => Path.Split('/') is ["StrategyTracker", "Features", var feature, _, ..] ? feature : null;

    /// <summary>The text without its comments.</summary>
    public string Code => Regex.Replace(Text, @"(?m)//.*$|@\*[\s\S]*?\*@", "");

    public int Lines => Text.Count(c => c == '\n');

    public override string ToString() => Path;
}
