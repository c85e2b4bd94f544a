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

    /// <summary>A sign of the status vocabulary.</summary>
    public bool IsSign { get; init; }

    /// <summary>Another language than the document's.</summary>
    public string? Language { get; init; }

    /// <summary>The same, changed as the element says.</summary>
    public WordLook Within(IElement element)
    {
        var look = element.LocalName switch
        {
            "b" or "strong" => this with { IsBold = true },
            "em" or "i" => this with { IsItalic = true },
            "a" when element.HasAttribute("href") => this with { IsLink = true },
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

        return classes.Contains("missing") ? look with { Colour = WordStyles.Mute, IsItalic = true }
            : classes.Contains("mute") || classes.Contains("run-in") || classes.Contains("change") || classes.Contains("reach") || classes.Contains("cell-words")
                ? look with { Colour = WordStyles.Mute }
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

        if (Language is not null)
        {
            properties.AppendChild(new Languages { Val = WordStyles.TagOf(Language) });
        }

        return new Run([.. properties.HasChildren ? [properties] : Array.Empty<OpenXmlElement>(), .. Parts(text)]);
    }

    /// <summary>Text, with the places where a long word may be divided as Word marks them.</summary>
    private static IEnumerable<OpenXmlElement> Parts(string text)
    {
        var parts = WordText.Clean(text).Split('\u00ad');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                yield return new SoftHyphen();
            }

            if (parts[i].Length > 0)
            {
                yield return new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve };
            }
        }
    }
}
