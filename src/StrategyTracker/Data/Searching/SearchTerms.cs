namespace StrategyTracker.Data.Searching;

/// <summary>
/// The words that a person looks for, as beginnings of words. Swedish endings are taken off, so that "nämnden" finds
/// "nämnd" and "nämnder"; the same on both databases, which are only asked for words that begin so.
/// </summary>
public sealed class SearchTerms
{
    private const int MostTerms = 8;
    private const int LongestTerm = 60;

    /// <summary>What must be left of a word when its ending is taken off.</summary>
    private const int ShortestStem = 4;

    private static readonly string[] endings =
        [.. "arnas ernas ornas heten arna erna orna aste ades ades andet ande ens ets ers ars ors ade ast are ans ats en et er ar or as es at na s a e"
            .Split(' ').Distinct().OrderByDescending(e => e.Length)];

    private SearchTerms(IReadOnlyList<string> all) => All = all;

    /// <summary>Lower-cased beginnings, of letters and digits only.</summary>
    public IReadOnlyList<string> All { get; }

    public bool IsEmpty => All.Count == 0;

    /// <summary>The words of a question, each once; signs between them mean nothing.</summary>
    public static SearchTerms Of(string? question) => new(
        [.. Words(question ?? "").Select(w => Stem(question!.Substring(w.At, w.Length).ToLowerInvariant()))
            .Select(w => w.Length > LongestTerm ? w[..LongestTerm] : w).Distinct().Take(MostTerms)]);

    /// <summary>Whether the word begins as one that is looked for.</summary>
    public bool Finds(ReadOnlySpan<char> word)
    {
        foreach (var term in All)
        {
            if (word.StartsWith(term, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each run of letters and digits in a text.</summary>
    public static IEnumerable<(int At, int Length)> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                yield return (at, end - at);
                at = end;
            }
        }
    }

    private static string Stem(string word) =>
        Array.Find(endings, e => word.Length - e.Length >= ShortestStem && word.EndsWith(e, StringComparison.Ordinal)) is { } ending
            ? word[..^ending.Length]
            : word;
}
