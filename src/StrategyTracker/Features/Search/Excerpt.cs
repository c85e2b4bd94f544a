using System.Text.RegularExpressions;
using StrategyTracker.Data.Searching;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Search;

/// <summary>A piece of text that is, or is not, a word that was looked for.</summary>
public sealed record ExcerptRun(string Text, bool IsHit);

/// <summary>A text with the words that were looked for marked, and of a long one what stands round the first of them.</summary>
public static partial class Excerpt
{
    private const int Longest = 280;
    private const int Before = 90;

    public static IReadOnlyList<ExcerptRun> Of(string? text, SearchTerms terms)
    {
        var plain = Plain(text ?? "");
        var words = SearchTerms.Words(plain).Where(w => terms.Finds(plain.AsSpan(w.At, w.Length))).ToList();
        var (from, to) = plain.Length <= Longest ? (0, plain.Length) : Around(plain, words.Count > 0 ? words[0].At : 0);
        var runs = new List<ExcerptRun>();
        var at = from;
        foreach (var (start, length) in words.Where(w => w.At >= from && w.At + w.Length <= to))
        {
            Add(plain[at..start], isHit: false);
            Add(plain.Substring(start, length), isHit: true);
            at = start + length;
        }

        Add(plain[at..to], isHit: false);
        if (from > 0)
        {
            runs.Insert(0, new ExcerptRun("… ", false));
        }

        if (to < plain.Length)
        {
            runs.Add(new ExcerptRun(" …", false));
        }

        return runs;

        void Add(string piece, bool isHit)
        {
            if (piece.Length > 0)
            {
                runs.Add(new ExcerptRun(piece, isHit));
            }
        }
    }

    private static (int From, int To) Around(string text, int hit)
    {
        var from = hit <= Before ? 0 : text.IndexOf(' ', hit - Before) is var space && space >= 0 && space < hit ? space + 1 : hit - Before;
        var to = Math.Min(text.Length, from + Longest);
        return (from, to < text.Length && text.LastIndexOf(' ', to - 1) is var end && end > hit ? end : to);
    }

    private static string Plain(string text) => Spaces().Replace(Markdown.ToReading(text) ?? "", " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
