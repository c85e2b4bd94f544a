using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents.Deciding;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Tests.Features.Documents;

/// <summary>Two people do the same thing in the same moment: exactly one wins, and the other is told.</summary>
public sealed class TwoAtOnceTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body board = An.Body("Kommunstyrelsen", BodyKind.ExecutiveBoard);
    private readonly DocumentType type = An.Type();
    private readonly GoverningDocument programme;
    private readonly Edition draft;

    public TwoAtOnceTests()
    {
        programme = type.Document("program", "Program");
        draft = programme.Draft();
    }

    protected override Task ArrangeAsync() => SaveAsync(council, board, type, programme);

    [Fact]
    public async Task Of_two_adoptions_at_once_one_is_kept()
    {
        var revision = (await As<EditionEditQueries>(Actors.Strategist).GetEditionAsync("program", "1.0", Cancel))!.Revision;

        var outcomes = await Task.WhenAll(new[] { council, board, council, board }.Select(body => Task.Run(
            () => As<AdoptEdition>(Actors.Strategist).RunAsync(new() { EditionId = draft.Id, SeenRevision = revision, BodyId = body.Id, Date = Today, Paragraph = "1" }, Cancel), Cancel)));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Kind == OutcomeKind.ChangedByOther || o.Kind == OutcomeKind.Refused);
        await using var db = Db();
        (await db.Editions.Include(e => e.Decisions).SingleAsync(Cancel)).ShouldSatisfyAllConditions(
            e => e.Status.ShouldBe(EditionStatus.Adopted), e => e.Decisions.Count.ShouldBe(1));
    }

    [Fact]
    public async Task Of_two_drafts_begun_at_once_one_is_kept()
    {
        await As<AdoptEdition>(Actors.Strategist).RunAsync(
            new() { EditionId = draft.Id, SeenRevision = (await As<EditionEditQueries>(Actors.Strategist).GetEditionAsync("program", "1.0", Cancel))!.Revision, BodyId = council.Id, Date = Today, Paragraph = "1" }, Cancel);

        var outcomes = await Task.WhenAll(new[] { "2.0", "3.0" }.Select(label => Task.Run(
            () => As<BeginDraft>(Actors.Strategist).RunAsync(new BeginDraftInput { DocumentId = programme.Id, Label = label }, Cancel), Cancel)));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        await using var db = Db();
        (await db.Editions.CountAsync(e => e.Status == EditionStatus.Draft, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_text_of_ten_megabytes_is_refused_in_words_and_the_clause_stays()
    {
        var seen = new ClauseContent(ClauseKind.Text, "1", "Inledning", "Text", null, null, null);

        var outcome = await As<WriteClause>(Actors.Strategist).RunAsync(new WriteClauseInput(draft.Id, "inledning", seen with { Text = new string('å', 10 * 1024 * 1024) }, seen), Cancel);

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.FieldErrors[nameof(WriteClauseInput.Text)].ShouldContain("20000");
        (await As<EditionEditQueries>(Actors.Strategist).GetClauseAsync(draft.Id, "inledning", Cancel)).ShouldBe(seen);
    }

    [Fact]
    public async Task Control_characters_are_taken_out_and_what_comes_back_is_what_is_saved()
    {
        var seen = new ClauseContent(ClauseKind.Text, "1", "Inledning", "Text", null, null, null);

        var first = await As<WriteClause>(Actors.Strategist).RunAsync(new WriteClauseInput(draft.Id, "inledning", seen with { Text = "Ny\0 \u202Etext" }, seen), Cancel);
        var second = await As<WriteClause>(Actors.Strategist).RunAsync(new WriteClauseInput(draft.Id, "inledning", first.Value! with { Text = "Mera" }, first.Value!), Cancel);

        (first.Value!.Text, second.Succeeded).ShouldBe(("Ny text", true));
    }
}
