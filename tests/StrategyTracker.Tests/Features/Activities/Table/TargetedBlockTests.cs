using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Features.Activities.Table;

public sealed class TargetedBlockTests
{
    private static readonly IReadOnlyList<TableColumn> columns = [.. new[] { "Number", "Title", TableColumn.Standing, "EndsOn" }.Select(c => TableColumn.Of(c)!)];

    [Fact]
    public async Task A_block_goes_to_the_right_and_downwards_and_then_to_new_rows() =>
        (await LayAsync("Title", "A\tx\t2026\nB\tx\t2027", "ett")).ShouldBe(
            [new(1, "ett", "Title", "A", null), new(1, "ett", "EndsOn", "2026", null), new(2, null, "Title", "B", null), new(2, null, "EndsOn", "2027", null)]);

    [Fact]
    public async Task Known_heads_say_where_the_cells_go_in_whatever_order_and_language() =>
        (await LayAsync("Number", "Slut\tEgen kolumn\tNr\n2026\tstruntas i\t7", "ett")).ShouldBe(
            [new(1, "ett", "EndsOn", "2026", null), new(1, "ett", "Number", "7", null)]);

    [Fact]
    public async Task A_column_of_keys_says_which_rows_and_an_empty_key_makes_a_new_one() =>
        (await LayAsync("Number", "Nyckel\tNr\nfem\t5\n\t6", "ett", "tva")).ShouldBe(
            [new(1, "fem", "Number", "5", null), new(2, null, "Number", "6", null)]);

    [Fact]
    public async Task A_headed_table_with_wordings_and_no_keys_is_new_rows_wherever_it_is_pasted() =>
        (await LayAsync("Number", "Nr\tAktivitet som beslutad\n7\tInför e-arkiv", "ett")).ShouldBe(
            [new(1, null, "Number", "7", null), new(1, null, "Title", "Inför e-arkiv", null)]);

    [Fact]
    public async Task An_empty_cell_empties_a_row_that_is_there_and_makes_none_that_is_not() =>
        (await LayAsync("Number", "\n\n", "ett")).ShouldBe([new(1, "ett", "Number", "", null)]);

    [Fact]
    public async Task What_other_plans_call_a_column_is_understood_and_what_nobody_knows_is_left_out_until_one_says_where_it_goes()
    {
        var block = await OnAsync("Number", "Åtgärd\tAnsvarig nämnd\tTidplan\tFärgkod\nInför e-arkiv\tKS\t2027\tgrön");

        block.Columns.Select(c => c.Goal).ShouldBe(["Title", "Lead", "EndsOn", null]);
        (block.LeavesOut, block.IsHeaded, block.Columns[3].Sample).ShouldBe((true, true, "grön"));
        block.With(3, "Description").Cells[^1].ShouldBe(new CellChange(1, null, "Description", "grön", null));
        block.With(3, "Lead").Columns.Select(c => c.Goal).ShouldBe(["Title", null, "EndsOn", "Lead"]);
    }

    [Fact]
    public async Task A_comment_may_tell_how_it_goes_and_is_read_in_only_where_a_person_says_so()
    {
        var block = await OnAsync("Number", "Åtgärd\tKommentar\tLägeskommentar 2025\tBeskrivning\nInför e-arkiv\tförsenat\tväntar\tAlla handlingar");

        block.Columns.Select(c => (c.Goal, c.IsRemark)).ShouldBe([("Title", false), (null, true), (null, true), ("Description", false)]);
        block.Cells.ShouldNotContain(c => c.Text == "försenat");
        TableColumn.Of(block.Columns[1].OwnHeading!)!.Head.ShouldBe("Kommentar");
    }

    [Fact]
    public async Task A_block_that_is_too_wide_or_too_large_is_refused_whole()
    {
        (await OnAsync("EndsOn", "2026\t7")).Refusal.ShouldNotBeNull();
        (await OnAsync("Number", string.Concat(Enumerable.Repeat("a\tb\n", PastedBlock.MostCells)))).Refusal.ShouldNotBeNull();
        (await OnAsync("Number", string.Concat(Enumerable.Repeat("a\n", TargetedBlock.MostRows + 1)))).Refusal.ShouldNotBeNull();
        (await OnAsync("Number", "")).Refusal.ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<CellChange>> LayAsync(string column, string text, params string[] keys) => (await OnAsync(column, text, keys)).Cells;

    private static Task<TargetedBlock> OnAsync(string column, string text, params string[] keys) =>
        TargetedBlock.OnAsync(text, columns, column, count => Task.FromResult<IReadOnlyList<string>>([.. keys.Take(count)]));
}
