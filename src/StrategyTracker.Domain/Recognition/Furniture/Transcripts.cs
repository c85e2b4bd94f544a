using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Furniture;

/// <summary>
/// Texts fetched from a collection of documents carry its furniture: titles of other documents before the word "Transkript",
/// and extracts from others, each followed by "Läs mer", after the end.
/// </summary>
internal static partial class Transcripts
{
    private const string ReadMore = "Läs mer";

    public static void Clear(Reading reading)
    {
        var marker = reading.Blocks.FindIndex(b => Marker().IsMatch(b.Text));
        if (marker >= 0)
        {
            reading.FirstLine = reading.Blocks.Take(marker).FirstOrDefault(b => !Viewer().IsMatch(b.Text));
            var foreign = reading.Blocks.Take(marker).Where(b => b != reading.FirstLine).ToList();
            if (foreign.Count > 0)
            {
                reading.LeaveOut(RemarkCode.ForeignTitles, foreign[0].At, foreign.Count, Phrase.Shorten(foreign[^1].Text, 60));
            }

            reading.Blocks.RemoveRange(0, marker + 1);
        }

        if (reading.Blocks.Count(b => b.Text == ReadMore) >= 3)
        {
            // An extract is its title, the title again with some lines, and "Läs mer".
            var from = Math.Max(0, reading.Blocks.FindIndex(b => b.Text == ReadMore) - 2);
            reading.LeaveOut(RemarkCode.ForeignTail, reading.Blocks[from].At, reading.Blocks.Count - from);
            reading.Blocks.RemoveRange(from, reading.Blocks.Count - from);
        }

        var lengths = reading.Blocks.Where(b => b.Form is BlockForm.Paragraph).Select(b => b.Text.Length).ToList();
        reading.IsCollapsed = lengths.Count > 0 && lengths.Count(l => l > 900) * 3 >= lengths.Count(l => l > 120) && lengths.Exists(l => l > 900);
    }

    [GeneratedRegex(@"^Transkript(ion)?:?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(Storlek: px|Starta visningen från sidan:|Download "".*""|Relevanta dokument)$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Viewer();
}
