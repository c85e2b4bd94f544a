using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>The number that Word shows before a paragraph, which stands nowhere in its text.</summary>
/// <param name="Level">1 for the outermost.</param>
internal sealed record WordNumber(string Text, int Level, bool IsBullet);

/// <summary>Counts the lists of a Word document as Word does: one count a list and level, begun again under each higher one.</summary>
internal sealed class WordNumbers(MainDocumentPart main)
{
    private readonly Numbering? _numbering = main.NumberingDefinitionsPart?.Numbering;
    private readonly Dictionary<int, int[]> _counts = [];

    public WordNumber? Of(Paragraph paragraph, WordStyle style)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties ?? style.Numbering;
        if ((properties?.NumberingId ?? style.Numbering?.NumberingId)?.Val?.Value is not { } id || id == 0)
        {
            return null;
        }

        var level = Math.Clamp(properties?.NumberingLevelReference?.Val?.Value ?? (style.HeadingLevel ?? 1) - 1, 0, 8);
        var abstractId = _numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id)?.AbstractNumId?.Val?.Value ?? id;
        var shape = _numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == abstractId)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
        if (shape?.NumberingFormat?.Val?.Value is null or NumberFormatValues.Bullet or NumberFormatValues.None)
        {
            return new WordNumber("", level + 1, IsBullet: true);
        }

        var counts = _counts.TryGetValue(abstractId, out var known) ? known : _counts[abstractId] = new int[9];
        counts[level] = counts[level] == 0 ? shape.StartNumberingValue?.Val?.Value ?? 1 : counts[level] + 1;
        Array.Clear(counts, level + 1, 8 - level);
        return new WordNumber(string.Join('.', counts.Take(level + 1).Select(c => Math.Max(c, 1).ToString(CultureInfo.InvariantCulture))), level + 1, IsBullet: false);
    }
}
