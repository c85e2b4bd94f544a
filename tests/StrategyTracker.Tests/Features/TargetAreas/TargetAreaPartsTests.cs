using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Indicators;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Features.TargetAreas.Questions;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.TargetAreas;

public sealed class TargetAreaPartsTests : ComponentTest
{
    [Fact]
    public void Cell_says_its_count_in_number_words_and_bar_and_opens_its_rows()
    {
        var cell = Render<ContributionCell>(p => p.Add(c => c.Tally, new ActivityTally(1, 2, 2, 0, 0, 1)).Add(c => c.Href, "/aktiviteter?organ=x"));

        cell.Find("a.cell").GetAttribute("href").ShouldBe("/aktiviteter?organ=x");
        cell.Find("b").TextContent.ShouldBe("5");
        cell.Find("small").TextContent.ShouldBe("1 klar, 2 pågår, 2 försenade. 1 har lämnat planen");
        cell.FindAll(".bar i").Select(i => i.ClassName).ShouldBe(["done", "ongoing", "late"]);
    }

    [Fact]
    public void Empty_cell_shows_as_an_empty_cell_and_a_strategist_can_fill_it()
    {
        Render<ContributionCell>(p => p.Add(c => c.Tally, ActivityTally.Empty).Add(c => c.Href, "")).FindAll("a").ShouldBeEmpty();

        var cell = Render<ContributionCell>(p => p.Add(c => c.Tally, ActivityTally.Empty).Add(c => c.Href, "").Add(c => c.NewHref, "/aktiviteter/ny?organ=x"));

        cell.Markup.ShouldContain("Inget bidrag");
        cell.Find("a").GetAttribute("href").ShouldBe("/aktiviteter/ny?organ=x");
    }

    [Fact]
    public void Empty_cells_of_goals_are_asked_and_show_their_answers_and_a_body_with_nothing_becomes_a_column_when_it_is_asked_or_called_for()
    {
        var asked = new QuestionLine(ContributionAxis.Goals, "halsa", "Hälsa", "skolnamnden", "Skolnämnden", null, "Strateg", new(2026, 11, 20), "Vi börjar nästa år.", "Samordnare", new(2026, 11, 21));
        var view = new ContributionView(
            [], new Programme(Guid.CreateVersion7(), "plan", "Plan", "Plan", null, null, true, false, null, null, null) { HasAreas = false }, [],
            [new(Guid.CreateVersion7(), "halsa", "Hälsa", ActivityTally.Empty)],
            [Body("skolnamnden", "Skolnämnden") with { Questions = new Dictionary<string, QuestionLine> { ["halsa"] = asked } }, Body("kulturnamnden", "Kulturnämnden")],
            ActivityTally.Empty,
            MayEdit: true)
        { Axis = ContributionAxis.Goals };

        var matrix = Render<GoalMatrix>(p => p.Add(m => m.View, view).Add(m => m.Filter, new ContributionFilter { Axis = ContributionAxis.Goals }));

        matrix.Find("td.question a.why").TextContent.ShouldBe("Svar: Vi börjar nästa år.");
        matrix.Find("td.question a.why").GetAttribute("href").ShouldBe("/bidrag/fraga?mal=halsa&organ=skolnamnden");
        matrix.Find("p.part a").GetAttribute("href")!.ShouldContain("alla=ja");
        matrix.Render(p => p.Add(m => m.Filter, new ContributionFilter { Axis = ContributionAxis.Goals, EveryBody = true }));
        matrix.FindAll("td.question a").Select(a => a.GetAttribute("href")).ShouldBe(
        [
            "/aktiviteter/ny?mal=halsa&organ=skolnamnden", "/bidrag/fraga?mal=halsa&organ=skolnamnden",
            "/aktiviteter/ny?mal=halsa&organ=kulturnamnden", "/bidrag/fraga?mal=halsa&organ=kulturnamnden",
        ]);

        static ContributionBody Body(string key, string name) => new(key, name, BodyKind.Committee, null, null, [], [], [ActivityTally.Empty], ActivityTally.Empty) { Costs = [default] };
    }

    [Fact]
    public void Chart_says_in_words_all_that_it_shows_and_a_missing_year_is_a_gap()
    {
        var chart = Render<IndicatorChart>(p => p.Add(c => c.Indicator, new IndicatorView(
            "trygga", "Trygga", "procent", 0, GoodDirection.Up, null, null, null,
            [
                new FrozenValue(IndicatorValueKind.Baseline, 2023, 61, null, null), new FrozenValue(IndicatorValueKind.Outcome, 2025, 66, null, null),
                new FrozenValue(IndicatorValueKind.Outcome, 2026, null, MissingReason.NotYetOut, null), new FrozenValue(IndicatorValueKind.Target, 2027, 75, null, null),
            ],
            [])));

        chart.Find("svg").GetAttribute("aria-label").ShouldBe("utgångsläge 2023: 61 procent; utfall 2025: 66 procent; utfall 2026: Kommer senare; mål 2027: 75 procent");
        chart.FindAll("rect").Count.ShouldBe(2);
        chart.Find("text.gap").TextContent.ShouldBe("–");
    }

    [Fact]
    public void Table_shows_each_missing_kind_as_itself_and_never_as_nought()
    {
        var table = Render<IndicatorTable>(p => p.Add(t => t.Indicator, new IndicatorView(
            "beslut", "Beslut", null, 0, GoodDirection.Up, null, null, null,
            [
                new FrozenValue(IndicatorValueKind.Outcome, 2025, null, MissingReason.NotCollected, null),
                new FrozenValue(IndicatorValueKind.Outcome, 2026, null, MissingReason.NotYetOut, null),
            ],
            [])));

        table.FindAll("td.number").Select(td => td.TextContent).ShouldBe(["Inte insamlat", "Kommer senare"]);
    }
}
