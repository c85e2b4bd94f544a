using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>Sets the report from beginning to end: chapters, headings, paragraphs, lists, tables, drawings.</summary>
internal sealed class WordFlow(WordLine line, WordMarks marks, WordLists lists, WordPages pages, WordDescription about)
{
    // In twentieths of a point.
    private const int CoverAir = 2400;
    private const int TermLetter = 105;
    private const int WidestTerm = 3600;
    private static readonly string[] onTheirOwnLine = ["why", "source", "changed", "answerer"];
    private readonly WordContents _contents = new(marks);
    private int _tables;
    private bool _beginsPage;

    /// <summary>Everything within an element.</summary>
    public IReadOnlyList<OpenXmlElement> Of(IElement root)
    {
        var set = new List<OpenXmlElement>();
        var isFirst = true;
        foreach (var chapter in root.QuerySelectorAll("section.chapter"))
        {
            var isWide = chapter.ClassList.Contains("appendix") || chapter.ClassList.Contains("lying");
            if (isWide != pages.IsWide)
            {
                End(set, pages.Turn(isWide));
            }
            else
            {
                _beginsPage = !isFirst && !chapter.ClassList.Contains("short");
            }

            set.AddRange(Blocks(chapter, new Place()));
            isFirst = false;
        }

        return set;
    }

