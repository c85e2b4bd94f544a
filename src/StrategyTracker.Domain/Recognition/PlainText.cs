using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition;

/// <summary>Makes blocks of a plain text: lines that were broken by the page are joined again, marks of lists and columns are understood.</summary>
public static partial class PlainText
{
    /// <summary>Fewer lines do not tell whether the text was broken by a page.</summary>
    private const int FewestLines = 6;

    private sealed record Line(int Number, string Text, bool AfterBlank);

    public static SourceText Read(string text)
    {
        var remarks = new List<Remark>();
        text = Clean(text, remarks);
        if (MarkdownHeading().Count(text) >= 2)
        {
            text = Emphasis().Replace(text, "");
        }

        var lines = Lines(text);
        var wrapped = WrappedWidth(lines);
        var blocks = new List<SourceBlock>();
        for (var i = 0; i < lines.Count;)
        {
            i += IsRow(lines[i].Text) ? TakeTable(lines, i, blocks) : TakeParagraph(lines, i, wrapped, blocks);
        }

        return new SourceText(Joined(blocks, remarks), remarks);
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var number = 0;
        var blank = true;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Replace('\u00a0', ' ').TrimEnd();
            if (line.Trim().Length == 0)
            {
                blank = true;
                continue;
            }

            lines.Add(new Line(number, line, blank));
            blank = false;
        }

