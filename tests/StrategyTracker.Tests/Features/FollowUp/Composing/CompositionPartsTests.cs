using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.FollowUp.Composing;

namespace StrategyTracker.Tests.Features.FollowUp.Composing;

public sealed class CompositionPartsTests : ComponentTest
{
    [Fact]
    public void What_is_required_cannot_be_switched_off_and_the_first_page_not_moved()
    {
        var list = Render<PartList>(p => p.Add(l => l.Composition, ReportComposition.Standard));

        list.FindAll("input[type=checkbox]").Where(i => i.HasAttribute("disabled")).Count().ShouldBe(ReportComposition.Required.Count);
        list.Find("li").QuerySelectorAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void Chapter_is_left_out_and_moved_by_a_click()
    {
        ReportComposition? changed = null;
        var list = Render<PartList>(p => p.Add(l => l.Composition, ReportComposition.Standard).Add(l => l.OnChange, composition => changed = composition));

        list.FindAll("li")[1].QuerySelector("input")!.Change(false);
        changed!.Has(ReportPart.Overview).ShouldBeFalse();

        list.FindAll("li")[1].QuerySelectorAll("button")[1].Click();
        changed!.Parts.Skip(1).Take(2).ShouldBe([ReportPart.SinceLastTime, ReportPart.Overview]);
    }

    [Fact]
    public void Every_gap_leads_to_where_it_is_mended()
    {
        var gaps = Enum.GetValues<ReportGapKind>().Select(kind => new ReportGap(kind, "Något", "nagot")).ToList();

        var list = Render<GapList>(p => p.Add(l => l.CycleKey, "uppfoljning-2026").Add(l => l.Gaps, gaps));

        list.FindAll("li a").Count.ShouldBe(gaps.Count);
        list.FindAll("li a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith('/'));
    }

    [Fact]
    public void Nothing_missing_is_said()
    {
        var list = Render<GapList>(p => p.Add(l => l.CycleKey, "uppfoljning-2026").Add(l => l.Gaps, []));

        list.Markup.ShouldContain("Ingenting saknas.");
    }
}
