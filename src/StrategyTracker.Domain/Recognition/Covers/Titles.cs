using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>The title: under its label, by its style, before a transcript, or the first line that names a type of document.</summary>
internal static partial class Titles
{
    private const int Longest = 220;

    public static (Found<string>? Title, Found<string>? Subtitle, Found<string>? Type) Take(Reading reading, IReadOnlyList<LabelledValue> labels, IReadOnlyList<int> header)
    {
        Found<string>? type = labels.FirstOrDefault(l => l.Field is CoverField.Type && l.Value.Length is > 0 and < 60) is { } label
            ? new Found<string>(BodyNames.Tidy(label.Value), label.At, Sureness.Sure) : null;
        var shown = OnCover(reading, header.Count > 0 ? header.Min() : 0, ref type);
        var labelled = labels.FirstOrDefault(l => l.Field is CoverField.Title && l.Value.Length > 3);
        if (labelled is not null && (shown is null || shown.Sureness is Sureness.Unsure))
        {
            return (new Found<string>(Tidy(labelled.Value), labelled.At, Sureness.Sure), null, type);
        }

        if (shown is null)
        {
            return (null, null, type);
        }

        var (title, subtitle) = Split(shown.Value);
        if (labelled is not null && !string.Equals(Bare(labelled.Value), Bare(title), StringComparison.OrdinalIgnoreCase))
        {
            reading.Doubt(RemarkCode.TitleDiffersFromLabel, labelled.At, labelled.Value);
        }

        if (shown.Sureness is Sureness.Unsure)
        {
            reading.Doubt(RemarkCode.TitleIsGuessed, shown.At, title);
        }

        return (shown with { Value = title }, subtitle is null ? null : new Found<string>(subtitle, shown.At, Sureness.Likely), type);
    }

    private static Found<string>? OnCover(Reading reading, int header, ref Found<string>? type)
    {
        if (reading.Blocks.Take(15).FirstOrDefault(b => b.Form is BlockForm.Title) is { } styled)
        {
            reading.Blocks.RemoveAll(b => b.Form is BlockForm.Title && b.At == styled.At);
            return new Found<string>(Tidy(styled.Text), styled.At, Sureness.Sure);
        }

        if (reading.FirstLine is { } first && reading.Blocks is [var opening, ..])
        {
            return BeforeTranscript(reading, first, opening);
        }

        var cover = reading.Blocks.Take(12).TakeWhile(b => b.Form is BlockForm.Paragraph or BlockForm.Heading && b.Text.Length <= Longest).ToList();
        // What stands above the header (adopted by, registration number) is nearer to being the title than what stands below.
        var candidates = cover.FindAll(b => !TypeWords.IsTypeAlone(b.Text) && !Phrase.EndsSentence(b.Text) && b.Text.Count(char.IsLetter) >= 4 && !Numbered().IsMatch(b.Text));
        var above = candidates.FindAll(b => b.At.Number < header);
        candidates = above.Count > 0 ? above : candidates;
        var named = candidates.Find(b => TypeWords.In(b.Text) is not null);
        var title = named ?? candidates.FirstOrDefault();
        if (title is null)
        {
            return null;
        }

        var text = title.Text;
        var alone = cover.TakeWhile(b => b != title).LastOrDefault(b => TypeWords.IsTypeAlone(b.Text));
        if (alone is not null)
        {
            type ??= new Found<string>(TypeWords.In(alone.Text)!, alone.At, Sureness.Likely);
            text = Phrase.StartsLow(text) && !text.StartsWith("e-", StringComparison.Ordinal) ? $"{Phrase.FromCapitals(alone.Text)} {text}" : text;
            reading.Blocks.Remove(alone);
        }

        // A title in two lines: "Program för" and "hållbar energi".
        var at = reading.Blocks.IndexOf(title);
        if (at + 1 < reading.Blocks.Count && reading.Blocks[at + 1] is { Form: BlockForm.Paragraph, Text.Length: < 100 } next && !TypeWords.IsTypeAlone(next.Text) && Phrase.StartsLow(next.Text) && !Phrase.EndsSentence(next.Text))
        {
            text += " " + next.Text;
            reading.Blocks.RemoveAt(at + 1);
        }

        reading.Blocks.RemoveAll(b => b.Form is not BlockForm.Table && string.Equals(b.Text, title.Text, StringComparison.OrdinalIgnoreCase));
        return new Found<string>(Tidy(text), title.At, named is not null || alone is not null || title.Form is BlockForm.Heading ? Sureness.Likely : Sureness.Unsure);
    }

    /// <summary>The line before a transcript is the collection's name for it; the page itself often says more.</summary>
    private static Found<string>? BeforeTranscript(Reading reading, SourceBlock first, SourceBlock opening)
    {
        reading.Blocks.RemoveAll(b => b != opening && string.Equals(b.Text, first.Text, StringComparison.Ordinal));
        var name = Tidy(first.Text);
        if (opening.Text.Length <= Longest && Bare(opening.Text).StartsWith(Bare(first.Text), StringComparison.OrdinalIgnoreCase))
        {
            reading.Blocks.Remove(opening);
            return new Found<string>(Tidy(opening.Text), opening.At, Sureness.Sure);
        }

        if (opening.Text.StartsWith(first.Text, StringComparison.Ordinal))
        {
            reading.Blocks[0] = opening with { Text = opening.Text[first.Text.Length..].TrimStart(' ', '*') };
        }

        return new Found<string>(name, first.At, Sureness.Likely);
    }

    private static (string Title, string? Subtitle) Split(string text)
    {
        var parts = Dash().Split(text);
        return parts.Length > 1 && parts[0].Length > 12 ? (parts[0].Trim(), string.Join(" – ", parts.Skip(1).Select(p => p.Trim()))) : (text, null);
    }

    private static string Tidy(string text) => Phrase.FromCapitals(Spaces().Replace(text.Replace("*", ""), " ").Trim(' ', '.', '"', '”', ':'));

    private static string Bare(string text) => NotWord().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s[-–—]\s(?!\d)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.None, 2000)]
    private static partial Regex NotWord();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2})*\.?\s", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Numbered();
}
