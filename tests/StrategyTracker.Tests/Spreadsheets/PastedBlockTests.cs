using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Spreadsheets;

public sealed class PastedBlockTests
{
    [Fact]
    public void Rows_are_lines_and_cells_stand_between_tabs() =>
        Read("1.1\tFörsta\r\n1.2\tAndra\r\n").ShouldBe(["1.1|Första", "1.2|Andra"]);

    [Fact]
    public void A_cell_in_quotation_marks_may_have_lines_tabs_and_marks_of_its_own() =>
        Read("1.1\t\"En rad\noch en till\"\t\"Kallad \"\"skuggan\"\"\"\n1.2\tAndra").ShouldBe(["1.1|En rad\noch en till|Kallad \"skuggan\"", "1.2|Andra"]);

    [Fact]
    public void Marks_that_only_belong_to_the_text_are_left_in_it() => Read("\"Digitalt först\" införs\t2026").ShouldBe(["\"Digitalt först\" införs|2026"]);

    [Fact]
    public void Empty_cells_keep_their_places() => Read("a\t\t\n\t\tc\n").ShouldBe(["a||", "||c"]);

    [Theory]
    [InlineData("")]
    [InlineData("ensam")]
    [InlineData("\"öppnad men aldrig stängd\tb")]
    [InlineData("\"")]
    public void Nothing_that_is_pasted_is_a_fault(string text) => PastedBlock.Read(text).SelectMany(r => r).Count().ShouldBeLessThanOrEqualTo(2);

    [Fact]
    public void What_is_written_is_read_again()
    {
        string[][] rows = [["a", "b\nc", "\"d\""], ["", "e\tf", "g"]];

        PastedBlock.Read(PastedBlock.Write(rows)).Select(r => string.Join('|', r)).ShouldBe(rows.Select(r => string.Join('|', r)));
    }

    private static IEnumerable<string> Read(string text) => PastedBlock.Read(text).Select(r => string.Join('|', r));
}
