using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace StrategyTracker.Tests.Features.PublicWeb;

/// <summary>What a search engine meets in the example municipality.</summary>
public sealed class PublicWebTests(DemoApp demo) : IClassFixture<DemoApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_of_the_site_map_is_a_page_that_anyone_may_read()
    {
        using var visitor = new Visitor(demo.App);
        var addresses = await SiteMapAsync(visitor);

        addresses.Count.ShouldBeGreaterThan(50);
        var paths = addresses.Select(a => a.AbsolutePath).ToList();
        paths.ShouldContain("/rapporter/uppfoljning-2025/bild");
        paths.ShouldContain("/rapporter/uppfoljning-2025/malomrade/datadrivna-staden");
        paths.ShouldContain("/rapporter/uppfoljning-2025/mal/mal-chefer-leder-forandring");
        paths.ShouldNotContain(p => p.StartsWith("/rapporter/uppfoljning-2026", StringComparison.Ordinal), "it is open, and the office's alone");
        addresses.ShouldBe([.. addresses.Distinct()]);
        foreach (var address in addresses)
        {
            using var page = await visitor.GetAsync(address.PathAndQuery);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, address.ToString());
        }
    }

    [Fact]
    public async Task Robots_are_shown_the_site_map_and_kept_from_what_asks_for_sign_in()
    {
        using var visitor = new Visitor(demo.App);
        using var answer = await visitor.GetAsync("/robots.txt");
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var addresses = await SiteMapAsync(visitor);

        text.ShouldContain("Sitemap: http");
        var closed = text.Split('\n').Where(l => l.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(l => l["Disallow: ".Length..].Trim()).ToList();
        closed.ShouldContain("/redovisa");
        addresses.ShouldAllBe(a => !closed.Exists(c => a.AbsolutePath.StartsWith(c, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/styrdokument/program-digital-utveckling-2024")]
    [InlineData("/malomraden/datadrivna-staden")]
    [InlineData("/aktiviteter/digital-vardagshjalp")]
    [InlineData("/rapporter/uppfoljning-2025")]
    [InlineData("/rapporter/uppfoljning-2025/bild")]
    [InlineData("/rapporter/uppfoljning-2025/malomrade/datadrivna-staden")]
    [InlineData("/rapporter/uppfoljning-2025/mal/mal-chefer-leder-forandring")]
    public async Task A_page_says_what_it_is_about_and_where_it_lives(string path)
    {
        using var visitor = new Visitor(demo.App);
        using var answer = await visitor.GetAsync($"{path}?visa=allt");
        var head = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)).Head!;

        head.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length.ShouldBeInRange(5, 165);
        var title = head.QuerySelector("title")!.TextContent;
        title.ShouldContain("Exempelstad", customMessage: "in a list of results one must see whose it is");
        title.ShouldStartWith(head.QuerySelector("meta[property='og:title']")!.GetAttribute("content")!);
        head.QuerySelector("meta[property='og:site_name']")!.GetAttribute("content").ShouldBe("Exempelstad");
        head.QuerySelector("meta[property='og:type']")!.GetAttribute("content").ShouldBe(path == "/" ? "website" : "article");
        head.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!.ShouldEndWith(path);
    }

    [Fact]
    public async Task The_accessibility_statement_says_what_falls_short_and_whom_to_tell()
    {
        using var visitor = new Visitor(demo.App);
        var page = await visitor.ReadAsync("/tillganglighet");

        page.TextContent.ShouldContain("PDF/UA");
        page.QuerySelector("a[href*='digg.se']").ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<Uri>> SiteMapAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/sitemap.xml");
        return [.. XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value))];
    }
}
