using StrategyTracker.Features.Activities.Foreign;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities.Foreign;

/// <summary>What a person sees and says of cells and names that are not ours.</summary>
public sealed class ForeignPartsTests : ComponentTest
{
    [Fact]
    public void A_cell_with_several_names_shows_them_and_can_be_kept_whole()
    {
        var whole = new HashSet<string>();
        var asked = 0;
        var parts = Render<PartedCells>(p => p
            .Add(c => c.Parted, [new PartedCell("Äldrenämnden och Kulturnämnden", ["Äldrenämnden", "Kulturnämnden"], 3)])
            .Add(c => c.Whole, whole).Add(c => c.OnChanged, () => asked++));

        parts.FindAll("li").Select(l => l.TextContent).ShouldBe(["Äldrenämnden", "Kulturnämnden"]);

        parts.Find("input").Change(true);

        (whole.Single(), asked).ShouldBe(("Äldrenämnden och Kulturnämnden", 1));
        parts.Render();
        parts.FindAll("li").ShouldBeEmpty();
        parts.Markup.ShouldContain(ForeignTexts.PartedOne);
    }

    [Fact]
    public void An_unknown_goal_can_be_added_to_a_plan_under_preparation_and_not_to_an_adopted_one()
    {
        var aliases = new Dictionary<string, string?>();
        var names = Render<NameMeanings>(p => p.Add(n => n.Unknown, Unknown()).Add(n => n.Aliases, aliases).Add(n => n.MayAddGoals, true));

        names.FindAll("option").Select(o => o.GetAttribute("value")).ShouldContain(ChangeCellsInput.NewGoal);
        names.Find("button").Click();
        aliases.ShouldBe(new Dictionary<string, string?> { ["Trygghet"] = ChangeCellsInput.NewGoal });

        var adopted = Render<NameMeanings>(p => p.Add(n => n.Unknown, Unknown()).Add(n => n.Aliases, []));
        adopted.FindAll("option").Select(o => o.GetAttribute("value")).ShouldNotContain(ChangeCellsInput.NewGoal);
        adopted.FindAll("option").Select(o => o.TextContent).ShouldContain(ForeignTexts.WithoutGoal);

        static IReadOnlyList<UnknownName> Unknown() => [new("Trygghet", TableColumn.Of("Goals")!, 4), new("Polisen", TableColumn.Of("CoOwners")!, 2)];
    }

    [Fact]
    public void What_a_block_adds_and_leaves_out_is_told_before_it_is_written()
    {
        var changed = new CellsChanged(default, [new ChangedRow(2, "lampor", "Lampor", true, [])], 0, [], [])
        {
            Goals = [new AddedGoal("1.1", "Färre brott", "Trygghet")],
            Remarks = [new CellRemark(2, "Lampor", TableColumn.Of("EndsOn"), TableTexts.IsContinuous)],
        };

        var preview = Render<BlockPreview>(p => p.Add(b => b.Changed, changed));

        preview.Find("ul.part li").TextContent.ShouldContain("1.1 Färre brott");
        preview.Find("ul.part li").TextContent.ShouldContain("Trygghet");
        preview.Markup.ShouldContain(TableTexts.IsContinuous);
        preview.FindAll(".acts .btn").Count.ShouldBe(2);
    }
}