    /// <summary>The last paragraph before other pages carries what they are.</summary>
    private static void End(List<OpenXmlElement> set, SectionProperties section)
    {
        if (set.LastOrDefault() is not Paragraph last)
        {
            last = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Bar }));
            set.Add(last);
        }

        last.ParagraphProperties ??= new ParagraphProperties();
        last.ParagraphProperties.AppendChild(section);
    }

    private IEnumerable<OpenXmlElement> Blocks(INode parent, Place place)
    {
        var loose = new List<INode>();
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && IsBlock(element))
            {
                foreach (var block in Loose(loose, place).Concat(Block(element, place)))
                {
                    yield return block;
                }

                loose.Clear();
            }
            else
            {
                loose.Add(child);
            }
        }

        foreach (var block in Loose(loose, place))
        {
            yield return block;
        }
    }

    private IEnumerable<OpenXmlElement> Loose(IReadOnlyList<INode> nodes, Place place) =>
        line.Of(nodes, place.Look) is { Count: > 0 } text ? [Paragraph(text, place)] : [];

    private IEnumerable<OpenXmlElement> Block(IElement element, Place place)
    {
        if (element.ClassList.Contains("portrait-marks"))
        {
            return [Paragraph(line.Marks(element), place with { Above = CoverAir / 2 })];
        }

        if (element.GetAttribute("aria-hidden") == "true")
        {
            return [];
        }

        return element.LocalName switch
        {
            "h1" => Text(element, place with { Style = WordStyles.Title }),
            "h2" => [_contents.Marked(element, Paragraph(HeadingOf(element), place with { Style = element.Closest(".contents") is null ? WordStyles.Chapter : WordStyles.ContentsHeading }))],
            "h3" => [_contents.Marked(element, Paragraph(line.Of(element.ChildNodes, place.Look), place with { Style = WordStyles.Heading }))],
            "h4" or "h5" or "h6" => Text(element, place with { Style = WordStyles.Subheading }),
            "p" when element.ClassList.Contains("kicker") => element.NextElementSibling is { LocalName: "h2" } ? [] : Text(element, place with { Style = WordStyles.Note }),
            "p" when element.ClassList.Contains("answerer") => Text(element, place with { Look = place.Look with { IsBold = true }, KeepsNext = true }),
            "p" when element.ClassList.Contains("municipality") => Text(element, place with { Style = WordStyles.Lead, Above = CoverAir }),
            "p" => Text(element, StyleOf(element, place)),
            "span" => Text(element, place.IsInTable ? place with { Look = place.Look with { IsBold = false, Colour = element.ClassList.Contains("changed") ? null : WordStyles.Mute } } : StyleOf(element, place)),
            "nav" => _contents.Table(element),
            "ul" or "ol" => List(element, place),
            "dl" => Facts(element, place),
            "table" => Table((IHtmlTableElement)element, place),
            "svg" when place.IsInTable => Text([element], place),
            "svg" when WordBars.Chart(element, pages.Width) is { } chart => [chart, Air()],
            "svg" => [],
            "div" when element.QuerySelector(":scope > .bar-row") is not null => Bars(element, place),
            "div" when element.ClassList.Contains("deviating-facts") => Blocks(element, place with { KeepsNext = true }),
            "div" when element.ClassList.Contains("box") => Blocks(element, place with { IsBoxed = true }),
            _ => Blocks(element, element.GetAttribute("lang") is { } spoken && spoken != about.Language ? place with { Look = place.Look with { Language = spoken } } : place),
        };
    }

    private IEnumerable<OpenXmlElement> Text(IElement element, Place place) => Text(element.ChildNodes, place with { Look = place.Look.Within(element) });

    private IEnumerable<OpenXmlElement> Text(IEnumerable<INode> nodes, Place place) =>
        line.Of(nodes, place.Look) is { Count: > 0 } text ? [Paragraph(text, place)] : [];

    /// <summary>What stands before a chapter's title stands in the same heading: so it does in Word's own contents.</summary>
    private IReadOnlyList<OpenXmlElement> HeadingOf(IElement heading) =>
        heading.PreviousElementSibling is { ClassName: "kicker" } kicker
            ? [.. line.Of(kicker.ChildNodes, new WordLook()), WordPages.Plain(" · "), .. line.Of(heading.ChildNodes, new WordLook())]
            : line.Of(heading.ChildNodes, new WordLook());

    private IEnumerable<OpenXmlElement> List(IElement list, Place place)
    {
        var isNumbered = list.LocalName == "ol";
        var style = isNumbered ? WordStyles.Number : WordStyles.Bullet;
        var (number, expected) = (0, int.MinValue);
        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            var value = int.TryParse(item.GetAttribute("value"), out var given) ? given : expected;
            if (number == 0 || value != expected)
            {
                expected = value == int.MinValue ? 1 : value;
                number = isNumbered ? lists.Begin(expected) : WordLists.Bullets;
            }

            expected++;
            var isFirst = true;
            foreach (var block in Blocks(item, place with { Style = style }))
            {
                // Only the first paragraph of an item carries its number.
                if (block is Paragraph paragraph && isFirst)
                {
                    WordOrder.Number(paragraph, WordLists.Of(number));
                }

                isFirst = false;
                yield return block;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Facts(IElement list, Place place)
    {
        var terms = list.Children.Where(c => c.LocalName == "dt").ToList();
        var room = terms.Select(t => WordText.Plain(t.TextContent).Length * TermLetter).DefaultIfEmpty(0).Max() + TermLetter * 4;
        foreach (var term in terms)
        {
            var meaning = term.NextElementSibling is { LocalName: "dd" } found ? found : null;
            var text = new List<OpenXmlElement>(line.Of(term.ChildNodes, new WordLook { Colour = WordStyles.Mute }));
            text.Add(new Run(new TabChar()));
            text.AddRange(meaning is null ? [] : line.Of(meaning.ChildNodes, new WordLook().Within(meaning)));
            yield return Paragraph(text, place with { Style = WordStyles.Fact, Term = Math.Min(room, WidestTerm) });
        }
    }

    private IEnumerable<OpenXmlElement> Table(IHtmlTableElement table, Place place)
    {
        if (table.Rows.Length == 0)
        {
            yield break;
        }

        if (table.Caption is { } caption)
        {
            _tables++;
            yield return Paragraph(
                [WordPages.Plain(about.Table + " "), .. WordPages.Field($"SEQ {about.Table} \\* ARABIC", $"{_tables}"), WordPages.Plain(". "), .. line.Of(caption.ChildNodes, new WordLook())],
                place with { Style = WordStyles.Caption });
        }

        var style = table.ClassList.Contains("all-activities") || table.Matches(".by-goal.narrow") ? WordStyles.SmallTableText : WordStyles.TableText;
        yield return WordTable.Of(table, pages.Width, style, Cell);
        yield return Air();
    }

    /// <summary>A cell holds at least one paragraph, also where nothing is said.</summary>
    private IEnumerable<OpenXmlElement> Cell(IElement cell, CellText text)
    {
        var place = new Place { Style = text.Style, Side = text.Side, Look = text.Look, IsInTable = true };
        var blocks = Blocks(cell, place).ToList();
        return blocks.Count == 0 ? [Paragraph([], place)] : blocks;
    }

    private IEnumerable<OpenXmlElement> Bars(IElement figure, Place place) =>
    [
        .. figure.Children.Where(c => c.LocalName == "p").SelectMany(p => Block(p, place)),
        WordBars.Rows(figure.Children.Where(c => c.ClassList.Contains("bar-row")), pages.Width),
        Air(),
    ];

    private Paragraph Paragraph(IReadOnlyList<OpenXmlElement> text, Place place)
    {
        var properties = WordOrder.Properties(place, _beginsPage);
        _beginsPage = false;
        return new Paragraph([properties, .. text]);
    }

    /// <summary>Two tables with nothing between them would become one.</summary>
    private static Paragraph Air() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = WordStyles.Bar }, new SpacingBetweenLines { Line = "120", LineRule = LineSpacingRuleValues.Exact }));

    private static Place StyleOf(IElement element, Place place) =>
        place.IsInTable ? place
        : element.ClassList.Contains("lead") ? place with { Style = WordStyles.Lead }
        : element.ClassList.Contains("stamp") ? place with { Style = WordStyles.Stamp }
        : element.ClassList.Contains("figure-title") && element.Closest(".portrait") is null ? place with { Style = WordStyles.FigureTitle }
        : element.ClassName?.Split(' ').Any(c => c is "footnote" or "note" or "caveats" or "mute" or "why" or "bar-key" or "figure-title" or "body-counts") == true
            ? place with { Style = WordStyles.Note }
        : place;

    private static bool IsBlock(IElement element) =>
        element.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "div" or "section" or "article" or "nav"
            or "ul" or "ol" or "dl" or "table" or "blockquote" or "pre"
        || (element.LocalName == "svg" && element.GetAttribute("role") == "img")
        || (element.LocalName == "span" && element.ClassList.Any(c => onTheirOwnLine.Contains(c, StringComparer.Ordinal)));
}
