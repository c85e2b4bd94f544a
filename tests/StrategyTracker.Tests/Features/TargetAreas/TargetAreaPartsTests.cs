using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Indicators;
using StrategyTracker.Features.TargetAreas;
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
