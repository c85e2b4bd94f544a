using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Printing.Word;

/// <summary>
/// Sets the report as a Word document (.docx) out of the same markup that is printed: its headings become Word's headings,
/// its captions captions, its tables tables with repeated heads, and its bars rows of shaded cells. What the markup holds is
/// thereby in both, and no text or figure is worded twice.
/// </summary>
public static class WordFile
{
    public static byte[] Write(string markup, WordDescription about)
    {
        using var page = new HtmlParser().ParseDocument(markup);
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Describe(file, about);
            var main = file.AddMainDocumentPart();
            var lists = new WordLists();
            var pages = new WordPages(main, about);
            var marks = new WordMarks(page);
            var flow = new WordFlow(new WordLine(marks, about.Language), marks, lists, pages, about);
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body([.. flow.Of(page.Body!), pages.Last()]));
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All(about.Language);
            Dye(main.Document, about.Colour);
            Dye(main.StyleDefinitionsPart!.Styles!, about.Colour);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = lists.ToNumbering();
            main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
        }

        return stream.ToArray();
    }

    /// <summary>What has the style's colour takes the municipality's.</summary>
    private static void Dye(OpenXmlElement root, string? colour)
    {
        if (colour is null || colour == WordStyles.Accent)
        {
            return;
        }

        foreach (var part in root.Descendants())
        {
            switch (part)
            {
                case Color { Val.Value: WordStyles.Accent } ink:
                    ink.Val = colour;
                    break;
                case LeftBorder { Color.Value: WordStyles.Accent } line:
                    line.Color = colour;
                    break;
                case Shading { Fill.Value: WordStyles.Accent } fill:
                    fill.Fill = colour;
                    break;
            }
        }
    }

    private static void Describe(WordprocessingDocument file, WordDescription about)
    {
        var properties = file.PackageProperties;
        properties.Title = about.Title;
        properties.Subject = about.Subject;
        properties.Creator = about.Creator;
        properties.Language = WordStyles.TagOf(about.Language);
        properties.Identifier = about.Identifier;
        properties.ContentStatus = about.Status;
        properties.Created = properties.Modified = about.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    /// <summary>Page numbers in the contents are fields: Word reckons them when it opens the file, and asks first.</summary>
    private static Settings Settings() => new(
        new AutoHyphenation { Val = true },
        new UpdateFieldsOnOpen { Val = true },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
}
