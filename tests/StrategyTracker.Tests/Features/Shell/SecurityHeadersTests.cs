using System.Net;

namespace StrategyTracker.Tests.Features.Shell;

public sealed class SecurityHeadersTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("/styrdokument")]
    [InlineData("/finns/inte")]
    [InlineData("/app.css")]
    [InlineData("/konto")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string path)
    {
        using var visitor = new Visitor(app);

        using var response = await visitor.GetAsync(path);

        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("same-origin");
        Header(response, "Permissions-Policy").ShouldContain("camera=()");
        var policy = Header(response, "Content-Security-Policy");
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task No_page_has_a_script_of_its_own()
    {
        using var visitor = new Visitor(app);
        using var response = await visitor.GetAsync("/styrdokument");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        System.Text.RegularExpressions.Regex.Matches(page, "<script(?![^>]*src=)[^>]*>").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_says_so_and_leads_on()
    {
        using var visitor = new Visitor(app);

        using var response = await visitor.GetAsync("/finns/inte");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var main = await Visitor.MainOf(response);
        main.QuerySelector("h1")!.TextContent.ShouldBe("Sidan finns inte");
        main.QuerySelector("a[href='/']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("sv,en;q=0.8", "sv", "Styrdokument")]
    [InlineData("en-GB,en;q=0.9,sv;q=0.5", "en", "Governing documents")]
    [InlineData("fi", "sv", "Styrdokument")]
    public async Task Pages_speak_the_language_of_the_browser_else_Swedish(string accepted, string language, string word)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var page = await client.GetStringAsync("/styrdokument", TestContext.Current.CancellationToken);

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain(word);
    }

    [Fact]
    public async Task A_chosen_language_is_remembered_and_leads_back()
    {
        using var visitor = new Visitor(app);

        using var chosen = await visitor.GetAsync("/sprak/en?till=/styrdokument");
        using var elsewhere = await visitor.GetAsync("/sprak/en?till=//example.org");

        chosen.Headers.Location!.OriginalString.ShouldBe("/styrdokument");
        elsewhere.Headers.Location!.OriginalString.ShouldBe("/");
        using var page = await visitor.GetAsync("/styrdokument");
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<html lang=\"en\">");
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(' ', response.Headers.GetValues(name));
}
