using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>What a paragraph's style says that it is.</summary>
/// <param name="HeadingLevel">1 to 9 for a heading.</param>
/// <param name="Numbering">The list that the style itself belongs to.</param>
internal sealed record WordStyle(int? HeadingLevel, bool IsTitle, bool IsContents, NumberingProperties? Numbering);

/// <summary>The styles of a Word document: Word names the built-in ones in English whatever its language.</summary>
internal sealed class WordStyles(MainDocumentPart main)
{
    private const int MostBases = 20;

    private readonly Dictionary<string, Style> _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());

    public WordStyle Of(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties;
        var level = LevelOf(own?.OutlineLevel?.Val?.Value);
        var isTitle = false;
        var isContents = false;
        NumberingProperties? numbering = null;
        var id = own?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; id is not null && i < MostBases; i++)
        {
            var style = _styles.GetValueOrDefault(id);
            var name = (style?.StyleName?.Val?.Value ?? id).ToLowerInvariant();
            level ??= Heading(name) ?? LevelOf(style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value);
            isTitle |= name is "title" or "titel" or "rubrik" or "dokumenttitel" or "dokumentnamn";
            isContents |= name.StartsWith("toc ", StringComparison.Ordinal) || name is "toc heading" || name.StartsWith("innehåll", StringComparison.Ordinal);
            numbering ??= style?.StyleParagraphProperties?.NumberingProperties;
            id = style?.BasedOn?.Val?.Value;
        }

        return new WordStyle(isTitle ? null : level, isTitle, isContents, numbering);
    }

    private static int? LevelOf(int? outline) => outline is >= 0 and <= 8 ? outline + 1 : null;

    private static int? Heading(string name)
    {
        var rest = name.StartsWith("heading", StringComparison.Ordinal) ? name[7..] : name.StartsWith("rubrik", StringComparison.Ordinal) ? name[6..] : "";
        return int.TryParse(rest.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level : null;
    }
}
