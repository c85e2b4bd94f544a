using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.Documents.Mapping;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class HierarchyMapTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType programmes = An.Type();
    private readonly DocumentType plans = An.Type("Handlingsplan");

    protected override async Task ArrangeAsync()
    {
        plans.SetMayStandUnder([programmes.Id]);
        var programme = programmes.Document("program", "Program");
        programme.Adopted(programmes, council, new(2024, 1, 1), to: new(2027, 12, 31));
        var plan = plans.Document("plan", "Plan");
        plan.Adopted(plans, council, new(2024, 1, 1), to: new(2029, 12, 31));
        var orphan = plans.Document("ensam", "Ensam plan");
        orphan.Adopted(plans, council, new(2024, 1, 1), to: new(2026, 12, 31));
        var hidden = plans.Document("utkast", "Utkast");
        hidden.Draft();
        await SaveAsync(council, programmes, plans, programme, plan, orphan, hidden, new DocumentRelation(plan.Id, programme.Id, RelationKind.Concretises, null));
    }

    [Fact]
    public async Task Orphans_and_contradictions_are_named_with_what_they_contradict() =>
        (await As<MapQueries>(Actor.Anonymous).FlawsAsync(Cancel)).Select(f => (f.Flaw, f.Document.Key, f.Other?.Key)).ShouldBe(
            [(HierarchyFlaw.StandsAlone, "ensam", null), (HierarchyFlaw.OutlivesParent, "plan", "program")]);

    [Fact]
    public async Task The_drawing_puts_what_stands_under_to_the_right_and_in_reading_order()
    {
        var tree = await As<DocumentRegisterQueries>(Actor.Anonymous).TreeAsync(new DocumentFilter { Municipality = MunicipalityChoice.All }, Cancel);

        var (boxes, width, height) = HierarchyLayout.Of(tree.Roots);

        boxes.Select(b => (b.Row.Key, b.Above?.Row.Key)).ShouldBe([("program", null), ("plan", "program")]);
        boxes[1].X.ShouldBeGreaterThan(boxes[0].X + HierarchyLayout.BoxWidth);
        (width, height).ShouldSatisfyAllConditions(s => s.width.ShouldBeGreaterThan(boxes[1].X + HierarchyLayout.BoxWidth), s => s.height.ShouldBeGreaterThan(HierarchyLayout.BoxHeight));
    }
}

/// <summary>The drawing itself.</summary>
public sealed class HierarchyMapPartTests : ComponentTest
{
    [Theory]
    [InlineData("Program", "Program")]
    [InlineData("Program för digital utveckling i Exempelstad och dess helägda bolag", "Program för digital utveckling i|Exempelstad och dess helägda|bolag")]
    [InlineData("Handlingsplanförsammanhållenutvecklingutanmellanrum", "Handlingsplanförsammanhållenutve|cklingutanmellanrum")]
    [InlineData("Program för digital utveckling i Exempelstad och dess helägda bolag med flera lagar, avtal och överenskommelser", "Program för digital utveckling i|Exempelstad och dess helägda|bolag med flera lagar, avtal oc…")]
    public void Title_stands_on_as_many_lines_as_it_needs_up_to_three(string title, string lines) => TitleLines.Of(title, 32).ShouldBe(lines.Split('|'));

    [Fact]
    public void Each_box_is_a_link_whose_name_tells_what_it_stands_under_and_that_something_does_not_hold_together()
    {
        var above = new DocumentRow { Id = Guid.CreateVersion7(), Key = "program", Title = "Program", TypeName = "Program", State = EditionState.InForce };
        var below = new DocumentRow { Id = Guid.CreateVersion7(), Key = "plan", Title = "Plan", TypeName = "Handlingsplan", State = EditionState.InForce };

        var map = Render<HierarchyMap>(p => p
            .Add(m => m.Roots, [new DocumentBranch(above, true, [new DocumentBranch(below, true, [])])]).Add(m => m.Flawed, new HashSet<Guid> { below.Id }));

        map.FindAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["/styrdokument/program", "/styrdokument/plan"]);
        map.FindAll("a text.spoken")[1].TextContent.ShouldBe("Plan, Handlingsplan, gäller, under Program, hänger inte ihop");
        map.FindAll("a g[aria-hidden=true]").Count.ShouldBe(2);
        map.FindAll("path[aria-hidden]").Count.ShouldBe(1);
    }
}
