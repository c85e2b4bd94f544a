using System.Text;
using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>How a stretch of text looks.</summary>
internal sealed record WordLook
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>As rrggbb; none for the paragraph's own.</summary>
    public string? Colour { get; init; }

    public bool IsLink { get; init; }

    /// <summary>Its hyphens do not divide it: "2026-03-11".</summary>
    public bool HoldsTogether { get; init; }

    /// <summary>In half points; none for the paragraph's own.</summary>
    public int? Size { get; init; }

    /// <summary>A sign of the status vocabulary.</summary>
    public bool IsSign { get; init; }

    /// <summary>What it stands on, as rrggbb; none for the paragraph's own.</summary>
    public string? Ground { get; init; }

    /// <summary>Another language than the document's.</summary>
    public string? Language { get; init; }

    /// <summary>The same, changed as the element says.</summary>
    public WordLook Within(IElement element)
    {
        var look = element.LocalName switch
        {
            "b" or "strong" => this with { IsBold = true },
            "em" or "i" => this with { IsItalic = true },
            "a" when element.ClassList.Contains("ref") => this with { IsLink = true },
            _ => this,
        };
        var classes = element.ClassList;
        if (element.HasAttribute("data-status"))
        {
            var isPlain = classes.Contains("plain");
            return classes.Contains("unknown") ? look with { Colour = WordStyles.Mute }
                : classes.Contains("tone-good") ? look with { Colour = WordStyles.Good, IsBold = true }
                : classes.Contains("tone-part") ? look with { Colour = WordStyles.Part, IsBold = true }
                : classes.Contains("tone-bad") ? look with { Colour = WordStyles.Bad, IsBold = true }
                : look with { Colour = isPlain ? null : WordStyles.None, IsBold = true };
        }

        if (element.LocalName == "span" && WordShapes.GroupOf(element.ClassName) is { } group)
        {
            return look with { Colour = WordShapes.InkOf(group.Class) };
        }

        return classes.Contains("missing") ? look with { Colour = WordStyles.Mute, IsItalic = true }
            : classes.Contains("mute") || classes.Contains("run-in") || classes.Contains("change") || classes.Contains("reach") || classes.Contains("cell-words")
                ? look with { Colour = WordStyles.Mute }
            : classes.Contains("nb") || classes.Contains("date") ? look with { HoldsTogether = true }
            : classes.Contains("cell-number") ? look with { IsBold = true }
            : look;
    }

    public Run ToRun(string text)
    {
        var properties = new RunProperties();
        if (IsLink)
        {
            properties.AppendChild(new RunStyle { Val = WordStyles.Link });
        }

        if (IsSign)
        {
            properties.AppendChild(new RunFonts { Ascii = WordShapes.Typeface, HighAnsi = WordShapes.Typeface, EastAsia = WordShapes.Typeface });
        }

        if (IsBold)
        {
            properties.AppendChild(new Bold());
        }

        if (IsItalic)
        {
            properties.AppendChild(new Italic());
        }

        if (Colour is not null)
        {
            properties.AppendChild(new Color { Val = Colour });
        }

        if (Size is { } size)
        {
            properties.AppendChild(new FontSize { Val = $"{size}" });
        }

        if (Ground is not null)
        {
            properties.AppendChild(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Ground });
        }

        if (Language is not null)
        {
            properties.AppendChild(new Languages { Val = WordStyles.TagOf(Language) });
        }

        return new Run([.. properties.HasChildren ? [properties] : Array.Empty<OpenXmlElement>(), .. Parts(text)]);
    }

    /// <summary>Text, with the places where a long word may be divided, and where it may not, as Word marks them.</summary>
    private IEnumerable<OpenXmlElement> Parts(string text)
    {
        var part = new StringBuilder();
        foreach (var letter in WordText.Clean(text))
        {
            if (letter is not '\u00ad' && (letter is not '-' || !HoldsTogether))
            {
                part.Append(letter);
                continue;
            }

            if (part.Length > 0)
            {
                yield return new Text(part.ToString()) { Space = SpaceProcessingModeValues.Preserve };
                part.Clear();
            }

            yield return letter is '-' ? new NoBreakHyphen() : new SoftHyphen();
        }

        if (part.Length > 0)
        {
            yield return new Text(part.ToString()) { Space = SpaceProcessingModeValues.Preserve };
        }
    }
}
