using System.Text;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents.Reviewing;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class ReviewQueriesTests : DataTest
{
    private readonly Body home = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body other = An.Body("Umeå kommun", BodyKind.Municipality);
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type();

    protected override async Task ArrangeAsync()
    {
        var over = type.Document("over", "Plan som är slut", home);
        over.Adopted(type, council, new(2024, 5, 20), to: new(2025, 12, 31));
        var soon = type.Document("soon", "Plan som snart är slut", home);
        soon.Describe("Plan som snart är slut", home.Id, council.Id, "Miljöstrateg", isReference: false, null);
        soon.Adopted(type, council, new(2024, 5, 20), to: new(2027, 3, 31));
        var good = type.Document("good", "Program", home);
        good.Describe("Program", home.Id, null, "Strateg", isReference: false, null);
        good.Adopted(type, council, new(2024, 2, 26), to: new(2028, 12, 31));
        var foreign = type.Document("foreign", "IKT-strategi", other);
        foreign.Adopted(type, council, new(2006, 3, 3));
        var draft = type.Document("draft", "Utkast", home);
        draft.Draft(to: new(2026, 12, 31));
        await SaveAsync(home, other, council, type, over, soon, good, foreign, draft, new Installation { HomeMunicipalityId = home.Id });
    }

    [Fact]
    public async Task Our_own_documents_in_force_are_told_with_their_reasons_the_most_urgent_first()
    {
        var view = await As<ReviewQueries>(Actors.Reader).CalendarAsync(Cancel);

        view.InForce.ShouldBe(3);
        view.Rows.Select(r => (r.Key, r.DueOn)).ShouldBe([("over", new DateOnly(2025, 12, 31)), ("soon", new DateOnly(2027, 3, 31))]);
        view.Rows[0].Reasons.ShouldBe([ReviewReason.PeriodOver, ReviewReason.NobodyResponsible]);
        view.Rows[1].Reasons.ShouldBe([ReviewReason.ExpiresWithinYear]);
        view.MayEdit.ShouldBeFalse();
        (view.TermFrom, view.TermTo).ShouldBe((new DateOnly(2023, 1, 1), new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public async Task Review_is_kept_and_goes_out_and_in_with_the_package()
    {
        var id = await IdAsync("soon");
        var input = new ReviewDocumentInput { DocumentId = id, Outcome = ReviewOutcome.Revise, Date = Today, Function = "Miljöstrateg", Note = "Målen är nådda." };

        (await As<ReviewDocument>(Actors.Strategist).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.Done);

        var view = await As<ReviewQueries>(Actors.Strategist).OfDocumentAsync("soon", Cancel);
        view!.Reviews.ShouldHaveSingleItem().Outcome.ShouldBe(ReviewOutcome.Revise);
        var package = (await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!;
        package.Documents!.Single(d => d.Key == "soon").Reviews.ShouldHaveSingleItem().ShouldBe(
            new ReviewItem { Outcome = ReviewOutcome.Revise, Date = Today, Function = "Miljöstrateg", Note = "Målen är nådda." });
        await using var other = await EmptyDatabase.CreateAsync();
        (await other.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("a", package)], dryRun: false, Cancel)).Faults.ShouldBeEmpty();
        PackageJson.Write((await other.As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!).ShouldBe(PackageJson.Write(package));
    }

    [Fact]
    public async Task Only_who_writes_documents_may_review_and_what_is_missing_is_told()
    {
        var input = new ReviewDocumentInput { DocumentId = await IdAsync("soon") };

        (await As<ReviewDocument>(Actors.Reader).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<ReviewDocument>(Actors.Strategist).RunAsync(input, Cancel)).FieldErrors.Keys.ShouldBe(["Outcome", "Date", "Function"], ignoreOrder: true);
    }

    [Fact]
    public async Task Queries_are_as_many_however_many_the_documents()
    {
        await As<ReviewQueries>(Actor.Anonymous).CalendarAsync(Cancel);
        Queries.Reset();

        await As<ReviewQueries>(Actor.Anonymous).CalendarAsync(Cancel);

        Queries.Count.ShouldBeLessThanOrEqualTo(3);
    }

    private async Task<Guid> IdAsync(string key)
    {
        await using var db = Db();
        return (await db.Documents.SingleAsync(d => d.Key == key, Cancel)).Id;
    }

    [Fact]
    public void Calendar_is_escaped_and_folded_as_programs_expect()
    {
        var title = "Plan, för \"vatten\"; del 1\\2\nmed åäö " + new string('ö', 60);
        var text = Encoding.UTF8.GetString(CalendarFile.Write("Prövning", [new CalendarDay("a", new(2026, 12, 31), title, "Går ut.", "https://x/y")], new DateTime(2026, 11, 22, 11, 0, 0, DateTimeKind.Utc)));

        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        text.ShouldContain("UID:a@strategytracker\r\nDTSTAMP:20261122T110000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n ", "").ShouldContain("SUMMARY:Plan\\, för \"vatten\"\\; del 1\\\\2\\nmed åäö " + new string('ö', 60) + "\r\n");
        text.ShouldEndWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
