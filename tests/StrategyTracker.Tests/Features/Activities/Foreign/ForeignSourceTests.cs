using System.IO.Compression;
using StrategyTracker.Features.Activities.Foreign;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Tests.Features.Exchange.Proposing;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.Activities.Foreign;

/// <summary>Files as they come: what is odd in them is told, what cannot be used is refused in words, and nothing is half read.</summary>
public sealed class ForeignSourceTests
{
    [Fact]
    public void Merged_heads_hidden_rows_and_formulas_are_read_and_told()
    {
        var file = new ForeignWorkbook().Sheet("Plan")
            .Row("Handlingsplan för klimat", null, null, null)
            .Row("Nr", "Åtgärd", "Ansvarig", "Tidplan")
            .Row("1", "Solceller", "=A1|Tekniska nämnden", "2026")
            .HiddenRow("2", "Gömd", "Tekniska nämnden", "2026")
            .Row("3", "Laddstolpar", "=B2", null)
            .Merge("A1:D1").ToFile();

        var table = Read(file).ShouldHaveSingleItem();

        table.Oddities.ShouldBe([(TableOddity.MergedCells, 1), (TableOddity.HiddenRows, 1), (TableOddity.Formulas, 1), (TableOddity.EmptyFormulas, 1)]);
        table.Rows[0].Cells.ShouldAllBe(c => c == "Handlingsplan för klimat");
        table.Rows[2].Cells.ShouldBe(["1", "Solceller", "Tekniska nämnden", "2026"]);
        TargetedBlock.HeadOf(table).ShouldBe(1);
        TargetedBlock.Of(table, 1, withHidden: false).Cells.Select(c => c.Row).Distinct().ShouldBe([3, 5]);
        TargetedBlock.Of(table, 1, withHidden: true).Cells.Select(c => c.Row).Distinct().ShouldBe([3, 4, 5]);
    }

    [Fact]
    public void A_day_that_is_kept_as_a_number_is_a_day_and_a_number_is_a_number()
    {
        var file = new ForeignWorkbook().Sheet("Plan").Row("Åtgärd", "Slut", "Kostnad").Row("Solceller", new DateOnly(2026, 5, 31), 46173).ToFile();

        Read(file)[0].Rows[1].Cells.ShouldBe(["Solceller", "2026-05-31", "46173"]);
    }

    [Fact]
    public void Each_sheet_is_a_table_and_rows_without_a_wording_are_left_out_and_told()
    {
        var file = new ForeignWorkbook()
            .Sheet("Läs mig").Row("Så fyller du i")
            .Sheet("Plan").Row("Nr", "Aktivitet", "Ansvarig nämnd/förvaltning", "Status").Row("A", null, null, null).Row("1", "Solceller", null, "Grön")
            .Sheet("Gammalt", isHidden: true).Row("Nr", "Aktivitet").Row("9", "Förra året").ToFile();

        var tables = Read(file);

        tables.Select(t => t.Name).ShouldBe(["Läs mig", "Plan", "Gammalt"]);
        tables[2].Oddities.ShouldContain((TableOddity.HiddenSheet, 1));
        var block = TargetedBlock.Of(tables[1], TargetedBlock.HeadOf(tables[1]), withHidden: false);
        block.Columns.Select(c => c.Goal).ShouldBe(["Number", "Title", "Lead", "LocalStatus"]);
        block.Untitled.ShouldBe([2]);
        block.Cells.Select(c => c.Text).ShouldBe(["1", "Solceller", "", "Grön"]);
        block.Said("LocalStatus").ShouldBe([("Grön", 1)]);
    }

    [Fact]
    public void Tables_of_a_Word_document_and_a_pasted_block_are_tables_too()
    {
        var pasted = ForeignSource.Read("Nr\tÅtgärd\tAnsvar\n1\tSolceller\tTekniska nämnden\n");

        pasted.Tables.ShouldHaveSingleItem().Rows.Count.ShouldBe(2);
        var word = ForeignSource.Read("plan.docx", WordFile.Of(WordFile.Text("Handlingsplan"), WordFile.Table(["Åtgärd", "Ansvar"], ["Solceller", "Tekniska nämnden"])));
        word.Tables.ShouldHaveSingleItem().Rows[1].Cells.ShouldBe(["Solceller", "Tekniska nämnden"]);
        ForeignSource.Read("plan.docx", WordFile.Of(WordFile.Text("Inga tabeller"))).Refusal.ShouldBe(ForeignTexts.NoTables);
        ForeignSource.Read("  ").Refusal.ShouldBe(ForeignTexts.NothingPasted);
    }

    [Fact]
    public void Ten_thousand_pasted_cells_are_read_and_too_many_are_refused()
    {
        ForeignSource.Read(Block(1_000, 10)).Tables[0].Rows.Count.ShouldBe(1_000);
        ForeignSource.Read(Block(7_000, 10)).Refusal.ShouldBe(TableTexts.BlockIsTooLarge.With(Format.Number(PastedBlock.MostCells)));
    }

    [Fact]
    public void Twenty_thousand_rows_are_told_to_be_too_many_before_anything_is_tried()
    {
        var table = new FoundTable("Plan", [new FoundRow(1, ["Nr", "Åtgärd"]), .. Enumerable.Range(2, 20_000).Select(i => new FoundRow(i, [$"{i}", $"Åtgärd {i}"]))]);

        var block = TargetedBlock.Of(table, 0, withHidden: false);

        block.Refusal.ShouldBe(TableTexts.TableIsTooLong.With(Format.Number(20_000), Format.Number(5_000)));
        block.Cells.ShouldBeEmpty();
    }

    [Fact]
    public void Macros_bombs_damaged_locked_and_other_files_are_refused_by_name()
    {
        ForeignSource.Read("plan.xlsm", Packed(("xl/vbaProject.bin", 10))).Refusal.ShouldBe(ForeignTexts.HasMacros);
        ForeignSource.Read("plan.xlsx", Packed(("xl/workbook.xml", 120 * 1024 * 1024))).Refusal!.ShouldStartWith("Filen är för stor");
        ForeignSource.Read("plan.xlsx", [1, 2, 3]).Refusal.ShouldBe(ForeignTexts.IsNoWorkbook);
        ForeignSource.Read("plan.xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 0]).Refusal.ShouldBe(ForeignTexts.IsOldOrLocked);
        ForeignSource.Read("plan.pdf", "%PDF"u8.ToArray()).Refusal.ShouldBe(ForeignTexts.IsOther.With(".pdf"));
        ForeignSource.Read("plan.docx", [1, 2, 3]).Refusal.ShouldNotBeNull();
    }

    private static IReadOnlyList<FoundTable> Read(byte[] file) => ForeignSource.Read("plan.xlsx", file).Tables;

    private static string Block(int rows, int columns) =>
        string.Join('\n', Enumerable.Range(0, rows).Select(r => string.Join('\t', Enumerable.Range(0, columns).Select(c => $"{r}-{c}"))));

    private static byte[] Packed(params (string Name, int Size)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, size) in entries)
            {
                using var content = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                content.Write(new byte[size]);
            }
        }

        return stream.ToArray();
    }
}
