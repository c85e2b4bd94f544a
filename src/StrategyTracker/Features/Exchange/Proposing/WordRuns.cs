using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>The text of a Word document's parts as it reads when every tracked change has been accepted.</summary>
internal static class WordRuns
{
    public static string TextOf(OpenXmlElement element)
    {
        var builder = new StringBuilder();
        Append(element, builder);
        return builder.ToString().Trim();
    }

    private static void Append(OpenXmlElement element, StringBuilder builder)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                // Struck out, moved away, or not text at all.
                case DeletedRun or MoveFromRun or DeletedText or FieldCode or Drawing or Picture or AlternateContent or ParagraphProperties or RunProperties or TableProperties or TableCellProperties:
                    break;
                case Text text:
                    builder.Append(text.Text);
                    break;
                case TabChar:
                    builder.Append('\t');
                    break;
                case Break or CarriageReturn:
                    builder.Append('\n');
                    break;
                case NoBreakHyphen:
                    builder.Append('-');
                    break;
                case Table table:
                    builder.Append('\n').AppendJoin('\n', RowsOf(table).Select(r => string.Join(": ", r.Elements<TableCell>().Select(TextOf).Where(t => t.Length > 0))));
                    break;
                case Paragraph when builder.Length > 0:
                    builder.Append('\n');
                    Append(child, builder);
                    break;
                default:
                    Append(child, builder);
                    break;
            }
        }
    }

    /// <summary>The rows that are not struck out.</summary>
    public static IEnumerable<TableRow> RowsOf(Table table) =>
        table.Elements<TableRow>().Concat(table.Elements<SdtRow>().SelectMany(r => r.Descendants<TableRow>())).Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null);

    /// <summary>Text boxes, each once: the newer form has the older one beside it.</summary>
    public static IEnumerable<OpenXmlElement> BoxesOf(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any());
}
