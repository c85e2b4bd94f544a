using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>The pages: A4 upright or lying, with what stands above and below each of them but the cover. Measures in twentieths of a point.</summary>
internal sealed class WordPages(MainDocumentPart main, WordDescription about)
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Side = 1134;
    private readonly Dictionary<bool, (string Head, string Foot)> _edges = [];
    private bool _isFirst = true;

    /// <summary>The room for text on an upright page.</summary>
    public const int TextWidth = Short - (2 * Side);

    /// <summary>The room for text on a lying page.</summary>
    public const int WideTextWidth = Long - (2 * Side);

    /// <summary>The pages that are being filled lie down.</summary>
    public bool IsWide { get; private set; }

    public int Width => IsWide ? WideTextWidth : TextWidth;

    /// <summary>Ends the pages that are being filled, and begins others.</summary>
    /// <returns>What the last paragraph before carries.</returns>
    public SectionProperties Turn(bool isWide)
    {
        var ended = Last();
        IsWide = isWide;
        return ended;
    }

    /// <summary>The pages that are being filled.</summary>
    public SectionProperties Last()
    {
        var (head, foot) = EdgesOf(IsWide);
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = head },
            new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
            new SectionType { Val = SectionMarkValues.NextPage },
            IsWide
                ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = Short, Height = Long },
            new PageMargin { Top = 1361, Bottom = 1361, Left = Side, Right = Side, Header = 624, Footer = 624, Gutter = 0 });
        if (_isFirst)
        {
            // The cover has neither head nor foot.
            section.AppendChild(new TitlePage());
            _isFirst = false;
        }

        return section;
    }

    private (string Head, string Foot) EdgesOf(bool isWide)
    {
        if (!_edges.TryGetValue(isWide, out var edges))
        {
            var head = main.AddNewPart<HeaderPart>();
            head.Header = new Header(Edge(WordStyles.Head, isWide, about.Head, Field("STYLEREF 1", "")));
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(Edge(WordStyles.Foot, isWide, about.Foot, [.. Field("PAGE", "1"), Plain(" ("), .. Field("NUMPAGES", "1"), Plain(")")]));
            edges = (main.GetIdOfPart(head), main.GetIdOfPart(foot));
            _edges[isWide] = edges;
        }

        return edges;
    }

    private static Paragraph Edge(string style, bool isWide, string left, IEnumerable<OpenXmlElement> right) => new(
    [
        new ParagraphProperties(
            new ParagraphStyleId { Val = style },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = isWide ? WideTextWidth : TextWidth })),
        Plain(left), new Run(new TabChar()), .. right,
    ]);

    /// <summary>Something that Word reckons: what it is, and what stands there until it has.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code, string until) => Field(code, Plain(until));

    /// <summary>A link to another place than in the file.</summary>
    public static IEnumerable<OpenXmlElement> Link(string address, Run words) =>
        Field($"HYPERLINK \"{address.Replace("\\", "%5C", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)}\"", words);

    private static IEnumerable<OpenXmlElement> Field(string code, Run until) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        until,
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    public static Run Plain(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
