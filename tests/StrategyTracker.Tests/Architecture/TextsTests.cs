using System.Text.RegularExpressions;
using System.Xml.Linq;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Architecture;

public sealed class TextsTests
{
    public static TheoryData<string> SwedishFiles =>
        [.. Directory.EnumerateFiles(Repository.Sources, "*Texts.resx", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Sources, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SwedishFiles))]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill(string file)
    {
        var swedish = Read(file);
        var english = Read(Path.ChangeExtension(file, ".en.resx"));

        english.Keys.Except(swedish.Keys).ShouldBeEmpty("in English only");
        swedish.Keys.Except(english.Keys).ShouldBeEmpty("in Swedish only");
        swedish.Where(text => text.Value.Trim().Length == 0 || english[text.Key].Trim().Length == 0).ShouldBeEmpty("empty");
        swedish.Where(text => PlacesToFill(text.Value) != PlacesToFill(english[text.Key])).ShouldBeEmpty("not the same {0}, {1}, ...");
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Repository.Sources, file)).Root!.Elements("data")
            .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    private static string PlacesToFill(string text) =>
        string.Join(' ', Regex.Matches(text, @"\{(\d+)[^}]*\}").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
}
