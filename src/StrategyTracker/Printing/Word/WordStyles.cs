using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>The styles of the report. The built-in ones keep Word's own names, so that the text takes on the look of the memo it is moved to.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Chapter = "Heading1";
    public const string Heading = "Heading2";
    public const string Subheading = "Heading3";
    public const string Caption = "Caption";
    public const string ContentsHeading = "TOCHeading";
    public const string ContentsRow = "TOC1";
    public const string Lead = "ReportLead";
    public const string Note = "ReportNote";
    public const string Fact = "ReportFact";
    public const string Stamp = "ReportStamp";
    public const string FigureTitle = "ReportFigureTitle";
    public const string Bullet = "ListBullet";
    public const string Number = "ListNumber";
    public const string TableText = "ReportTableText";
    public const string SmallTableText = "ReportTableTextSmall";
    public const string Bar = "ReportBar";
    public const string Head = "Header";
    public const string Foot = "Footer";
    public const string Link = "Hyperlink";
    public const string Table = "ReportTable";

    public const string Ink = "1D2226";
    public const string Mute = "59636A";
    public const string Hair = "C3CACE";
    public const string Accent = "0B4F5C";
    public const string Good = "1B6E4A";
    public const string Part = "835400";
    public const string Bad = "A3261B";
    public const string None = "454E54";

    private const string Typeface = "Calibri";

    /// <summary>The language as Word knows it.</summary>
    public static string TagOf(string language) => language == "en" ? "en-GB" : "sv-SE";

    public static Styles All(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Typeface, HighAnsi = Typeface, ComplexScript = Typeface, EastAsia = Typeface },
                new Color { Val = Ink },
                new FontSize { Val = "21" },
                new Languages { Val = TagOf(language), EastAsia = TagOf(language) })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 })
        { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(
            new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 },
            new StyleTableProperties(new TableCellMarginDefault(
                new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Paragraph(Title, "Title", size: 56, isBold: true, before: 0, after: 160, line: 240),
        Paragraph(Chapter, "heading 1", size: 36, isBold: true, before: 0, after: 140, line: 250, outline: 0),
        Paragraph(Heading, "heading 2", size: 25, isBold: true, before: 320, after: 90, line: 250, outline: 1),
        Paragraph(Subheading, "heading 3", size: 22, isBold: true, before: 240, after: 50, line: 250, outline: 2),
        Paragraph(Caption, "caption", size: 18, colour: Mute, before: 160, after: 80, line: 250, keepsNext: true),
        Paragraph(ContentsHeading, "TOC Heading", size: 36, isBold: true, before: 0, after: 160, line: 250, keepsNext: true),
        ContentsLine(),
        Paragraph(Lead, "Ingress", size: 25, before: 0, after: 180, line: 276),
        Paragraph(Note, "Not", size: 17, colour: Mute, before: 60, after: 80, line: 250),
        Paragraph(Fact, "Uppgift", size: 20, before: 0, after: 60, line: 255),
        Paragraph(Stamp, "Stämpel", size: 24, isBold: true, colour: Bad, before: 120, after: 120, line: 250),
        Paragraph(FigureTitle, "Diagramrubrik", size: 20, isBold: true, before: 200, after: 100, line: 250, keepsNext: true),
        Paragraph(Bullet, "List Bullet", size: 21, before: 0, after: 60, line: 264),
        Paragraph(Number, "List Number", size: 21, before: 0, after: 60, line: 264),
        Paragraph(TableText, "Tabelltext", size: 18, before: 30, after: 30, line: 245),
        Paragraph(SmallTableText, "Tabelltext liten", size: 16, before: 20, after: 20, line: 240),
        Paragraph(Bar, "Stapeltext", size: 17, before: 0, after: 0, line: 240),
        Paragraph(Head, "header", size: 17, colour: Mute, before: 0, after: 0, line: 240),
        Paragraph(Foot, "footer", size: 17, colour: Mute, before: 0, after: 0, line: 240),
        new Style(
            new StyleName { Val = "Hyperlink" }, new BasedOn { Val = "DefaultParagraphFont" }, new UIPriority { Val = 99 },
            new StyleRunProperties(new Color { Val = Accent }, new Underline { Val = UnderlineValues.Single }))
        { Type = StyleValues.Character, StyleId = Link },
        ReportTable());

    private static Style Paragraph(
        string id, string name, int size, bool isBold = false, string? colour = null, int before = 0, int after = 0, int line = 264,
        int? outline = null, bool keepsNext = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepsNext || outline is not null)
        {
            paragraph.Append(new KeepNext(), new KeepLines());
        }

        paragraph.AppendChild(new SpacingBetweenLines { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto });
        if (outline is { } level)
        {
            paragraph.AppendChild(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (isBold)
        {
            run.AppendChild(new Bold());
        }

        if (colour is not null)
        {
            run.AppendChild(new Color { Val = colour });
        }

        run.AppendChild(new FontSize { Val = $"{size}" });
        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = outline is null && id is not Title ? id : "Normal" },
            new PrimaryStyle(), paragraph, run)
        { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id.StartsWith("Report", StringComparison.Ordinal) ? true : null };
    }

    private static Style ContentsLine()
    {
        var style = Paragraph(ContentsRow, "toc 1", size: 21, before: 0, after: 90, line: 250);
        style.GetFirstChild<StyleParagraphProperties>()!.PrependChild(
            new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = WordPages.TextWidth }));
        return style;
    }

    /// <summary>Hairlines between the rows and a line of ink below the head.</summary>
    private static Style ReportTable() => new(
        new StyleName { Val = "Rapporttabell" },
        new BasedOn { Val = "TableNormal" },
        new UIPriority { Val = 99 },
        new StyleTableProperties(
            new TableBorders(
                new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Hair },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Hair }),
            new TableCellMarginDefault(
                new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 120, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold(), new Color { Val = Mute }),
            new TableStyleConditionalFormattingTableProperties(),
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Ink }),
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom }))
        { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, StyleId = Table, CustomStyle = true };
}
