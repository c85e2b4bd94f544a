using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyTracker.Printing;

/// <summary>
/// A PDF as Chromium writes it: version 1.4 with a plain cross-reference table and plain objects. It is read only as far
/// as we need it, and does not understand PDFs from elsewhere.
/// </summary>
public sealed partial class PdfFile
{
    private readonly Dictionary<int, int> _offsets = [];
    private readonly string _trailer;

    /// <exception cref="InvalidDataException">The file is not written as expected.</exception>
    public PdfFile(byte[] content)
    {
        Content = content;
        var end = Latin(Math.Max(0, content.Length - 1024), content.Length);
        var start = StartOfTable().Match(end) is { Success: true } found
            ? int.Parse(found.Groups["at"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidDataException("There is no startxref.");
        var table = Latin(start, content.Length);
        var trailer = table.IndexOf("trailer", StringComparison.Ordinal);
        if (!table.StartsWith("xref", StringComparison.Ordinal) || trailer < 0)
        {
            throw new InvalidDataException("There is no plain cross-reference table.");
        }

        TableOffset = start;
        _trailer = table[trailer..];
        ReadTable(table[..trailer]);
    }

    public byte[] Content { get; }

    /// <summary>Where the newest cross-reference table begins.</summary>
    public int TableOffset { get; }

    /// <summary>One more than the highest object number.</summary>
    public int Size => int.Parse(Value().Match(_trailer, _trailer.IndexOf("/Size", StringComparison.Ordinal)).Value, CultureInfo.InvariantCulture);

    /// <summary>The object number of the catalogue.</summary>
    public int Root => Reference(_trailer, "/Root");

    /// <summary>The object number of the information dictionary, if there is one.</summary>
    public int? Info => _trailer.Contains("/Info", StringComparison.Ordinal) ? Reference(_trailer, "/Info") : null;

    public int PageCount => Pages().Count;

    /// <summary>What an object says: the text between "obj" and "endobj".</summary>
    public string TextOf(int number)
    {
        var offset = _offsets[number];
        var length = 4096;
        while (true)
        {
            var text = Latin(offset, Math.Min(offset + length, Content.Length));
            var end = text.IndexOf("endobj", StringComparison.Ordinal);
            if (end >= 0)
            {
                var begin = text.IndexOf("obj", StringComparison.Ordinal) + 3;
                return text[begin..end].Trim();
            }

            if (offset + length >= Content.Length)
            {
                throw new InvalidDataException($"Object {number} does not end.");
            }

            length *= 4;
        }
    }

    /// <summary>The page (1 for the first) of each named destination: each id in the HTML that a link points to.</summary>
    public IReadOnlyDictionary<string, int> DestinationPages()
    {
        var catalogue = TextOf(Root);
        if (!catalogue.Contains("/Dests", StringComparison.Ordinal))
        {
            return new Dictionary<string, int>();
        }

        var pages = Pages().Select((number, index) => (number, index)).ToDictionary(p => p.number, p => p.index + 1);
        return Destination().Matches(TextOf(Reference(catalogue, "/Dests")))
            .ToDictionary(d => d.Groups["name"].Value, d => pages[int.Parse(d.Groups["page"].Value, CultureInfo.InvariantCulture)]);
    }

    /// <summary>The pages' object numbers in order.</summary>
    private List<int> Pages()
    {
        var pages = new List<int>();
        Collect(Reference(TextOf(Root), "/Pages"));
        return pages;

        void Collect(int number)
        {
            var node = TextOf(number);
            var kids = node.IndexOf("/Kids", StringComparison.Ordinal);
            if (kids < 0)
            {
                pages.Add(number);
                return;
            }

            var end = node.IndexOf(']', kids);
            foreach (Match kid in ReferencePattern().Matches(node[kids..end]))
            {
                Collect(int.Parse(kid.Groups["object"].Value, CultureInfo.InvariantCulture));
            }
        }
    }

    private void ReadTable(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var number = 0;
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split(' ');
            if (parts.Length == 2)
            {
                number = int.Parse(parts[0], CultureInfo.InvariantCulture);
                continue;
            }

            if (parts[2] is "n")
            {
                _offsets.TryAdd(number, int.Parse(parts[0], CultureInfo.InvariantCulture));
            }

            number++;
        }
    }

    private static int Reference(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidDataException($"There is no {key}.")
            : int.Parse(ReferencePattern().Match(text, at).Groups["object"].Value, CultureInfo.InvariantCulture);
    }

    private string Latin(int from, int to) => Encoding.Latin1.GetString(Content, from, to - from);

    [GeneratedRegex(@"startxref\s+(?<at>\d+)\s+%%EOF\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<object>\d+) 0 R", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"/(?<name>[A-Za-z0-9._-]+) \[(?<page>\d+) 0 R /XYZ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Destination();
}
