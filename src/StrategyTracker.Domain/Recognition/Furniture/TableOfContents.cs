using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Furniture;

/// <summary>The table of contents is left out, and what it names helps to find the headings.</summary>
internal static partial class TableOfContents
{
    public static void Clear(Reading reading)
    {
        var at = reading.Blocks.FindIndex(b => Head().IsMatch(b.Text));
        if (at < 0)
        {
            ClearStray(reading);
            return;
        }

        var head = reading.Blocks[at];
        var inline = Head().Match(head.Text).Groups["rest"].Value;
        var count = 1;
        if (inline.Length > 0)
        {
            if (!TakeInline(reading, inline))
            {
                return;
            }
        }
        else
        {
            var entries = reading.Blocks.Skip(at + 1).TakeWhile(IsEntry).ToList();
            if (entries.Count == 0)
            {
                return;
            }

            reading.Contents.AddRange(entries.SelectMany(Titles));
            count += entries.Count;
        }

        reading.Blocks.RemoveRange(at, count);
        reading.LeaveOut(RemarkCode.Contents, head.At, reading.Contents.Count);
    }

    /// <summary>Lines with a leader of dots and a page number are a table of contents, also without its heading.</summary>
    private static void ClearStray(Reading reading)
    {
        var entries = reading.Blocks.Where(b => b.Form is BlockForm.Paragraph && Dotted().IsMatch(b.Text)).ToList();
        if (entries.Count < 3)
        {
            return;
        }

        reading.Contents.AddRange(entries.SelectMany(Titles));
        reading.Blocks.RemoveAll(entries.Contains);
        reading.LeaveOut(RemarkCode.Contents, entries[0].At, reading.Contents.Count);
    }

    private static bool IsEntry(SourceBlock block) => block.Form is BlockForm.Table
        ? block.Rows.All(r => r.Count >= 2 && r[^1].All(char.IsDigit))
        : Dotted().IsMatch(block.Text) || (Paged().IsMatch(block.Text) && block.Text.Length <= 110);

    private static IEnumerable<string> Titles(SourceBlock block) => block.Form is BlockForm.Table
        ? block.Rows.Select(r => string.Join(' ', r.SkipLast(1)).Trim())
        : [Paged().Match(block.Text) is { Success: true } match ? match.Groups["title"].Value.TrimEnd('.', ' ', '…', '_') : block.Text];

    private static bool TakeInline(Reading reading, string text)
    {
        var dotted = InlineDotted().Matches(text).Select(m => m.Groups["title"].Value.Trim()).ToList();
        if (dotted.Count >= 3)
        {
            reading.Contents.AddRange(dotted);
            return true;
        }

        // "7 Title 8 Title 13 Title": the page stands first.
        var paged = InlinePaged().Matches(text).Select(m => m.Groups["title"].Value.Trim()).ToList();
        if (paged.Count >= 3 && char.IsDigit(text[0]))
        {
            reading.Contents.AddRange(paged);
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"^(Innehåll|Innehållsförteckning|INNEHÅLL|INNEHÅLLSFÖRTECKNING)(\s+sid(a|an)?)?:?(\s+(?<rest>\S.*))?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Head();

    [GeneratedRegex(@"(\.{3,}|…|_{3,}|(\. ){3,})\s*\d{1,3}$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<title>\S.*?)[\s.…_]+\d{1,3}$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Paged();

    [GeneratedRegex(@"(?<title>[^.…][^…]*?)\s?(\.{3}|…)\s?\d{1,3}(\s|$)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex InlineDotted();

    [GeneratedRegex(@"(^|\s)\d{1,3} (?<title>\p{Lu}.*?)(?=\s\d{1,3} \p{Lu}|$)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex InlinePaged();
}
