using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Comparing;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class EditTextTests : DataTest
{
    private static readonly ClauseContent travel = new(ClauseKind.Text, "2", "Resor", "Resor ska vara få.\n\nDe ska vara fossilfria.", null, null, null);
    private readonly DocumentType type = An.Type();
    private readonly GoverningDocument programme;
    private readonly Edition draft;

    public EditTextTests()
    {
        programme = type.Document("program", "Program");
        draft = programme.Draft();
        draft.AddClause("resor", ClauseKind.Text, null).Write(travel.Kind, travel.Number, travel.Heading, travel.Text, null, null, null);
        draft.AddClause("mat", ClauseKind.Text, null).Write(ClauseKind.Text, "3", "Mat", "Maten är god.", null, null, null);
    }

    protected override Task ArrangeAsync() => SaveAsync(type, programme);

    [Fact]
    public async Task A_clause_is_split_and_the_act_is_taken_back_and_done_again()
    {
        var split = await As<SplitClause>(Actors.Strategist).RunAsync(new SplitClauseInput(draft.Id, "resor", 20, travel), Cancel);

        split.Value!.Key.ShouldBe("resor-2");
        (await OutlineAsync()).ShouldBe(["inledning", "resor", "resor-2", "mat"]);
        (await TakeBackAsync(split.Value)).Succeeded.ShouldBeTrue();
        (await OutlineAsync()).ShouldBe(["inledning", "resor", "mat"]);
        (await As<EditionEditQueries>(Actors.Strategist).GetClauseAsync(draft.Id, "resor", Cancel)).ShouldBe(travel);
        (await TakeBackAsync(split.Value.Back(null))).Succeeded.ShouldBeTrue();
        (await OutlineAsync()).ShouldBe(["inledning", "resor", "resor-2", "mat"]);
    }

    [Fact]
    public async Task Clauses_are_merged_and_a_removed_one_comes_back_with_its_identity()
    {
        var merged = await As<MergeClauses>(Actors.Strategist).RunAsync(new MergeClausesInput(draft.Id, "resor", travel), Cancel);
        (await OutlineAsync()).ShouldBe(["inledning", "resor"]);
        (await TakeBackAsync(merged.Value!)).Succeeded.ShouldBeTrue();

        var removed = await As<RemoveClause>(Actors.Strategist).RunAsync(new RemoveClauseInput(draft.Id, "resor"), Cancel);
        removed.Value!.Key.ShouldBe("inledning");
        (await TakeBackAsync(removed.Value)).Succeeded.ShouldBeTrue();

        (await OutlineAsync()).ShouldBe(["inledning", "resor", "mat"]);
    }

    [Theory]
    [InlineData(ClausePlace.Before, "inledning", "mat inledning resor")]
    [InlineData(ClausePlace.After, "inledning", "inledning mat resor")]
    [InlineData(ClausePlace.Under, "resor", "inledning resor -mat")]
    [InlineData(ClausePlace.After, "mat", "inledning resor mat")]
    public async Task A_clause_is_put_down_at_another(ClausePlace place, string at, string outline)
    {
        (await As<PlaceClause>(Actors.Strategist).RunAsync(new PlaceClauseInput(draft.Id, "mat", place, at), Cancel)).Succeeded.ShouldBeTrue();

        var view = (await As<EditionEditQueries>(Actors.Strategist).GetEditionAsync("program", "1.0", Cancel))!;
        string.Join(' ', view.Clauses.Select(c => new string('-', c.Depth) + c.Key)).ShouldBe(outline);
    }

    [Fact]
    public async Task A_first_edition_has_no_former_one_to_be_compared_with() =>
        (await As<EditionEditQueries>(Actors.Strategist).GetEditionAsync("program", "1.0", Cancel))!.HasFormer.ShouldBeFalse();

    [Fact]
    public async Task A_clause_is_not_put_down_under_itself()
    {
        await As<PlaceClause>(Actors.Strategist).RunAsync(new PlaceClauseInput(draft.Id, "mat", ClausePlace.Under, "resor"), Cancel);

        (await As<PlaceClause>(Actors.Strategist).RunAsync(new PlaceClauseInput(draft.Id, "resor", ClausePlace.Under, "mat"), Cancel))
            .Violations.Single().Code.ShouldBe(RuleCode.ClauseWouldContainItself);
    }

    [Fact]
    public async Task What_a_colleague_has_just_written_is_neither_split_nor_merged_unseen()
    {
        await As<WriteClause>(Actors.Strategist).RunAsync(new WriteClauseInput(draft.Id, "resor", travel with { Text = "Kollegans." }, travel), Cancel);

        (await As<SplitClause>(Actors.Strategist).RunAsync(new SplitClauseInput(draft.Id, "resor", 20, travel), Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (await As<MergeClauses>(Actors.Strategist).RunAsync(new MergeClausesInput(draft.Id, "resor", travel), Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (await OutlineAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Only_who_writes_documents_does_any_of_it()
    {
        var step = new TextStep(new([], []), new([], []), null);
        OutcomeKind[] kinds =
        [
            (await As<SplitClause>(Actors.Reader).RunAsync(new SplitClauseInput(draft.Id, "resor", 20, travel), Cancel)).Kind,
            (await As<MergeClauses>(Actors.Reader).RunAsync(new MergeClausesInput(draft.Id, "resor", travel), Cancel)).Kind,
            (await As<PlaceClause>(Actors.Reader).RunAsync(new PlaceClauseInput(draft.Id, "mat", ClausePlace.Before, "resor"), Cancel)).Kind,
            (await As<TakeBackStep>(Actors.Reader).RunAsync(new TakeBackStepInput(draft.Id, step), Cancel)).Kind,
        ];

        kinds.ShouldAllBe(kind => kind == OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task The_comparison_tells_a_split_also_after_the_adoption()
    {
        await using (var db = Db())
        {
            var saved = await db.Documents.Include(d => d.Editions).ThenInclude(e => e.Clauses).SingleAsync(Cancel);
            saved.Editions.Single().TakeOverHistory(EditionStatus.Adopted, null, []);
            saved.BeginDraft("2.0");
            await db.SaveChangesAsync(Cancel);
        }

        await using var after = Db();
        var second = await after.Editions.SingleAsync(e => e.Label == "2.0", Cancel);
        await As<SplitClause>(Actors.Strategist).RunAsync(new SplitClauseInput(second.Id, "resor", 20, travel), Cancel);

        var view = (await As<ComparisonQueries>(Actors.Strategist).GetAsync("program", null, null, Cancel))!;
        view.Clauses.Single(c => c.Clause.Change is ClauseChange.Split).Clause.ShouldSatisfyAllConditions(c => c.Key.ShouldBe("resor-2"), c => c.Kin.ShouldBe("resor"));
    }

    [Fact]
    public void Words_saved_in_one_go_are_taken_back_as_one()
    {
        var history = new TextHistory(Clock);
        history.Wrote("resor", travel with { Text = "a" }, travel with { Text = "ab" });
        history.Wrote("resor", travel with { Text = "ab" }, travel with { Text = "abc" });
        Clock.Move(TimeSpan.FromMinutes(1));
        history.Wrote("resor", travel with { Text = "abc" }, travel with { Text = "abcd" });

        history.Last!.Was!.Text.ShouldBe("abc");
        history.TookBack();
        (history.Last!.Was!.Text, history.Last.Is!.Text, history.HasTakenBack).ShouldBe(("a", "abc", true));
        history.DidAgain();
        (history.Last!.Is!.Text, history.HasTakenBack).ShouldBe(("abcd", false));
    }

    private Task<Outcome> TakeBackAsync(TextStep step) => As<TakeBackStep>(Actors.Strategist).RunAsync(new TakeBackStepInput(draft.Id, step), Cancel);

    private async Task<IReadOnlyList<string>> OutlineAsync() =>
        [.. (await As<EditionEditQueries>(Actors.Strategist).GetEditionAsync("program", "1.0", Cancel))!.Clauses.Select(c => c.Key)];
}
