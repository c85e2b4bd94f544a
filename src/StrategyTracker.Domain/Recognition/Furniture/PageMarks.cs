using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Furniture;

/// <summary>Page numbers, and lines that come again on every page.</summary>
internal static partial class PageMarks
{
    private const int LongestHead = 120;

    public static void Clear(Reading reading)
    {
        var removed = ClearLonePages(reading) + ClearCounts(reading, Leading) + ClearCounts(reading, Trailing);
        if (removed > 0)
        {
            reading.LeaveOut(RemarkCode.PageNumbers, null, removed);
        }

        ClearRepeated(reading);
        ClearRunningTitle(reading);
        JoinOverPages(reading);
    }

    private static int ClearLonePages(Reading reading)
    {
        for (var i = 1; i < reading.Blocks.Count; i++)
        {
            // What follows on a page number begins its page.
            if (IsLonePage(reading.Blocks[i - 1]))
            {
                reading.Blocks[i] = reading.Blocks[i] with { IsApart = true };
            }
        }

        return reading.Blocks.RemoveAll(IsLonePage);
    }

    private static bool IsLonePage(SourceBlock block) => block.Form is BlockForm.Paragraph && LonePage().IsMatch(block.Text);

    private static (int Number, string After)? Leading(string text) =>
        LeadingNumber().Match(text) is { Success: true } match ? (Number(match), match.Groups["rest"].Value) : null;

    private static (int Number, string After)? Trailing(string text) =>
        TrailingNumber().Match(text) is { Success: true } match ? (Number(match), match.Groups["rest"].Value) : null;

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    /// <summary>Numbers at the same end of paragraphs are page numbers where they rise from page to page; "3(7)" always is one.</summary>
    private static int ClearCounts(Reading reading, Func<string, (int Number, string After)?> read)
    {
        var numbered = reading.Blocks.Select((block, index) => (index, Read: block.Form is BlockForm.Paragraph ? read(block.Text) : null))
            .Where(n => n.Read is not null).Select(n => (n.index, n.Read!.Value.Number, n.Read.Value.After)).ToList();
        var rising = LongestRise([.. numbered.Select(n => n.Number)]);
        var isCounted = rising.Count >= 3 && rising.Count * 3 >= reading.Blocks.Count(b => b.Text.Length > 300) && reading.IsCollapsed;
        var removed = 0;
        for (var i = 0; i < numbered.Count; i++)
        {
            var block = reading.Blocks[numbered[i].index];
            if (OfTotal().Match(block.Text) is { Success: true } total)
            {
                reading.Blocks[numbered[i].index] = block with { Text = block.Text[..total.Index].TrimEnd() };
                removed++;
            }
            else if (isCounted && rising.Contains(i))
            {
                reading.Blocks[numbered[i].index] = block with { Text = numbered[i].After.Trim() };
                removed++;
            }
        }

        reading.Blocks.RemoveAll(b => b.Form is BlockForm.Paragraph && b.Text.Length == 0);
        return removed;
    }

    /// <summary>The positions of the longest run of numbers that each are at most three above the one before.</summary>
    private static HashSet<int> LongestRise(List<int> numbers)
    {
        var best = new List<int>();
        for (var start = 0; start < Math.Min(numbers.Count, 6); start++)
        {
            var run = new List<int> { start };
            for (var i = start + 1; i < numbers.Count; i++)
            {
                if (numbers[i] > numbers[run[^1]] && numbers[i] <= numbers[run[^1]] + 3)
                {
                    run.Add(i);
                }
            }

            best = run.Count > best.Count ? run : best;
        }

        return [.. best];
    }

    private static void ClearRepeated(Reading reading)
    {
        var groups = reading.Blocks.Where(b => b.Form is BlockForm.Paragraph && b.Text.Length is > 2 and <= LongestHead && !Phrase.EndsSentence(b.Text))
            .GroupBy(b => Digits().Replace(b.Text, "#").ToUpperInvariant())
            .Where(g => g.Count() >= 3 && Gaps(reading, g) >= 3)
            .ToList();
        foreach (var group in groups)
        {
            reading.LeaveOut(RemarkCode.RunningHeads, group.First().At, group.First().Text, group.Count());
        }

        var furniture = groups.SelectMany(g => g).ToHashSet();
        // The first of them may be the title itself: it stands before anything else.
        furniture.ExceptWith(reading.Blocks.Take(3).Where(furniture.Contains).Take(1));
        reading.Blocks.RemoveAll(furniture.Contains);
    }

