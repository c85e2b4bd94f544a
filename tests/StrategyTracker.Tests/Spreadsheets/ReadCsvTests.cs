using System.Text;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Spreadsheets;

/// <summary>CSV as spreadsheet programs and statistics write it: separators, quotation marks, byte order marks and old letters.</summary>
public sealed class ReadCsvTests
{
    [Theory]
    [InlineData("Nyckeltal;År;Värde\nTrygga;2025;61,5\n", ';')]
    [InlineData("Nyckeltal\tÅr\tVärde\r\nTrygga\t2025\t61,5", '\t')]
    [InlineData("Nyckeltal,År,Värde\nTrygga,2025,\"61,5\"\n", ',')]
    public void Cells_are_parted_by_what_the_file_uses(string text, char separator)
    {
        var csv = ReadCsv.Read(Encoding.UTF8.GetBytes(text));

        csv.Separator.ShouldBe(separator);
        csv.Sheet.Heads.Select(h => h.Text).ShouldBe(["Nyckeltal", "År", "Värde"]);
        Enumerable.Range(0, 3).Select(c => csv.Sheet.Rows.ShouldHaveSingleItem()[c].Text).ShouldBe(["Trygga", "2025", "61,5"]);
    }

    [Fact]
    public void A_line_that_is_parted_wrong_does_not_hide_what_parts_the_others() =>
        ReadCsv.Read("A,B,C\n1,2,3\n4,5,6,7"u8.ToArray()).Separator.ShouldBe(',');

    [Fact]
    public void Quotation_marks_hold_separators_line_breaks_and_themselves()
    {
        var csv = ReadCsv.Read(Encoding.UTF8.GetBytes("A;B\n\"ett; \"\"två\"\"\ntre\";4\n"));

        csv.Sheet.Rows.ShouldHaveSingleItem()[0].Text.ShouldBe("ett; \"två\"\ntre");
        csv.Sheet.Rows[0].Number.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_head()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var csv = ReadCsv.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("År;Ö\n1;2")]);

            csv.Sheet.Heads[0].Text.ShouldBe("År");
            csv.IsLatin1.ShouldBeFalse();
        }
    }

    [Fact]
    public void What_is_not_Unicode_is_read_as_Latin_1_and_says_so()
    {
        var csv = ReadCsv.Read(Encoding.Latin1.GetBytes("År;Värde\n2025;Åäö"));

        csv.IsLatin1.ShouldBeTrue();
        csv.Sheet.Rows[0][1].Text.ShouldBe("Åäö");
    }

    [Fact]
    public void Empty_lines_are_passed_by_and_rows_keep_their_numbers() =>
        ReadCsv.Read("A;B\n\n1;2\n;\n3;4"u8.ToArray()).Sheet.Rows.Select(r => r.Number).ShouldBe([3, 5]);

    [Fact]
    public void What_is_no_text_or_too_much_is_refused()
    {
        Fault([.. "A;B"u8, 0, 1, 2]).ShouldBe(WorkbookFault.NotAWorkbook);
        Fault(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("1;2", WorkbookLimits.Rows + 2)))).ShouldBe(WorkbookFault.TooLarge);
        Fault(Encoding.UTF8.GetBytes("A;B\n" + new string(';', WorkbookLimits.Columns + 1))).ShouldBe(WorkbookFault.TooLarge);

        static WorkbookFault Fault(byte[] file) => Should.Throw<UnreadableWorkbookException>(() => ReadCsv.Read(file)).Fault;
    }
}
