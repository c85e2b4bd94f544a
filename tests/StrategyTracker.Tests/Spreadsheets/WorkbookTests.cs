using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Spreadsheets;

public sealed class WorkbookTests
{
    private static readonly IReadOnlyList<SheetColumn<Row>> columns =
    [
        new("Aktivitet", r => r.Title) { Width = 40, Wraps = true },
        new("Kostnad", r => r.Cost, CellKind.WholeNumber),
        new("Andel", r => r.Share, CellKind.Percent),
        new("Slut", r => r.End, CellKind.Date),
        new("Fas", r => r.Phase) { IsWritten = true, Choices = ["Pågående", "Genomförd"], ChoiceFault = "Välj ur listan.", Colour = _ => "#00558c" },
        new("Nyckel", r => r.Key) { IsHidden = true },
    ];

    [Fact]
    public void What_is_written_is_read_back()
    {
        var sheet = WorkbookReader.Read(Written(new Row("a", "Välfärdsteknik", 1_250_000, 0.25, new DateOnly(2026, 5, 31), "Pågående"))).Sheets[0];

        sheet.Heads.Select(h => h.Text).ShouldBe(["Aktivitet", "Kostnad", "Andel", "Slut", "Fas", "Nyckel"]);
        var row = sheet.Rows.ShouldHaveSingleItem();
        row.Number.ShouldBe(2);
        row[sheet.ColumnOf("Aktivitet")].Text.ShouldBe("Välfärdsteknik");
        row[sheet.ColumnOf("kostnad")].Text.ShouldBe("1250000");
        row[sheet.ColumnOf("Share", "Andel")].Value.ShouldBe(0.25);
        row[sheet.ColumnOf("Slut")].Day.ShouldBe(new DateOnly(2026, 5, 31));
        row[sheet.ColumnOf("Nyckel")].Address.ShouldBe("F2");
        row[sheet.ColumnOf("Finns inte")].IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("0045")]
    [InlineData("May 2026")]
    [InlineData("2026-05-31")]
    [InlineData("1e5")]
    [InlineData("TRUE")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+46 21 39 00 00")]
    [InlineData("Två\nrader <&> med \"tecken\" och 😀")]
    [InlineData("_x0041_ är ingen bokstav")]
    public void Text_stays_the_text_it_is(string text)
    {
        var sheet = WorkbookReader.Read(Written(new Row("a", text, null, null, null, null))).Sheets[0];

        var cell = sheet.Rows[0][0];
        cell.Text.ShouldBe(text);
        cell.IsFormula.ShouldBeFalse();
    }

    [Fact]
    public void Characters_that_a_workbook_cannot_hold_are_left_out()
    {
        WorkbookReader.Read(Written(new Row("a", "A\u0000\u000bB", null, null, null, null))).Sheets[0].Rows[0][0].Text.ShouldBe("AB");
    }

    [Fact]
    public void Workbook_is_right_by_the_formats_own_schema()
    {
        using var writer = new WorkbookWriter("Redovisning");
        writer.AddLines("Läs detta", "Redovisning 2026", [("Organ", "Socialnämnden"), ("", "=1+1")])
            .AddTable("Aktiviteter", columns, [new Row("a", "=1", 1, 0.5, new DateOnly(2026, 1, 1), "Pågående"), new Row("b", "B", null, null, null, null)])
            .AddTable("Tom", columns, []);
        using var document = SpreadsheetDocument.Open(new MemoryStream(writer.ToFile()), isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        document.PackageProperties.Title.ShouldBe("Redovisning");
    }

    [Fact]
    public void Sheets_get_names_that_a_workbook_can_have()
    {
        using var writer = new WorkbookWriter("Namn");
        writer.AddLines("Barn- och utbildningsnämnden [mål/utfall]", "A", []).AddLines("Barn- och utbildningsnämnden målutfall", "B", []);

        WorkbookReader.Read(writer.ToFile()).Sheets.Select(s => s.Name)
            .ShouldBe(["Barn- och utbildningsnämnden må", "Barn- och utbildningsnämnden 2"]);
    }

    [Fact]
    public void Columns_are_found_wherever_they_have_been_moved()
    {
        using var writer = new WorkbookWriter("Flyttat");
        var moved = WorkbookReader.Read(writer.AddTable("A", [.. columns.Reverse()], [new Row("a", "T", 5, null, null, null)]).ToFile()).Sheets[0];

        moved.Rows[0][moved.ColumnOf("Aktivitet")].Text.ShouldBe("T");
        moved.Rows[0][moved.ColumnOf("Nyckel")].Text.ShouldBe("a");
    }

    [Theory]
    [InlineData("ingen arbetsbok alls")]
    [InlineData("")]
    public void What_is_no_workbook_is_refused(string content) =>
        FaultOf(System.Text.Encoding.UTF8.GetBytes(content)).ShouldBe(WorkbookFault.NotAWorkbook);

    [Fact]
    public void A_packed_file_without_a_workbook_in_it_is_refused() =>
        FaultOf(Packed(("text.txt", "hej"))).ShouldBe(WorkbookFault.NotAWorkbook);

    [Fact]
    public void What_defines_its_own_entities_is_refused() =>
        FaultOf(Packed(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))).ShouldBe(WorkbookFault.NotAWorkbook);

    [Fact]
    public void What_unpacks_to_more_than_is_taken_in_is_refused() =>
        FaultOf(Packed(("xl/worksheets/sheet1.xml", new string(' ', (int)WorkbookLimits.Unpacked + 1)))).ShouldBe(WorkbookFault.TooLarge);

    [Fact]
    public void Too_many_packed_files_are_refused() =>
        FaultOf(Packed([.. Enumerable.Range(0, WorkbookLimits.Entries + 1).Select(i => ($"{i}.xml", "<a/>"))])).ShouldBe(WorkbookFault.TooLarge);

    private static byte[] Written(params IReadOnlyList<Row> rows)
    {
        using var writer = new WorkbookWriter("Prov");
        return writer.AddTable("Aktiviteter", columns, rows).ToFile();
    }

    private static WorkbookFault FaultOf(byte[] file) => Should.Throw<UnreadableWorkbookException>(() => WorkbookReader.Read(file)).Fault;

    private static byte[] Packed(params IReadOnlyList<(string Name, string Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private sealed record Row(string Key, string Title, long? Cost, double? Share, DateOnly? End, string? Phase);
}
