using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>The contents: a field that Word fills with the headings and their pages, and until it has, the chapters without pages.</summary>
internal sealed class WordContents(WordMarks marks)
{
    /// <summary>The list of chapters, each a link to where it begins.</summary>
    public IEnumerable<OpenXmlElement> Table(IElement nav)
    {
        var rows = nav.QuerySelectorAll("a[href^='#']")
            .Select(a => (Text: WordText.Plain(TitleOf(a)), Mark: marks.Of(a.GetAttribute("href")!.TrimStart('#'))))
            .Where(r => r.Mark is not null).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var (text, mark) = rows[i];
            yield return new Paragraph(
            [
                new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.ContentsRow }),
                .. i == 0 ? Begin() : [],
                new Hyperlink(
                    WordPages.Plain(WordText.Clean(text))) { Anchor = mark!.Value.Name, History = true },
                .. i == rows.Count - 1 ? [new Run(new FieldChar { FieldCharType = FieldCharValues.End })] : Array.Empty<OpenXmlElement>(),
            ]);
        }
    }

    /// <summary>A heading, with the bookmark that leads to it.</summary>
    public Paragraph Marked(IElement element, Paragraph paragraph)
    {
        if (marks.Of(element.Id) is var (number, name))
        {
            paragraph.InsertAfter(new BookmarkStart { Id = number, Name = name }, paragraph.ParagraphProperties);
            paragraph.AppendChild(new BookmarkEnd { Id = number });
        }

        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Begin() =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" TOC \\o \"1-1\" \\h \\z ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];

    /// <summary>"Målområde 3 · Handlingskraftig verksamhet", as the heading has it.</summary>
    private static string TitleOf(IElement link)
    {
        var title = link.QuerySelector(".chapter-title") ?? link;
        var kicker = title.QuerySelector(".mute")?.TextContent;
        return kicker is null ? title.TextContent : $"{kicker} · {title.TextContent.Trim()[kicker.Trim().Length..]}";
    }
}
