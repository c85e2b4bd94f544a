using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class ClauseDescentTests
{
    private readonly Edition draft = Given.Document().BeginDraft("1.0");
    private readonly Edition older = Given.Document().BeginDraft("0.9");
    private readonly Clause travel;

    public ClauseDescentTests()
    {
        foreach (var edition in new[] { older, draft })
        {
            edition.AddClause("resor", ClauseKind.Requirement, null).Write(ClauseKind.Requirement, "2", "Resor", "Resor ska vara få.\n\nDe ska vara fossilfria.", null, null, null);
            edition.AddClause("mat", ClauseKind.Text, null).Write(ClauseKind.Text, "3", "Mat", "Maten är god.", null, null, null);
        }

        travel = Get("resor");
    }

    [Fact]
    public void What_is_split_reads_as_before_and_the_first_half_keeps_its_identity()
    {
        draft.SplitClause(travel, travel.Text!.IndexOf("De", StringComparison.Ordinal), "resor-2");

        Read().ShouldBe("resor:Resor ska vara få. resor-2:De ska vara fossilfria. mat:Maten är god.");
        (Get("resor-2").Kind, Get("resor-2").Heading, Get("resor-2").ParentId).ShouldBe((ClauseKind.Requirement, null, null));
    }

    [Fact]
    public void The_second_half_of_what_sets_something_or_has_clauses_under_it_stands_first_under_it()
    {
        draft.AddClause("under", ClauseKind.Text, travel).Write(ClauseKind.Text, null, null, "Under", null, null, null);

        draft.SplitClause(travel, 20, "resor-2");

        Read().ShouldBe("resor:Resor ska vara få. resor-2:De ska vara fossilfria. under:Under mat:Maten är god.");
        Get("resor-2").ParentId.ShouldBe(travel.Id);
    }

    [Fact]
    public void A_heading_that_the_second_half_begins_with_becomes_its_heading()
    {
        travel.Write(travel.Kind, null, "Resor", "Först.\n\n### Sedan\n\nMera.", null, null, null);

        var half = draft.SplitClause(travel, 8, "sedan");

        (half.Heading, half.Text).ShouldBe(("Sedan", "Mera."));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public void Both_halves_must_say_something(int at) =>
        Should.Throw<RuleBrokenException>(() => draft.SplitClause(travel, at, "resor-2")).Violations.Single().Code.ShouldBe(RuleCode.SplitNeedsTwoHalves);

    [Fact]
    public void What_is_merged_stands_in_the_first_which_keeps_its_identity()
    {
        draft.AddClause("under", ClauseKind.Text, Get("mat")).Write(ClauseKind.Text, null, null, "Under", null, null, null);

        draft.MergeWithNext(travel);

        travel.Text.ShouldBe("Resor ska vara få.\n\nDe ska vara fossilfria.\n\n### 3 Mat\n\nMaten är god.");
        draft.Clauses.Select(c => c.Key).ShouldBe(["resor", "under"]);
        Get("under").ParentId.ShouldBe(travel.Id);
    }

    [Fact]
    public void The_next_is_the_first_under_it_where_there_is_one()
    {
        draft.AddClause("under", ClauseKind.Text, travel).Write(ClauseKind.Text, null, null, "Under", null, null, null);

        draft.MergeWithNext(travel);

        Read().ShouldBe("resor:Resor ska vara få. De ska vara fossilfria. Under mat:Maten är god.");
        Should.Throw<RuleBrokenException>(() => draft.MergeWithNext(Get("mat"))).Violations.Single().Code.ShouldBe(RuleCode.NothingToMergeWith);
    }

    [Fact]
    public void What_would_be_too_long_is_not_merged()
    {
        travel.Write(travel.Kind, null, null, new string('x', Limits.Text), null, null, null);

        Should.Throw<RuleBrokenException>(() => draft.MergeWithNext(travel)).Violations.Single().Code.ShouldBe(RuleCode.TextIsTooLong);
    }

    [Fact]
    public void A_comparison_tells_what_was_split_from_what_is_new()
    {
        draft.SplitClause(travel, 20, "resor-2");
        draft.AddClause("ny", ClauseKind.Text, null);

        Compare().ShouldBe("resor:Reworded resor-2:Split<resor mat ny:Added");
    }

    [Fact]
    public void A_comparison_tells_what_was_merged_from_what_was_taken_away()
    {
        draft.MergeWithNext(travel);

        Compare().ShouldBe("resor:Reworded mat:Merged<resor");
    }

    [Fact]
    public void What_is_put_together_again_was_never_apart()
    {
        draft.SplitClause(travel, 20, "resor-2");
        draft.MergeWithNext(travel);

        Compare().ShouldBe("resor mat");
        draft.Descents.ShouldBeEmpty();
    }

    [Fact]
    public void Descent_is_followed_through_several_splits()
    {
        draft.SplitClause(travel, 20, "resor-2");
        Get("resor-2").Write(ClauseKind.Text, null, null, "De ska.\n\nVara fossilfria.", null, null, null);
        draft.SplitClause(Get("resor-2"), 7, "resor-3");

        Compare().ShouldBe("resor:Reworded resor-2:Split<resor resor-3:Split<resor mat");
    }

    [Fact]
    public void A_decided_text_is_neither_split_nor_merged()
    {
        draft.TakeOverHistory(EditionStatus.Adopted, null, []);

        Should.Throw<RuleBrokenException>(() => draft.SplitClause(travel, 20, "resor-2")).Violations.Single().Code.ShouldBe(RuleCode.EditionIsAdopted);
        Should.Throw<RuleBrokenException>(() => draft.MergeWithNext(travel)).Violations.Single().Code.ShouldBe(RuleCode.EditionIsAdopted);
    }

    [Fact]
    public void Every_act_is_taken_back_and_done_again()
    {
        draft.AddClause("under", ClauseKind.Text, Get("mat")).Write(ClauseKind.Text, null, null, "Under", null, null, null);
        Action[] acts =
        [
            () => draft.SplitClause(travel, 20, "resor-2"),
            () => draft.MergeWithNext(travel),
            () => draft.MoveClause(travel, 1),
            () => draft.IndentClause(Get("mat")),
            () => draft.RemoveClause(Get("mat")),
            () => draft.AddClause("ny", ClauseKind.Text, travel),
        ];
        foreach (var act in acts)
        {
            var before = draft.Capture();
            act();
            var step = new TextStep(before, draft.Capture(), null);

            draft.TakeBack(step);
            Same(draft.Capture(), before);
            draft.TakeBack(step.Back(null));
            Same(draft.Capture(), step.After);
            draft.TakeBack(step);
        }
    }

    [Fact]
    public void What_others_have_written_since_stays_when_an_act_is_taken_back()
    {
        var step = Do(() => draft.SplitClause(travel, 20, "resor-2"));
        Get("mat").Write(ClauseKind.Text, "3", "Mat", "Maten är mycket god.", null, null, null);
        draft.AddClause("ny", ClauseKind.Text, null, Get("resor-2")).Write(ClauseKind.Text, null, null, "Ny", null, null, null);

        draft.TakeBack(step);

        Read().ShouldBe("resor:Resor ska vara få. De ska vara fossilfria. ny:Ny mat:Maten är mycket god.");
    }

    [Fact]
    public void What_somebody_has_built_upon_is_not_taken_back()
    {
        var split = Do(() => draft.SplitClause(travel, 20, "resor-2"));
        Get("resor-2").Write(ClauseKind.Text, null, null, "Någon annans ord.", null, null, null);

        Should.Throw<RuleBrokenException>(() => draft.TakeBack(split)).Violations.Single().Code.ShouldBe(RuleCode.TextHasChangedSince);

        var added = Do(() => draft.AddClause("ny", ClauseKind.Text, null));
        draft.AddClause("under", ClauseKind.Text, Get("ny"));
        Should.Throw<RuleBrokenException>(() => draft.TakeBack(added)).Violations.Single().Code.ShouldBe(RuleCode.TextHasChangedSince);
    }

    private static void Same(TextState now, TextState then)
    {
        now.Clauses.ShouldBe(then.Clauses);
        now.Descents.ShouldBe(then.Descents, ignoreOrder: true);
    }

    private TextStep Do(Action act)
    {
        var before = draft.Capture();
        act();
        return new TextStep(before, draft.Capture(), null);
    }

    private Clause Get(string key) => draft.Clauses.Single(c => c.Key == key);

    private string Read() => string.Join(' ', draft.Capture().Clauses.Select(c => $"{c.Key}:{string.Join(' ', (c.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"));

    private string Compare() => string.Join(' ', EditionComparison.Between(older.Clauses, draft.Clauses, draft.Descents)
        .Select(c => c.Change is ClauseChange.Unchanged ? c.Key : $"{c.Key}:{c.Change}{(c.Kin is null ? "" : $"<{c.Kin}")}"));
}