    /// <summary>A heading under each of many chapters ("Ansvar") is followed by other text each time and comes closer; a running head has pages between.</summary>
    private static int Gaps(Reading reading, IEnumerable<SourceBlock> group)
    {
        var at = group.Select(b => reading.Blocks.IndexOf(b)).ToList();
        var withBody = at.Count(i => i + 1 < reading.Blocks.Count && reading.Blocks[i + 1].Form is BlockForm.Bullet);
        return withBody * 2 >= at.Count ? 0 : (at[^1] - at[0]) / Math.Max(1, at.Count - 1);
    }

    /// <summary>In a run-together page the running head stands first or last in its paragraph.</summary>
    private static void ClearRunningTitle(Reading reading)
    {
        if (!reading.IsCollapsed || reading.FirstLine is not { } first)
        {
            return;
        }

        var bare = YearAtEnd().Replace(first.Text, "");
        var tail = new Regex($@"\s+(\d+ )?{Regex.Escape(bare)}( (19|20)\d\d)?$", RegexOptions.None, TimeSpan.FromSeconds(2));
        var cut = 0;
        for (var i = 0; i < reading.Blocks.Count; i++)
        {
            var text = tail.Replace(reading.Blocks[i].Text, "");
            var head = ChapterHead().Match(text);
            // "Kapitel 2. Titel" on every second page; the chapter itself begins "2 KAPITEL Titel".
            if (head.Success && ChapterTitle(reading, head.Groups["number"].Value) is { } title && Similar(head.Groups["rest"].Value, title) is var length and > 0)
            {
                text = head.Groups["rest"].Value[length..].TrimStart();
            }
            else if (text.StartsWith("Kapitel X. Kapitelnamn", StringComparison.Ordinal))
            {
                text = "";
            }

            if (text != reading.Blocks[i].Text && i > 0)
            {
                reading.Blocks[i] = reading.Blocks[i] with { Text = text };
                cut++;
            }
        }

        reading.Blocks.RemoveAll(b => b.Form is BlockForm.Paragraph && (b.Text.Length == 0 || (b.Text == bare && b.At != reading.Blocks[0].At)));
        if (cut > 0)
        {
            reading.LeaveOut(RemarkCode.RunningHeads, reading.Blocks[0].At, first.Text, cut);
        }
    }

    private static string? ChapterTitle(Reading reading, string number) =>
        reading.Blocks.Select(b => b.Text).FirstOrDefault(t => t.StartsWith($"{number} KAPITEL ", StringComparison.Ordinal)) is { } opening
            ? opening[$"{number} KAPITEL ".Length..] : null;

    /// <summary>How much of the head is the chapter's title, word by word; one word may differ ("e-samhället", "IT-samhället").</summary>
    private static int Similar(string head, string chapter)
    {
        var (words, title) = (head.Split(' '), chapter.Split(' '));
        int same = 0, other = 0, length = 0, until = 0;
        for (var i = 0; i < Math.Min(words.Length, title.Length) && other <= 1; i++)
        {
            length += words[i].Length + 1;
            if (words[i] == title[i])
            {
                same++;
                until = Math.Min(length, head.Length);
            }
            else
            {
                other++;
                until = words[i].EndsWith("samhället", StringComparison.Ordinal) ? Math.Min(length, head.Length) : until;
            }
        }

        return same >= 2 ? until : 0;
    }

    /// <summary>A sentence that a page broke goes on in the next paragraph.</summary>
    private static void JoinOverPages(Reading reading)
    {
        for (var i = reading.Blocks.Count - 1; i > 0; i--)
        {
            var (before, after) = (reading.Blocks[i - 1], reading.Blocks[i]);
            if (before.Form is BlockForm.Paragraph && after.Form is BlockForm.Paragraph && before.Text.Length > 120 && Phrase.StartsLow(after.Text) && after.Text.Length > 40
                && !Phrase.EndsSentence(before.Text))
            {
                var hyphen = before.Text[^1] is '-';
                reading.Blocks[i - 1] = before with { Text = hyphen ? (PlainText.KeepsHyphen(before.Text) ? before.Text : before.Text[..^1]) + after.Text : $"{before.Text} {after.Text}" };
                reading.Blocks.RemoveAt(i);
                reading.Doubt(RemarkCode.WordsAreJoined, after.At, Phrase.Shorten(after.Text, 30));
            }
        }
    }

    [GeneratedRegex(@"^(-\s*)?(sida|sid\.?|s\.)?\s*\d{1,3}(\s*(\(|av|/)\s*\d{1,3}\)?)?(\s*-)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex LonePage();

    [GeneratedRegex(@"^(?<number>\d{1,3}) (?<rest>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^(?<rest>.*\S) (?<number>\d{1,3})( ?\(\d{1,3}\))?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex(@"\s(sida\s)?\d{1,3} ?\(\d{1,3}\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OfTotal();

    [GeneratedRegex(@"\d+", RegexOptions.None, 2000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s(19|20)\d\d$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^Kapitel (?<number>\d+)\. (?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex ChapterHead();
}
