using Microsoft.AspNetCore.Components;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Features.Documents.Succeeding;

namespace StrategyTracker.Tests.Features.Documents;

/// <summary>What the comparison shows of the activities that a new edition touches.</summary>
public sealed class SuccessionPartsTests : ComponentTest
{
    private static readonly SaidDisposition Struck = new(DispositionKind.Struck, null, [], null, "Behövs inte.", "Strateg", new(2026, 11, 20));

    private readonly SayDispositionsInput input = new();

    [Fact]
    public void An_activity_that_nothing_is_said_of_shows_it_with_what_touches_it()
    {
        var part = Touched(Coming(Line("elbilar", null), Line("tag", Struck)));

        var rows = part.FindAll("tbody tr");
        rows[0].TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("2 Resor"), t => t.ShouldContain(SuccessionTexts.NotSaid));
        rows[1].TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Behövs inte."), t => t.ShouldContain("Strateg, 2026-11-20"), t => t.ShouldNotContain(SuccessionTexts.NotSaid));
    }

    [Fact]
    public void One_press_chooses_those_that_nothing_is_said_of_and_another_says_it_of_them()
    {
        var told = new List<string>();
        var part = Touched(Coming(Line("elbilar", null), Line("tag", Struck)), () => told.AddRange(input.Activities));
        part.Find("form .btn").HasAttribute("disabled").ShouldBeTrue();

        part.Find("button[type=button]").Click();
        part.Find("form").Submit();

        told.ShouldBe(["elbilar"]);
    }

    [Fact]
    public void An_edition_that_is_decided_tells_what_was_said_and_asks_nothing()
    {
        var part = Touched(Coming(Line("tag", Struck)) with { InForce = null });

        part.FindAll("form, input").ShouldBeEmpty();
        part.Find("tbody tr").TextContent.ShouldContain("Behövs inte.");
    }

    [Fact]
    public void Whoever_only_reads_can_choose_nothing() =>
        Render<TouchedActivities>(p => p.Add(t => t.View, Coming(Line("elbilar", null))).Add(t => t.Input, input)).FindAll("form, input").ShouldBeEmpty();

    [Fact]
    public void Only_an_aim_a_merger_and_a_move_ask_for_where_to()
    {
        var part = Touched(Coming(Line("elbilar", null)));
        part.FindAll("select").ShouldBeEmpty();

        part.FindAll("input[type=radio]")[1].Change(true);

        part.Find("select#aim").Change("Goal:halsa");
        (input.AimKind, input.Aim).ShouldBe((ClauseKind.Goal, "halsa"));
    }

    private IRenderedComponent<TouchedActivities> Touched(SuccessionView view, Action? say = null) => Render<TouchedActivities>(p => p
        .Add(t => t.View, view).Add(t => t.Input, input).Add(t => t.OnSay, EventCallback.Factory.Create(this, say ?? (() => { }))));

    private static SuccessionView Coming(params TouchedLine[] lines) =>
        new(Guid.CreateVersion7(), "1.0", lines, [new AimChoice(ClauseKind.Goal, "halsa", "Hälsa")], [], []);

    private static TouchedLine Line(string key, SaidDisposition? said) => new(new(key, key), "Plan", [new TouchingClause("resor", "2 Resor", IsRemoved: false)], said);
}
