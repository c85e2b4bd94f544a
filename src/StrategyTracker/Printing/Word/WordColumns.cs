namespace StrategyTracker.Printing.Word;

/// <summary>
/// How wide the columns of a table are, as a browser would reckon it: no narrower than the longest word, no wider than all of
/// the text, and the rest of the room shared by what is left to say. In a file they are fixed, so that every program shows the same.
/// </summary>
internal static class WordColumns
{
    // A letter in a table's type, and the room beside the text, in twentieths of a point.
    private const double Letter = 96;
    private const double Beside = 190;
    private const int LongestLine = 120;

    // A longer word is broken where it must be, so that it leaves room for the other columns.
    private const int LongestWord = 26;

    /// <param name="texts">The texts of each column.</param>
    /// <param name="width">The room for all of them.</param>
    /// <param name="size">The type against that of an ordinary table.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<IReadOnlyList<string>> texts, int width, double size)
    {
        var least = texts.Select(column => Beside + (Letter * size * column.SelectMany(Words).Select(w => Math.Min(w.Length, LongestWord)).DefaultIfEmpty(1).Max())).ToList();
        var most = texts.Select((column, i) => Math.Max(least[i], Beside + (Letter * size * column.Select(t => Math.Min(t.Length, LongestLine)).DefaultIfEmpty(1).Max()))).ToList();
        var (leastOfAll, mostOfAll) = (least.Sum(), most.Sum());
        var shares = leastOfAll >= width ? least.Select(l => l * width / leastOfAll)
            : mostOfAll <= width ? most.Select(m => m * width / mostOfAll)
            : least.Select((l, i) => l + ((width - leastOfAll) * (most[i] - l) / (mostOfAll - leastOfAll)));
        var columns = shares.Select(s => (int)s).ToList();
        columns[^1] += width - columns.Sum();
        return columns;
    }

    /// <summary>What cannot be divided over two lines; a day holds together.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\u00ad', '\n', '/']).SelectMany(word => word.Length > 0 && char.IsDigit(word[0]) ? [word] : word.Split('-'));
}
