using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>
/// Finds the headings within pages that have run together to single paragraphs: by the table of contents, by known chapter
/// words, and at last by the look of the sentences. What is found by look alone is told.
/// </summary>
internal static partial class CollapsedPages
{
    private const int MostGuessed = 60;

    private sealed record Cut(int From, int Length, string Title, string? Number, int Level, Sureness Sureness);

    public static void Split(Reading reading)
    {
        if (!reading.IsCollapsed)
        {
            return;
        }

        var unseen = new Queue<string>(reading.Contents);
        var split = new List<SourceBlock>();
        foreach (var block in reading.Blocks)
        {
            if (block.Form is not BlockForm.Paragraph || block.Text.Length < 100)
            {
                split.Add(block);
                continue;
            }

            var cuts = Chapters(reading, block.Text);
            cuts.AddRange(OfContents(block.Text, reading.Contents, unseen).Where(c => !cuts.Exists(o => Overlap(o, c))));
            cuts.AddRange(Guessed(block.Text).Where(c => !cuts.Exists(o => Overlap(o, c))).Take(MostGuessed));
            split.AddRange(Pieces(reading, block, [.. cuts.OrderBy(c => c.From)]));
        }

        reading.Blocks = split;
    }

    private static bool Overlap(Cut one, Cut other) => one.From < other.From + other.Length && other.From < one.From + one.Length;

    private static IEnumerable<SourceBlock> Pieces(Reading reading, SourceBlock block, List<Cut> cuts)
    {
        var at = 0;
        foreach (var cut in cuts)
        {
            if (block.Text[at..cut.From].Trim() is { Length: > 0 } before)
            {
                yield return block with { Text = before };
            }

            if (cut.Sureness is Sureness.Unsure)
            {
                reading.Doubt(RemarkCode.HeadingIsGuessed, block.At, cut.Title);
            }

            yield return block with { Text = cut.Title, Form = BlockForm.Heading, Level = cut.Level, Number = cut.Number, Sureness = cut.Sureness };
            at = cut.From + cut.Length;
        }

        if (block.Text[at..].Trim() is { Length: > 0 } rest)
        {
            yield return block with { Text = rest };
        }
    }

    private static List<Cut> Chapters(Reading reading, string text)
    {
        var cuts = new List<Cut>();
        if (Opening().Match(text) is { Success: true } opening)
        {
            var title = TitleIn(opening.Groups["rest"].Value, reading.Contents);
            if (title.Length > 0)
            {
                cuts.Add(new Cut(0, opening.Groups["rest"].Index + title.Length, title, opening.Groups["number"].Value, 1, Sureness.Sure));
            }
        }

        foreach (Match word in Chapter().Matches(text))
        {
            if (cuts.TrueForAll(c => word.Index >= c.From + c.Length) && (word.Index == 0 || text[word.Index - 2] is '.' or ')' or '!' or '?'))
            {
                cuts.Add(new Cut(word.Index, word.Length, word.Value.Trim(), null, 1, Sureness.Likely));
            }
        }

        if (Appendix().Match(text) is { Success: true } appendix && reading.Contents.Find(t => text.StartsWith(t, StringComparison.Ordinal)) is null)
        {
            cuts.Add(new Cut(0, appendix.Length, appendix.Value.Trim(), null, 1, Sureness.Likely));
        }

        return cuts;
    }

    /// <summary>The longest beginning of the text that the table of contents names, also where its own entries have run together.</summary>
    private static string TitleIn(string text, List<string> contents)
    {
        var words = text.Split(' ');
        for (var count = Math.Min(words.Length, 16); count >= 2; count--)
        {
            var title = string.Join(' ', words.Take(count));
            if (contents.Exists(c => c.Contains(title, StringComparison.Ordinal)))
            {
                return title;
            }
        }

        return "";
    }

    /// <summary>What the table of contents names, in its order; one that is not found is passed over.</summary>
    private static IEnumerable<Cut> OfContents(string text, List<string> contents, Queue<string> unseen)
    {
        var from = 0;
        while (unseen.Count > 0)
        {
            var next = unseen.Select((title, index) => (Title: title, Index: index, At: Find(text, title, from))).Where(t => t.At >= 0).OrderBy(t => t.At).FirstOrDefault();
            if (next.Title is null)
            {
                yield break;
            }

            for (var i = 0; i <= next.Index; i++)
            {
                unseen.Dequeue();
            }

            from = next.At + next.Title.Length;
            yield return new Cut(next.At, next.Title.Length, next.Title, null, contents.Count > 0 && ChapterWords.IsChapter(next.Title) ? 1 : 2, Sureness.Likely);
        }
    }

