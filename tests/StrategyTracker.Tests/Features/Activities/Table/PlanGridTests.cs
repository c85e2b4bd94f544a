using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.Activities.Table;

public sealed class PlanGridTests : ComponentTest
{
    [Fact]
    public void The_table_is_one_stop_for_the_tab_key_and_says_how_many_rows_there_are()
    {
        var grid = Grid(null, Row("ett", 101), Row("tva", 102));

        grid.FindAll("[tabindex='0']").Count.ShouldBe(1);
        grid.Find("[role=grid]").GetAttribute("aria-rowcount").ShouldBe("251");
        grid.FindAll("tr[data-key]").Select(r => r.GetAttribute("aria-rowindex")).ShouldBe(["102", "103"]);
    }

    [Fact]
    public void A_wording_that_was_decided_and_what_is_computed_are_read_only_and_the_rest_opens()
    {
        var grid = Grid(null, Row("ett", 1) with { IsDecided = true }, Row("tva", 2));

        var cells = grid.FindAll("tr[data-key=ett] td");
        cells[2].GetAttribute("aria-readonly").ShouldBe("true");
        cells[2].GetAttribute("data-editor").ShouldBeNull();
        cells[3].GetAttribute("aria-readonly").ShouldBe("true");
        cells[1].GetAttribute("data-editor").ShouldBe("Line");
        grid.FindAll("tr[data-key=tva] td")[2].GetAttribute("data-editor").ShouldBe("Text");
    }

    [Fact]
    public void Gathered_rows_stand_under_heads_with_the_number_of_all_rows()
    {
        var grid = Grid(TableGrouping.Owner, Row("ett", 1) with { Group = "Äldrenämnden" }, Row("tva", 2) with { Group = "Äldrenämnden" }, Row("tre", 3) with { Group = "" });

        grid.FindAll("tr.gathered").Select(r => r.TextContent.Trim()).ShouldBe(["Äldrenämnden 249 aktiviteter", "Utan ansvarig 1 aktivitet"]);
    }

    [Fact]
    public void A_preview_with_a_fault_cannot_be_written_and_tells_the_row()
    {
        var fault = new CellFault(7, "Digital tillsyn", TableColumn.Of("Lead"), "finns inte");

        var preview = Render<BlockPreview>(p => p.Add(b => b.Changed, new CellsChanged(default, [], 3, [fault], [])));

        preview.FindAll("button").ShouldHaveSingleItem().TextContent.ShouldBe("Avbryt");
        preview.Find("tbody tr").TextContent.ShouldContain("7");
    }

    [Fact]
    public void A_preview_shows_what_each_cell_said_and_will_say()
    {
        var row = new ChangedRow(1, "ett", "Digital tillsyn", false, [new ChangedCell(TableColumn.Of("EndsOn")!, "2026-12-31", "2027-12-31")]);

        var preview = Render<BlockPreview>(p => p.Add(b => b.Changed, new CellsChanged(default, [row], 0, [], [])));

        preview.Find("table").TextContent.ShouldContain("2026-12-31");
        preview.FindAll("button")[0].TextContent.ShouldBe("Skriv allt");
    }

    private IRenderedComponent<PlanGrid> Grid(TableGrouping? grouping, params TableRow[] rows) => Render<PlanGrid>(p => p
        .Add(g => g.View, new PlanTableView
        {
            Title = "Plan", IsAdopted = true, Columns = [.. new[] { "Number", "Title", TableColumn.Standing }.Select(c => TableColumn.Of(c)!)],
            Page = new ListPage<TableRow>(rows, 250, 1, 100), Groups = [new TableGroup("Äldrenämnden", 249), new TableGroup("", 1)],
        })
        .Add(g => g.State, new TableState("plan", new ActivityFilter(), grouping))
        .Add(g => g.Selected, new HashSet<string>())
        .Add(g => g.Caption, "Planen som tabell"));

    private static TableRow Row(string key, int ordinal) => new()
    {
        Key = key, Ordinal = ordinal, Revision = 1, IsDecided = false, Name = key, Standing = ActivityStanding.Ongoing,
        Schedule = new ScheduleAssessment(ScheduleStatus.OnTime, null, 0, 0, null), Cells = ["1", key, ""],
    };
}
