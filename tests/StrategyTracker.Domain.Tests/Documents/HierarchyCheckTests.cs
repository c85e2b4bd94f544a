using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class HierarchyCheckTests
{
    private static readonly PlacedDocument programme = Placed(EditionState.InForce, new(2027, 12, 31));

    [Fact]
    public void An_action_plan_without_a_programme_stands_alone()
    {
        var plan = Placed(EditionState.InForce, null) with { MustStandUnder = true };

        HierarchyCheck.Of([plan], []).ShouldHaveSingleItem().Flaw.ShouldBe(HierarchyFlaw.StandsAlone);
        HierarchyCheck.Of([plan with { State = EditionState.Repealed }], []).ShouldBeEmpty();
    }

    [Fact]
    public void A_child_that_outlives_its_parent_is_a_contradiction()
    {
        Under(Placed(EditionState.InForce, new(2028, 1, 1))).ShouldBe(HierarchyFlaw.OutlivesParent);
        Under(Placed(EditionState.InForce, null)).ShouldBe(HierarchyFlaw.OutlivesParent);
        Under(Placed(EditionState.InForce, new(2027, 12, 31))).ShouldBeNull();
    }

    [Theory]
    [InlineData(EditionState.Repealed)]
    [InlineData(EditionState.Superseded)]
    [InlineData(EditionState.Completed)]
    [InlineData(EditionState.PeriodOver)]
    public void What_applies_under_a_parent_that_does_not_is_a_contradiction(EditionState state) =>
        Under(Placed(EditionState.InForce, new(2027, 12, 31)), programme with { State = state }).ShouldBe(HierarchyFlaw.ParentHasCeased);

    [Fact]
    public void A_document_and_the_one_that_it_replaces_do_not_both_apply()
    {
        var newer = Placed(EditionState.InForce, null);

        HierarchyCheck.Of([programme, newer], [(newer.Id, programme.Id, RelationKind.Replaces)]).ShouldHaveSingleItem()
            .ShouldBe(new HierarchyFinding(HierarchyFlaw.ReplacedStillApplies, newer.Id, programme.Id));
    }

    private static HierarchyFlaw? Under(PlacedDocument child, PlacedDocument? parent = null) =>
        HierarchyCheck.Of([parent ?? programme, child], [(child.Id, (parent ?? programme).Id, RelationKind.Concretises)]).SingleOrDefault()?.Flaw;

    private static PlacedDocument Placed(EditionState state, DateOnly? to) => new(Guid.CreateVersion7(), false, state, to, to is null);
}