    private static int Find(string text, string title, int from)
    {
        var heading = new Regex($@"(?<![\p{{L}}-]){Regex.Escape(title)}(?=\s[\p{{Lu}}\d])", RegexOptions.None, TimeSpan.FromSeconds(2));
        var matches = heading.Matches(text, from);
        return (matches.FirstOrDefault(m => m.Index == 0 || text[..m.Index].TrimEnd() is [.., '.' or '!' or '?' or ':'])
            ?? matches.FirstOrDefault(m => !ListOfNames().IsMatch(text.AsSpan(m.Index + m.Length))))?.Index ?? -1;
    }

    /// <summary>"… slut. Ett nytt sätt att arbeta Den tekniska utvecklingen …": a phrase without a verb between two sentences.</summary>
    private static List<Cut> Guessed(string text)
    {
        var guessed = Between().Matches(text).Concat(Repeated().Matches(text).Where(m => char.IsUpper(m.Groups["again"].Value[0]) || m.Groups["again"].Value[1] is '-'))
            .Select(m => m.Groups["head"])
            .Where(h => Phrase.WordCount(h.Value) <= 11 && !Verb().IsMatch(h.Value) && !Opener().IsMatch(h.Value) && !Unfinished().IsMatch(h.Value)
                && (char.IsUpper(h.Value[0]) || h.Value[1] is '-'))
            .Select(h => new Cut(h.Index, h.Length, h.Value.Trim(), null, 2, Sureness.Unsure));
        var taken = new List<Cut>();
        foreach (var cut in guessed.Where(c => !taken.Exists(t => Overlap(t, c))))
        {
            taken.Add(cut);
        }

        return taken;
    }

    [GeneratedRegex(@"^(?<number>\d{1,2}) KAPITEL (?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=^|\s)(Förord|Inledning|Bakgrund|Syfte|Mål|Sammanfattning|Omvärldsanalys|Handlingsplan|Genomförande|Uppföljning|Ansvarsfördelning|Definitioner)(?=\s\p{Lu}\p{L}*\s)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^Bilaga \d{1,2} (\p{Lu}[\p{L}-]*( analys)?)(?=\s\p{Lu})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Appendix();

    /// <summary>One capitalised name after the other: a list, not a heading with its text.</summary>
    [GeneratedRegex(@"^\s(?!(På|I|När|Med|För|Här)\s)\p{Lu}[\p{L}-]+\s\p{Lu}", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ListOfNames();

    [GeneratedRegex(@"(?<=^|[.!?]\s)(?<head>(\p{Lu}|e-)[\p{L}\d -]{3,84}?)\s(?=(I|När|Den|Det|De|En|Ett|För|Med|Att|Vi|Alla|På|Under|Syftet|Målet|Här|Via|Genom|Inom|Medborgaren|Kommunen|Sammanträden|Följande|Även|Bakom|Efter|Idag)\s\p{L})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(är|ska|skall|har|hade|kan|kunde|finns|fanns|blir|blev|bör|måste|innebär|skapar|ger|gör|får|fick|vill|var|utgör|kommer|behöver|uppnås|gäller|bidrar|anser|säger|leder|sker|stödjer|består|tar|går|visar|arbetar|ligger|handlar|väntar|står|ställer|\p{L}{3,}(as|ades|ats))\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Verb();

    /// <summary>"IT-styrgrupp IT-Styrgruppen, som …": the sentence begins with the word that heads it.</summary>
    [GeneratedRegex(@"(?<=^|\s)(?<head>(?<first>[\p{L}-]{5,}?)(\p{L}{0,2})(\s[\p{L}-]+){0,2}?)\s(?=(?<again>\k<first>[\p{L}-]*)[\s,])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Repeated();

    /// <summary>A phrase that cannot end there.</summary>
    [GeneratedRegex(@"\b(att|som|på|i|inom|av|till|för|med|och|eller|den|det|en|ett|från|om|vid|samt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(I|När|Om|För|Med|På|Under|Genom|Inom|Vid|Efter|Enligt|Till|Av|Att|Som|Dessutom|Därför|Dessa|Idag|Nu|Men|Och|Även|Inom|Detta|Det|Den|En|Ett|De|Vi|Alla)\s", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Opener();
}
