using System.Text;
using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition;

/// <summary>Small questions about a line of Swedish text.</summary>
internal static partial class Phrase
{
    private static readonly char[] SentenceEnds = ['.', '!', '?'];

    public static bool EndsSentence(string text) => text.Length > 0 && (SentenceEnds.Contains(text[^1]) || text[^1] is ':' or ';');

    public static bool IsCapitals(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= 3 && letters.TrueForAll(char.IsUpper);
    }

    public static bool StartsLow(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>"HÖG DIGITAL FÖRMÅGA" as "Hög digital förmåga"; short words in capitals (IT, EU) are kept where the text has others in small letters.</summary>
    public static string FromCapitals(string text)
    {
        if (!IsCapitals(text))
        {
            return text;
        }

        var lower = text.ToLowerInvariant();
        var builder = new StringBuilder(Municipality().Replace(Acronym().Replace(lower, m => m.Value.ToUpperInvariant()), m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..]));
        builder[0] = char.ToUpperInvariant(builder[0]);
        return builder.ToString();
    }

    /// <summary>The sentences of a paragraph; abbreviations such as "t.ex." and "m.m." do not end one.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var from = 0;
        foreach (Match end in SentenceEnd().Matches(text))
        {
            if (Abbreviation().IsMatch(text.AsSpan(Math.Max(0, end.Index - 8), Math.Min(8, end.Index) + 1)))
            {
                continue;
            }

            sentences.Add(text[from..(end.Index + 1)].Trim());
            from = end.Index + end.Length;
        }

        if (from < text.Length && text[from..].Trim() is { Length: > 0 } rest)
        {
            sentences.Add(rest);
        }

        return sentences;
    }

    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', longest - 2);
        return text[..(cut > longest / 2 ? cut : longest - 2)].TrimEnd(' ', ',', ';', ':') + " …";
    }

    public static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"[.!?](?=\s+[\p{Lu}\d""”])\s*", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(^|[\s(])(t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|dvs|osv|etc|ca|nr|kap|st|s\.k|f\.d|o\.s\.v|t\.f|ex|resp|inkl|\d)\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\p{Ll}+(?= (kommun|stad)s?\b)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Municipality();

    [GeneratedRegex(@"\b(it|ikt|eu|fn|ai|skr|skl|gdpr|hbtq|vd|ab)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Acronym();
}
