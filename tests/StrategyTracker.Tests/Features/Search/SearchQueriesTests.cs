using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Data.Searching;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Search;
using StrategyTracker.Tests.Features.Documents;

namespace StrategyTracker.Tests.Features.Search;

/// <summary>The same words are found on both databases.</summary>
public sealed class SearchQueriesTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body committee = An.Committee();
    private readonly DocumentType type = An.Type("Riktlinje");
    private readonly GoverningDocument guideline;
    private readonly GoverningDocument old;

    public SearchQueriesTests()
    {
        guideline = type.Document("riktlinje", "Riktlinje för tillgänglighet");
        var draft = guideline.Draft();
        Write(draft, "arenden", "Ärenden", "Nämnden ska öppna **e-tjänster** för ärenden om åtgärder.", committee);
        Write(draft, "oppet", "Öppna data", "Informationen publiceras. [Läs mer](https://exempel.se/sida)", null);
        guideline.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, new(2024, 2, 26), "41", null, null), council, type, Today);
        old = type.Document("gammal", "Gammal riktlinje");
        var past = old.Draft();
        Write(past, "arkiv", "Arkiv", "Ärenden arkiveras.", null);
        old.Adopt(past, new Decision(DecisionOutcome.Adopted, council.Id, new(2012, 2, 26), null, null, null), council, type, Today);
        past.Decided(DecisionOutcome.Repealed, council, new(2020, 1, 1));
        Write(guideline.BeginDraft("2.0"), "hemligt", "Hemligt", "Utkast om ärenden.", null);
    }

    protected override Task ArrangeAsync() => SaveAsync(
        council, committee, type, guideline, old, new Goal("mal", guideline.Id, "Kortare väntetider för ärenden", 1), An.Activity(guideline, "Öppna ärendevyn"));

    [Theory]
    [InlineData("ärenden", "arenden")]
    [InlineData("ÄRENDE", "arenden")]
    [InlineData("nämnderna", "arenden")]
    [InlineData("åtgärd", "arenden")]
    [InlineData("e-tjänst", "arenden")]
    [InlineData("öppna information", "oppet")]
    [InlineData("publiceras.", "oppet")]
    [InlineData("arende", null)]
    [InlineData("atgard", null)]
    [InlineData("ärenden finns-inte", null)]
    [InlineData("\" OR 1* )(:& '", null)]
    [InlineData("", null)]
    public async Task Swedish_words_are_found_by_their_beginnings_and_letters_are_not_mixed_up(string words, string? clause) =>
        (await FindAsync(words)).Page.Rows.Select(r => r.Address).ShouldBe(clause is null ? [] : [$"/styrdokument/riktlinje?utgava=1.0#{clause}"]);

    [Fact]
    public async Task What_does_not_apply_is_found_when_it_is_asked_for_and_what_may_not_be_read_never()
    {
        (await LabelsAsync(Actor.Anonymous, new(true, null))).ShouldBe(["1.0 gammal", "1.0 riktlinje"]);
        (await LabelsAsync(Actors.Strategist, new(true, null))).ShouldBe(["1.0 gammal", "1.0 riktlinje", "2.0 riktlinje", "2.0 riktlinje"]);
        (await LabelsAsync(Actor.Anonymous, new(false, EditionState.Draft))).ShouldBeEmpty();
        (await LabelsAsync(Actor.Anonymous, default, 2015)).ShouldBe(["1.0 gammal"]);
    }

    [Fact]
    public async Task Our_own_documents_are_found_before_those_of_others()
    {
        var (ours, theirs) = (An.Body("Exempelstad", BodyKind.Municipality), An.Body("Annanstad", BodyKind.Municipality));
        var foreign = type.Document("annan", "Avfall avfall", theirs);
        Adopt(foreign, "Avfall, avfall och åter avfall.");
        var own = type.Document("egen", "Om soporna", ours);
        Adopt(own, "Till sist nämns avfall, efter mycket annat som står här i texten.");
        var installation = new Installation { HomeMunicipalityId = ours.Id };
        await SaveAsync(ours, theirs, foreign, own, installation);

        (await FindAsync("avfall")).Page.Rows.Select(r => r.Address.Split('?')[0]).ShouldBe(["/styrdokument/egen", "/styrdokument/annan"]);

        void Adopt(GoverningDocument document, string text)
        {
            var draft = document.Draft();
            Write(draft, "avfall", "Kapitel", text, null);
            document.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, new(2024, 2, 26), null, null, null), council, type, Today);
        }
    }

    [Fact]
    public async Task Titles_goals_and_activities_are_counted_beside_the_clauses()
    {
        var result = await FindAsync("ärende");

        result.Counts.ShouldBe(new Dictionary<SearchKind, int> { [SearchKind.Clause] = 1, [SearchKind.Document] = 0, [SearchKind.Goal] = 1, [SearchKind.Activity] = 1 }, ignoreOrder: true);
        (await FindAsync("tillgänglighet", SearchKind.Document)).Page.Rows.ShouldHaveSingleItem().Address.ShouldBe("/styrdokument/riktlinje");
    }

    [Fact]
    public async Task A_search_is_narrowed_by_type_and_by_the_body_that_is_named()
    {
        (await FindAsync("ärenden", body: "aldrenamnden")).Page.Total.ShouldBe(1);
        (await FindAsync("öppna data", body: "aldrenamnden")).Page.Total.ShouldBe(0);
        (await FindAsync("öppna data", body: "kommunfullmaktige")).Page.Total.ShouldBe(1);
        (await FindAsync("ärenden", type: "program")).Page.Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_index_follows_every_change_and_is_made_anew_where_it_is_lost()
    {
        await using (var db = Db())
        {
            var clause = await db.Clauses.SingleAsync(c => c.Key == "oppet" && c.EditionId == guideline.Editions[0].Id, Cancel);
            clause.Write(clause.Kind, clause.Number, "Sällsynt ord", clause.Text, null, null, null);
            await db.SaveChangesAsync(Cancel);
        }

        (await FindAsync("sällsynt")).Page.Total.ShouldBe(1);
        (await FindAsync("öppna data")).Page.Total.ShouldBe(0);
        await using (var db = Db())
        {
            await db.Database.ExecuteSqlRawAsync(
                db.Database.IsSqlite()
                    ? "DROP TRIGGER search1_Clause_update; DELETE FROM search_rows;"
                    : """DROP INDEX "search1_Clause";""", Cancel);
            await db.BringUpAsync(Cancel);
        }

        (await FindAsync("sällsynt")).Page.Total.ShouldBe(1);
        await using (var db = Db())
        {
            db.Documents.Remove(await db.Documents.SingleAsync(d => d.Id == old.Id, Cancel));
            await db.SaveChangesAsync(Cancel);
        }

        (await LabelsAsync(Actor.Anonymous, new(true, null))).ShouldBe(["1.0 riktlinje"]);
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_hits()
    {
        await FindAsync("ärenden");
        Queries.Reset();
        await FindAsync("ärenden");
        var few = Queries.Count;
        await using (var db = Db())
        {
            db.AddRange(Enumerable.Range(0, 60).Select(i => An.Activity(guideline, $"Ärende {i}")));
            await db.SaveChangesAsync(Cancel);
        }

        Queries.Reset();
        (await FindAsync("ärenden", SearchKind.Activity)).Page.ShouldSatisfyAllConditions(p => p.Rows.Count.ShouldBe(SearchQueries.PageSize), p => p.Total.ShouldBe(61));
        Queries.Count.ShouldBe(few);
    }

    [Fact]
    public void The_words_are_marked_where_they_stand_without_the_signs_of_Markdown()
    {
        var runs = Excerpt.Of(string.Concat(Enumerable.Repeat("Utfyllnad här. ", 30)) + "Nämnden **öppnar** [ärendet](https://exempel.se).", SearchTerms.Of("öppna ärenden"));

        runs.Where(r => r.IsHit).Select(r => r.Text).ShouldBe(["öppnar", "ärendet"]);
        string.Concat(runs.Select(r => r.Text)).ShouldSatisfyAllConditions(t => t.ShouldStartWith("… "), t => t.ShouldEndWith("öppnar ärendet."), t => t.Length.ShouldBeLessThan(300));
    }

    private Task<SearchResult> FindAsync(string words, SearchKind kind = SearchKind.Clause, string? type = null, string? body = null) =>
        As<SearchQueries>(Actor.Anonymous).FindAsync(new SearchQuestion(words, kind, type, body, null, default, 1), Cancel);

    private async Task<IEnumerable<string>> LabelsAsync(Actor actor, SearchScope scope, int? year = null) =>
        (await As<SearchQueries>(actor).FindAsync(new SearchQuestion("ärenden", SearchKind.Clause, null, null, year, scope, 1), Cancel)).Page.Rows
            .Select(r => $"{r.Label} {r.Address.Split('/', '?')[2]}").Order(StringComparer.Ordinal);

    private static void Write(Edition edition, string key, string heading, string text, Body? body)
    {
        var clause = edition.Clauses.FirstOrDefault(c => c.Key == key) ?? edition.AddClause(key, ClauseKind.Text, null);
        clause.Write(body is null ? ClauseKind.Text : ClauseKind.Responsibility, null, heading, text, body?.Id, null, null);
    }
}
