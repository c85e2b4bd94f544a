using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>
/// Reads a Word document to blocks: headings by their styles, lists, tables. Tracked changes are taken as accepted; pictures,
/// notes, headers and footers are left out; each is told.
/// </summary>
internal sealed class WordText
{
    private readonly WordStyles _styles;
    private readonly WordNumbers _numbers;
    private readonly List<SourceBlock> _blocks = [];
    private int _paragraph;
    private int _contents;
    private int _characters;

    private WordText(MainDocumentPart main) => (_styles, _numbers) = (new WordStyles(main), new WordNumbers(main));

    /// <exception cref="UnreadableSourceException">It is no Word document, or damaged.</exception>
    public static SourceText Read(byte[] file)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is not { } body)
            {
                throw new UnreadableSourceException(ProposingTexts.FileIsNotWord);
            }

            var text = new WordText(document.MainDocumentPart);
            text.TakeAll(body);
            return new SourceText(text._blocks, [.. WordRemarks.Of(document.MainDocumentPart, body, text._contents)]);
        }
        catch (Exception exception) when (exception is not UnreadableSourceException and not OutOfMemoryException)
        {
            // The library says what is wrong with a damaged file in many ways; all of them mean the same to a person.
            throw new UnreadableSourceException(ProposingTexts.FileIsNotWord);
        }
    }

    private void TakeAll(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Take(paragraph);
                    break;
                case Table table:
                    Take(table);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    TakeAll(content);
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun:
                    TakeAll(element);
                    break;
                default:
                    break;
            }
        }
    }

    private void Take(Paragraph paragraph)
    {
        var at = new Place(PlaceUnit.Paragraph, ++_paragraph);
        var text = WordRuns.TextOf(paragraph).Trim();
        var style = _styles.Of(paragraph);
        if (style.IsContents)
        {
            _contents += text.Length > 0 ? 1 : 0;
            return;
        }

        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Count(line);
            // The marks of a list, and what a plain text has instead of styles, are understood as in a plain text.
            var plain = PlainText.Read(line).Blocks;
            var number = _numbers.Of(paragraph, style);
            var block = plain is [var only] ? only with { At = at } : new SourceBlock(at, BlockForm.Paragraph, line);
            _blocks.Add(style.HeadingLevel is { } level ? block with { Form = BlockForm.Heading, Level = level, Number = number?.Text, Text = line }
                : style.IsTitle ? block with { Form = BlockForm.Title }
                : number is { } item ? block with { Form = BlockForm.Bullet, Level = item.Level, Number = item.IsBullet ? null : item.Text + "." }
                : block.Form is BlockForm.Table ? block with { Form = BlockForm.Paragraph, Text = string.Join(' ', block.Rows.SelectMany(r => r)) }
                : block);
        }

        foreach (var box in WordRuns.BoxesOf(paragraph))
        {
            TakeAll(box);
        }
    }

    private void Take(Table table)
    {
        var at = new Place(PlaceUnit.Paragraph, _paragraph + 1);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in WordRuns.RowsOf(table))
        {
            _paragraph++;
            var above = rows.Count > 0 ? rows[^1] : [];
            var cells = new List<string>();
            foreach (var cell in row.Elements<TableCell>().Concat(row.Elements<SdtCell>().SelectMany(c => c.Descendants<TableCell>())))
            {
                // A cell that is merged with the one above says what that says.
                var merge = cell.TableCellProperties?.VerticalMerge;
                var text = merge is not null && merge.Val?.Value is not MergedCellValues.Restart ? above.ElementAtOrDefault(cells.Count) ?? "" : WordRuns.TextOf(cell);
                cells.Add(text);
                cells.AddRange(Enumerable.Repeat("", Math.Clamp((cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1, 0, 60)));
                Count(text);
            }

            rows.Add(cells);
        }

        if (rows.Exists(r => r.Count > 1))
        {
            _blocks.Add(new SourceBlock(at, BlockForm.Table, "") { Rows = [.. rows.Where(r => r.Any(c => c.Length > 0))] });
            return;
        }

        // A table of one cell a row is a frame round the text.
        _blocks.AddRange(rows.SelectMany(r => r).SelectMany(c => c.Split('\n')).Where(t => t.Trim().Length > 0).Select(t => new SourceBlock(at, BlockForm.Paragraph, t.Trim())));
    }

    private void Count(string text)
    {
        _characters += text.Length;
        if (_characters > SourceText.MostCharacters)
        {
            throw new UnreadableSourceException(ProposingTexts.TextIsTooLong.With(StrategyTracker.Ui.Format.Number(SourceText.MostCharacters)));
        }
    }
}
