using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Features.CouncilReports.Prints;

namespace StrategyTracker.Tests.Features.CouncilReports.Prints;

/// <summary>Asking for a file and fetching it, in the served product.</summary>
public sealed class PrintPagesTests(DemoApp demo) : IClassFixture<DemoApp>
{
    private const string Page = "/rapporter/uppfoljning-2025";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_not_signed_in_has_the_direct_addresses_and_no_line()
    {
        using var visitor = new Visitor(demo.App);

        var page = await visitor.ReadAsync(Page);

        page.QuerySelector("form#print").ShouldBeNull();
        page.QuerySelectorAll("a[href*='/pdf?'], a[href*='/zip?'], a[href*='/docx?'], a[href*='/xlsx?']").Length.ShouldBe(4);
        using var asked = await visitor.PostAsync($"{Page}/utskrift", [KeyValuePair.Create("format", "Pdf")]);
        asked.Headers.Location!.ToString().ShouldContain("/konto/logga-in");
        using var fetched = await visitor.GetAsync($"/utskrifter/{Guid.CreateVersion7()}");
        fetched.Headers.Location!.ToString().ShouldContain("/konto/logga-in");
    }

    [Theory]
    [InlineData("lasare")]
    [InlineData("samordnare-aldre")]
    [InlineData("chef-aldre")]
    [InlineData("administrator")]
    [InlineData("strateg")]
    public async Task Who_may_read_a_report_may_ask_for_it_and_nobody_else(string account)
    {
        using var visitor = await demo.SignedInAsync(account);
        foreach (var cycle in new[] { "uppfoljning-2025", "uppfoljning-2026", "finns-inte" })
        {
            using var direct = await visitor.GetAsync($"/rapporter/{cycle}/json");

            using var asked = await AskAsync(visitor, cycle);

            (asked.StatusCode == HttpStatusCode.Redirect).ShouldBe(direct.StatusCode == HttpStatusCode.OK, cycle);
        }
    }

    [Fact]
    public async Task File_is_fetched_by_who_asked_and_by_nobody_else()
    {
        using var reader = await demo.SignedInAsync("lasare");
        using var office = await demo.SignedInAsync("strateg");
        using var asked = await reader.SendAsync(Page, "form[id=print]", ("format", nameof(PrintFormat.Xlsx)));
        var job = await DoneAsync("lasare");

        using var other = await office.GetAsync($"/utskrifter/{job.Id}");
        using var file = await reader.GetAsync($"/utskrifter/{job.Id}");

        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("uppfoljning-2025.xlsx");
        (await reader.ReadAsync(Page)).Owner!.QuerySelector(".prints").ShouldBeNull("what has been fetched no longer asks for attention");
    }

    [Fact]
    public async Task File_that_has_been_taken_away_is_made_again_at_its_direct_address()
    {
        using var visitor = await demo.SignedInAsync("vd-energi");
        using var asked = await visitor.SendAsync($"{Page}?sprak=en", "form[id=print]", ("format", nameof(PrintFormat.Xlsx)));
        var job = await DoneAsync("vd-energi");
        Directory.Delete(Path.Combine(demo.App.DataFolder, "printed", "asked"), recursive: true);

        using var file = await visitor.GetAsync($"/utskrifter/{job.Id}");

        file.Headers.Location!.ToString().ShouldBe($"{Page}/xlsx?sprak=en");
    }

    [Fact]
    public async Task Form_without_its_token_or_with_no_such_format_is_refused()
    {
        using var visitor = await demo.SignedInAsync("chef-teknik");

        using var bare = await visitor.PostAsync($"{Page}/utskrift", [KeyValuePair.Create("format", "Pdf")]);
        using var unknown = await visitor.SendAsync(Page, "form[id=print]", ("format", "99"));

        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_done_and_not_fetched_is_shown_on_the_page()
    {
        await using var db = demo.App.Db();
        var id = await db.Users.Where(u => u.UserName == "samordnare-teknik-bygg").Select(u => u.Id).SingleAsync(Cancel);
        var queue = demo.App.Services.GetRequiredService<PrintShop>();
        queue.Ask(id, new PrintOrder("uppfoljning-2025", "Uppföljning 2025", "sv", PrintFormat.Xlsx));
        await DoneAsync("samordnare-teknik-bygg");
        using var visitor = await demo.SignedInAsync("samordnare-teknik-bygg");

        var tray = (await visitor.ReadAsync(Page)).Owner!.QuerySelector(".prints")!;

        tray.TextContent.ShouldContain("Uppföljning 2025, kalkylblad");
        tray.TextContent.ShouldContain("Klar att hämta");
        tray.QuerySelector("a[href^='/utskrifter/']")!.GetAttribute("aria-label").ShouldBe("Hämta: Uppföljning 2025, kalkylblad");
    }

    /// <summary>With the token of a page that has the form.</summary>
    private static async Task<HttpResponseMessage> AskAsync(Visitor visitor, string cycle)
    {
        var form = (await visitor.ReadAsync(Page)).QuerySelector("form#print input[type=hidden]")!;
        return await visitor.PostAsync(
            $"/rapporter/{cycle}/utskrift",
            [KeyValuePair.Create(form.GetAttribute("name")!, form.GetAttribute("value")!), KeyValuePair.Create("format", nameof(PrintFormat.Xlsx))]);
    }

    private async Task<PrintJob> DoneAsync(string account)
    {
        await using var db = demo.App.Db();
        var id = await db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync(Cancel);
        var queue = demo.App.Services.GetRequiredService<PrintShop>();
        return (await queue.WaitAsync(queue.Of(id)[0].Id, id, TimeSpan.FromSeconds(30), Cancel))!;
    }
}