        return lines;
    }

    private static string Clean(string text, List<Remark> remarks)
    {
        text = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\f', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\v', '\n');
        var builder = new StringBuilder(text.Length);
        var dropped = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\t' || category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned))
            {
                builder.Append(rune.ToString());
            }
            else if (rune.Value is not (0xAD or 0xFEFF or 0x200B))
            {
                // Soft hyphens and marks of the file's order say nothing; the rest somebody may miss.
                dropped++;
            }
        }

        if (dropped > 0)
        {
            remarks.Add(new Remark(RemarkKind.LeftOut, RemarkCode.ControlCharacters, null, dropped));
        }

        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The width at which the text was broken into lines, or null where each line is a whole paragraph.</summary>
    private static int? WrappedWidth(List<Line> lines)
    {
        var lengths = lines.Select(l => l.Text.Trim().Length).Where(l => l >= 45).Order().ToList();
        if (lengths.Count < FewestLines)
        {
            return null;
        }

        var longest = lengths[(int)(lengths.Count * 0.9)];
        var followed = Enumerable.Range(0, lines.Count - 1).Count(i => lines[i].Text.Trim().Length >= 45 && !lines[i + 1].AfterBlank);
        return longest is >= 55 and <= 130 && followed * 2 >= lengths.Count ? longest : null;
    }

    private static int TakeParagraph(List<Line> lines, int at, int? wrapped, List<SourceBlock> blocks)
    {
        var first = lines[at];
        if (MarkdownHeading().Match(first.Text) is { Success: true } head)
        {
            var level = head.Groups["marks"].Length;
            blocks.Add(new SourceBlock(new Place(PlaceUnit.Line, first.Number), level == 1 && blocks.Count == 0 ? BlockForm.Title : BlockForm.Heading, head.Groups["text"].Value.Trim()) { Level = Math.Max(1, level - 1) });
            return 1;
        }

        var (form, mark, text) = MarkOf(first.Text);
        var taken = 1;
        var builder = new StringBuilder(text);
        var last = first.Text.Trim();
        while (at + taken < lines.Count && !(taken == 1 && IsHeadingOf(lines[at + 1], first, wrapped)) && !StartsHeading(lines, at + taken, wrapped) && GoesOn(last, lines[at + taken], wrapped, form))
        {
            last = lines[at + taken].Text.Trim();
            var broken = builder.Length > 2 && builder[^1] is '-' && char.IsLetter(builder[^2]) && Phrase.StartsLow(last);
            if (broken && !KeepsHyphen(builder.ToString()))
            {
                builder.Length--;
            }
            else if (!broken)
            {
                builder.Append(' ');
            }

            builder.Append(last);
            taken++;
        }

        var indent = first.Text.Length - first.Text.TrimStart(' ', '\t').Length;
        blocks.Add(new SourceBlock(new Place(PlaceUnit.Line, first.Number), form, Spaces().Replace(builder.ToString(), " ").Trim())
        {
            Number = mark, IsApart = first.AfterBlank || (at > 0 && StartsHeading(lines, at, wrapped)), Level = form is BlockForm.Bullet && indent >= 3 ? 2 : 1,
        });
        return taken;
    }

    /// <summary>"2.1 Mål för naturen: staden har …" and then a sentence: a number with a point in it heads what follows, however long it is.</summary>
    private static bool IsHeadingOf(Line next, Line first, int? wrapped) =>
        wrapped is { } width && NumberedSection().IsMatch(first.Text) && first.Text.Trim().Length < width * 0.85 && !Phrase.EndsSentence(first.Text) && char.IsUpper(next.Text.TrimStart()[0]);

    /// <summary>After a whole sentence a line that breaks off well before the edge without an end, with a new sentence under it.</summary>
    private static bool StartsHeading(List<Line> lines, int at, int? wrapped) =>
        wrapped is { } width && at + 1 < lines.Count && !lines[at + 1].AfterBlank && lines[at].Text.Trim() is { Length: > 3 } text
        && text.Length < width * 0.7 && char.IsUpper(text[0]) && (char.IsLetter(text[^1]) || char.IsDigit(text[^1])) && Phrase.EndsSentence(lines[at - 1].Text.Trim())
        && char.IsUpper(lines[at + 1].Text.TrimStart()[0]) && Phrase.EndsSentence(lines[at + 1].Text.Trim());

    private static bool GoesOn(string before, Line next, int? wrapped, BlockForm form)
    {
        var text = next.Text.Trim();
        if (next.AfterBlank || IsRow(next.Text) || MarkOf(next.Text).Form is BlockForm.Bullet || NumberedHead().IsMatch(text) || Labelled().IsMatch(text) || HeaderLine().IsMatch(text))
        {
            return false;
        }

        if (form is BlockForm.Bullet && next.Text.StartsWith("  ", StringComparison.Ordinal))
        {
            return true;
        }

        // A short line after a whole sentence is more likely a heading than the sentence's next words.
        if (before[^1] is '.' && text.Length < 40 && !Phrase.EndsSentence(text))
        {
            return false;
        }

        return (before.Length >= 40 && !Phrase.EndsSentence(before) && Phrase.StartsLow(text))
            || (wrapped is { } width && before.Length >= width * 0.6 && !Phrase.IsCapitals(before) && !(before.Length < width * 0.8 && Phrase.EndsSentence(before)));
    }

    private static int TakeTable(List<Line> lines, int at, List<SourceBlock> blocks)
    {
        var rows = new List<IReadOnlyList<string>>();
        var taken = 0;
        while (at + taken < lines.Count && IsRow(lines[at + taken].Text) && (taken == 0 || !lines[at + taken].AfterBlank || SameColumns(lines[at].Text, lines[at + taken].Text)))
        {
            if (!Ruler().IsMatch(lines[at + taken].Text))
            {
                rows.Add(Cells(lines[at + taken].Text));
            }

            taken++;
        }

        blocks.Add(new SourceBlock(new Place(PlaceUnit.Line, lines[at].Number), BlockForm.Table, "") { Rows = rows });
        return taken;
    }

    private static bool IsRow(string line) => line.Trim('\t', ' ').Contains('\t') && !ListMark().IsMatch(line) || (line.Trim() is ['|', .., '|'] && line.Count(c => c is '|') >= 3);

    private static bool SameColumns(string first, string other) => Cells(first).Count == Cells(other).Count;

    private static List<string> Cells(string line) => line.Trim() is ['|', .. var inner, '|']
        ? [.. inner.Split('|').Select(c => c.Trim())]
        : [.. line.TrimEnd().Split('\t').Select(c => c.Trim())];

    /// <summary>"- text", "• text", "o text", "a) text": an item of a list. A number with a point may be a heading and is left for later.</summary>
    private static (BlockForm Form, string? Mark, string Text) MarkOf(string line)
    {
        var match = ListMark().Match(line);
        return match.Success
            ? (BlockForm.Bullet, match.Groups["letter"] is { Success: true } letter ? letter.Value : null, match.Groups["text"].Value)
            : (BlockForm.Paragraph, null, line.Trim());
    }

    /// <summary>A word or a sentence that was broken by a page is put together again.</summary>
    private static List<SourceBlock> Joined(List<SourceBlock> blocks, List<Remark> remarks)
    {
        var joined = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (joined is [.., { Form: BlockForm.Paragraph } last] && block.Form is BlockForm.Paragraph
                && last.Text.Length > 40 && last.Text[^1] is '-' && char.IsLetter(last.Text[^2]) && Phrase.StartsLow(block.Text))
            {
                var word = last.Text[(last.Text.LastIndexOf(' ') + 1)..] + block.Text.Split(' ')[0];
                joined[^1] = last with { Text = (KeepsHyphen(last.Text) ? last.Text : last.Text[..^1]) + block.Text };
                remarks.Add(new Remark(RemarkKind.Uncertain, RemarkCode.WordsAreJoined, block.At, KeepsHyphen(last.Text) ? word : word.Replace("-", "")));
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    /// <summary>"e-", "IT-": the hyphen belongs to the word.</summary>
    internal static bool KeepsHyphen(string text)
    {
        var word = text[(text.LastIndexOf(' ') + 1)..^1];
        return word.Length <= 2 || Phrase.IsCapitals(word);
    }

    [GeneratedRegex(@"^\s*([-–—•·●▪■◦*§]|(?<letter>[a-hA-H]\)))\s+(?<text>\S.*)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^(§?\s?\d{1,2}(\.\d{1,2}){0,3}\.?( §)?|(Kapitel|Bilaga|Mål|Delmål|Målområde|Fokusområde|Insatsområde|Princip|Åtgärd|Aktivitet|Insats|Uppdrag) \d+\S*|\d+ kap\.|#{1,6})\s+\S", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NumberedHead();

    [GeneratedRegex(@"^\s*\d{1,2}\.\d{1,2}(\.\d{1,2})*\.?\s+\p{Lu}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NumberedSection();

    [GeneratedRegex(@"^\p{Lu}[\p{L}/ ]{2,30}:(\s|$)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<marks>#{1,6}) (?<text>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"\*\*|__", RegexOptions.None, 2000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(Anta(gen|get|gna)|Fastställ(d|t|da)|Beslut(ad|at|ade)|Godkän(d|t|da)|Revidera(d|t|de)|Dnr|Diarie|Version|Gäller|Ersätter)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^[\s|:\-–=+]+$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Ruler();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Spaces();
}
