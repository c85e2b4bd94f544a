using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.Documents.Books;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Features.Documents;

/// <summary>An edition as a book, on paper and in Word.</summary>
public sealed class EditionBookTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type("Policy");

    protected override async Task ArrangeAsync()
    {
        var policy = type.Document("policy", "Policy för <arkiv> & \"minne\"");
        var draft = policy.Draft();
        var chapter = draft.AddClause("kapitel", ClauseKind.Text, null);
        chapter.Write(ClauseKind.Text, "2", "Ansvar", null, null, null, null);
        draft.AddClause("namnder", ClauseKind.Responsibility, chapter).Write(ClauseKind.Responsibility, "2.1", "Nämnder", "Varje **nämnd** svarar.", council.Id, null, null);
        policy.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, new(2024, 2, 26), "41", "KS 2024/1", null), council, type, Today);
        draft.Rectify(draft.Clauses.Single(c => c.Key == "namnder"), "Nämnder", "Varje **nämnd** svarar för sitt.", "Ord saknades", "Strateg", Today);
        await SaveAsync(council, type, policy);
    }

    [Fact]
    public async Task The_book_has_its_cover_its_contents_its_clauses_by_their_addresses_and_its_change_log()
    {
        var view = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("policy", null, Cancel))!;
        var markup = await new ReportHtml().RenderBodyAsync(new PrintedPage(
            typeof(EditionBook), new Dictionary<string, object?> { ["View"] = view, ["Address"] = "https://exempel.se/styrdokument/policy" }, "sv", "Policy", ""));
        using var page = new HtmlParser().ParseDocument(markup);

        page.QuerySelector(".cover h1")!.TextContent.ShouldBe("Policy för <arkiv> & \"minne\"");
        page.QuerySelector(".cover dl")!.TextContent.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Kommunfullmäktige, 2024-02-26"), t => t.ShouldContain("KS 2024/1 (Kommunfullmäktige)"), t => t.ShouldContain("https://exempel.se/styrdokument/policy"));
        page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")).ShouldBe(["#inledning", "#kapitel"]);
        page.QuerySelector("h2#kapitel")!.TextContent.ShouldBe("2 Ansvar");
        page.QuerySelector("h3#namnder")!.TextContent.ShouldBe("2.1 Nämnder");
        page.Body!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("svarar för sitt."), t => t.ShouldContain("Rättat 2026-11-22: Ord saknades"), t => t.ShouldContain("Ansvar: Kommunfullmäktige"));
        page.QuerySelectorAll(".log tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_links_of_a_plans_activities_are_references_with_their_addresses_on_paper_and_in_Word()
    {
        await using (var db = Db())
        {
            var plan = await db.Documents.SingleAsync(d => d.Key == "policy", Cancel);
            var activity = An.Activity(plan, "Öppna väntetider", "1.2");
            activity.AddLink("Förstudie", "https://exempelstad.se/forstudie", isPublic: true, "Strateg", Clock.GetUtcNow().UtcDateTime);
            activity.AddLink("Arbetsrum", "https://exempelstad.se/arbetsrum", isPublic: false, "Strateg", Clock.GetUtcNow().UtcDateTime);
            db.Activities.Add(activity);
            await db.SaveChangesAsync(Cancel);
        }

        var view = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("policy", null, Cancel))!;
        var markup = await new ReportHtml().RenderBodyAsync(new PrintedPage(
            typeof(EditionBook), new Dictionary<string, object?> { ["View"] = view, ["Address"] = "https://exempel.se" }, "sv", "Policy", ""));
        using var page = new HtmlParser().ParseDocument(markup);
        var bytes = await As<EditionPrinter>(Actor.Anonymous).ToWordAsync(view, "https://exempel.se", "sv");

        page.QuerySelectorAll(".references li").ShouldHaveSingleItem().TextContent.ShouldBe("1.2 Öppna väntetider: Förstudie, https://exempelstad.se/forstudie");
        using var stream = new MemoryStream(bytes);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        file.MainDocumentPart!.Document!.Body!.InnerText.ShouldSatisfyAllConditions(t => t.ShouldContain("Förstudie"), t => t.ShouldContain("https://exempelstad.se/forstudie"), t => t.ShouldNotContain("Arbetsrum"));
    }

    [Fact]
    public async Task Word_holds_the_same_text()
    {
        var view = (await As<DocumentQueries>(Actor.Anonymous).GetAsync("policy", null, Cancel))!;

        var bytes = await As<EditionPrinter>(Actor.Anonymous).ToWordAsync(view, "https://exempel.se", "sv");

        using var stream = new MemoryStream(bytes);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var piece in new[] { "Policy för <arkiv>", "2.1 Nämnder", "svarar för sitt.", "Ändringslogg", "KS 2024/1" })
        {
            text.ShouldContain(piece);
        }

        file.PackageProperties.Title.ShouldStartWith("Policy för <arkiv>");
    }
}
