using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>Diarienummer: under its label, or by its look. Formats differ: KS 2023/00315, 0521/15, SLK-2025-00107, KS2012/262.</summary>
internal static partial class RegistrationNumbers
{
    private const int Longest = 60;

    public static List<Found<string>> Take(Reading reading, IReadOnlyList<LabelledValue> labels)
    {
        var found = labels.Where(l => l.Field is CoverField.RegistrationNumber && l.Value.Any(char.IsDigit))
            .SelectMany(l => l.Value.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(v => new Found<string>(Phrase.Shorten(v.TrimEnd('.'), Longest), l.At, Sureness.Sure)))
            .ToList();
        foreach (var block in reading.Blocks.Take(25).Where(b => b.Text.Length is > 0 and < 200))
        {
            foreach (Match match in Labelled().Matches(block.Text))
            {
                Add(found, new Found<string>(match.Groups["number"].Value.Trim(), block.At, Sureness.Sure));
            }

            if (found.Count == 0 && Alone().Match(block.Text) is { Success: true } alone)
            {
                Add(found, new Found<string>(alone.Value.Trim(), block.At, Sureness.Likely));
            }
        }

        reading.Blocks.RemoveAll(b => b.Text.Length < 80 && found.Exists(f => f.At == b.At && Remainder().Replace(b.Text.Replace(f.Value, ""), "").Trim().Length == 0));
        return found;
    }

    private static void Add(List<Found<string>> found, Found<string> number)
    {
        if (!found.Exists(f => f.Value == number.Value))
        {
            found.Add(number);
        }
    }

    [GeneratedRegex(@"\b(dnr|diarienr|diarienummer|ärendenummer)\.?:?\s*(?<number>(\p{Lu}{1,6}[ -]?)?\d[\d/.:-]{2,20}\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b\p{Lu}{2,5}[ /-]?(19|20)\d{2}[/:.-]\d{2,6}\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Alone();

    [GeneratedRegex(@"dnr|diarienr|diarienummer|ärendenummer|[\s.:,()]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Remainder();
}
