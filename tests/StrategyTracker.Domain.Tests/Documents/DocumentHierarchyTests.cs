using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class DocumentHierarchyTests
{
    private readonly GoverningDocument programme = Given.Document(key: "program");
    private readonly GoverningDocument plan = Given.Document(key: "handlingsplan");
    private readonly GoverningDocument detail = Given.Document(key: "genomforandeplan");

    [Fact]
    public void A_plan_may_concretise_a_programme() =>
        DocumentHierarchy.ObstaclesToConcretise(plan, programme, []).ShouldBeEmpty();

    [Fact]
    public void A_document_cannot_come_to_stand_above_itself_however_far_up()
    {
        (Guid Below, Guid Above)[] existing = [(plan.Id, programme.Id), (detail.Id, plan.Id)];

        DocumentHierarchy.ObstaclesToConcretise(programme, detail, existing).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DocumentWouldStandAboveItself);
        DocumentHierarchy.ObstaclesToConcretise(detail, programme, existing).ShouldBeEmpty();
    }

    [Fact]
    public void A_document_cannot_be_related_to_itself_nor_twice_in_the_same_way()
    {
        var relation = new DocumentRelation(plan.Id, programme.Id, RelationKind.Replaces, null);

        Code(plan, plan, RelationKind.RefersTo).ShouldBe(RuleCode.DocumentCannotRelateToItself);
        Code(plan, programme, RelationKind.Replaces, relation).ShouldBe(RuleCode.RelationExists);
        Code(plan, programme, RelationKind.RefersTo, relation).ShouldBeNull();
        Code(programme, plan, RelationKind.Replaces, relation).ShouldBeNull();
    }

    [Fact]
    public void Only_concretising_asks_for_an_order()
    {
        var relation = new DocumentRelation(plan.Id, programme.Id, RelationKind.Concretises, null);

        Code(programme, plan, RelationKind.Concretises, relation).ShouldBe(RuleCode.DocumentWouldStandAboveItself);
        Code(programme, plan, RelationKind.RefersTo, relation).ShouldBeNull();
    }

    private static string? Code(GoverningDocument from, GoverningDocument to, RelationKind kind, params DocumentRelation[] existing) =>
        DocumentHierarchy.ObstaclesToRelate(from, to, kind, existing).SingleOrDefault()?.Code;
}
