using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using StrategyTracker.Features.CouncilReports.Sections;

namespace StrategyTracker.Tests.Features.CouncilReports.Extracts;

/// <summary>The account of cost, benefit and compliance by itself: read by those who read the report, with the figures of its chapter.</summary>
public sealed class AccountPageTests(DemoApp demo) : IClassFixture<DemoApp>
{
    private const string Frozen = "/rapporter/uppfoljning-2025";
    private const string Open = "/rapporter/uppfoljning-2026";
    private const string Account = "/kostnad-och-nytta";

    [Fact]
    public async Task Account_of_a_frozen_report_is_read_by_anyone()
    {
        using var visitor = new Visitor(demo.App);

        (await visitor.ReadAsync(Frozen + Account)).QuerySelector("h1")!.TextContent.ShouldContain("Uppföljning 2025");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData("lasare", HttpStatusCode.NotFound)]
    [InlineData("samordnare-aldre", HttpStatusCode.NotFound)]
    [InlineData("chef-aldre", HttpStatusCode.NotFound)]
    [InlineData("vd-energi", HttpStatusCode.NotFound)]
    [InlineData("strateg", HttpStatusCode.OK)]
    public async Task Account_of_an_open_cycle_is_read_by_the_office_alone(string? account, HttpStatusCode expected)
    {
        using var visitor = account is null ? new Visitor(demo.App) : await demo.SignedInAsync(account);

        using var response = await visitor.GetAsync(Open + Account);

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData(Frozen, null)]
    [InlineData(Open, "strateg")]
    public async Task Account_counts_as_the_chapter_does_and_has_a_row_for_every_activity(string report, string? account)
    {
        using var visitor = account is null ? new Visitor(demo.App) : await demo.SignedInAsync(account);

        var page = await visitor.ReadAsync(report + Account);
        var chapter = await visitor.ReadAsync(report);

        Cells(Chapter(page), "table").Count.ShouldBeGreaterThan(20);
        Cells(Chapter(page), "table").ShouldBe(Cells(Chapter(chapter), "table"));
        var all = int.Parse(Cells(Chapter(page), "table.costs tr.total")[1], CultureInfo.InvariantCulture);
        page.QuerySelectorAll("table.account tbody tr").Length.ShouldBe(all);
    }

    [Fact]
    public async Task Account_of_one_plan_counts_that_plan_alone()
    {
        using var visitor = new Visitor(demo.App);
        var plans = (await visitor.ReadAsync(Frozen + Account)).QuerySelectorAll("select[name=plan] option").Select(o => o.GetAttribute("value")).Where(v => v != "").ToList();
        plans.Count.ShouldBeGreaterThan(1);

        var counted = new List<int>();
        foreach (var plan in plans)
        {
            var page = await visitor.ReadAsync($"{Frozen}{Account}?plan={plan}");
            counted.Add(int.Parse(Cells(Chapter(page), "table.costs tr.total")[1], CultureInfo.InvariantCulture));
            page.QuerySelectorAll("table.account tbody tr").Length.ShouldBe(counted[^1]);
        }

        var whole = await visitor.ReadAsync(Frozen + Account);
        counted.Sum().ShouldBe(whole.QuerySelectorAll("table.account tbody tr").Length);
    }

    private static IElement Chapter(IElement page) => page.QuerySelector($"section[aria-labelledby='{ReportChapter.CostBenefit}']")!;

    private static List<string> Cells(IElement chapter, string table) =>
        [.. chapter.QuerySelectorAll($"{table} th, {table} td").Select(cell => cell.TextContent.Trim())];
}
