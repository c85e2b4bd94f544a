using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>Where something stands: what it inherits from what is around it.</summary>
internal sealed record Place
{
    /// <summary>The style of the paragraphs; none for the ordinary.</summary>
    public string? Style { get; init; }

    public JustificationValues Side { get; init; } = JustificationValues.Left;

    public WordLook Look { get; init; } = new();

    public bool IsInTable { get; init; }

    /// <summary>With a line to the left: what the council is asked to decide.</summary>
    public bool IsBoxed { get; init; }

    /// <summary>The room for a term before what it means; none where there is none.</summary>
    public int? Term { get; init; }

    /// <summary>Stands on the same page as what follows.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>Room above, where the style has too little.</summary>
    public int? Above { get; init; }
}

/// <summary>What a paragraph carries, in the order that the format wants.</summary>
internal static class WordOrder
{
    public static ParagraphProperties Properties(Place place, bool beginsPage)
    {
        var properties = new ParagraphProperties();
        if (place.Style is { } style)
        {
            properties.AppendChild(new ParagraphStyleId { Val = style });
        }

        if (place.KeepsNext)
        {
            properties.AppendChild(new KeepNext());
        }

        if (beginsPage)
        {
            properties.AppendChild(new PageBreakBefore());
        }

        if (place.IsBoxed)
        {
            properties.AppendChild(new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 10, Color = WordStyles.Accent }));
        }

        if (place.Term is { } term)
        {
            properties.AppendChild(new Tabs(new TabStop { Val = TabStopValues.Left, Position = term }));
        }

        if (place.Above is { } above)
        {
            properties.AppendChild(new SpacingBetweenLines { Before = $"{above}" });
        }

        if (place.Term is { } hanging)
        {
            properties.AppendChild(new Indentation { Left = $"{hanging}", Hanging = $"{hanging}" });
        }

        if (place.Side != JustificationValues.Left)
        {
            properties.AppendChild(new Justification { Val = place.Side });
        }

        return properties;
    }

    /// <summary>Gives a paragraph its place in a list.</summary>
    public static void Number(Paragraph paragraph, NumberingProperties number)
    {
        var properties = paragraph.ParagraphProperties!;
        var before = properties.ChildElements.LastOrDefault(c => c is ParagraphStyleId or KeepNext or PageBreakBefore);
        if (before is null)
        {
            properties.PrependChild(number);
        }
        else
        {
            properties.InsertAfter(number, before);
        }
    }
}
