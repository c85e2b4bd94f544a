using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class EditionComparisonTests
{
    private readonly Edition older = Given.Document().BeginDraft("1.0");
    private readonly Edition newer = Given.Document().BeginDraft("2.0");

    public EditionComparisonTests()
    {
        foreach (var edition in new[] { older, newer })
        {
            foreach (var key in new[] { "a", "b", "c", "d" })
            {
                edition.AddClause(key, ClauseKind.Text, null).Write(ClauseKind.Text, null, key.ToUpperInvariant(), $"Text {key}", null, null, null);
            }
        }
    }

    [Fact]
    public void Two_equal_editions_have_no_changes() => Changes().ShouldBe("a b c d");

    [Fact]
    public void A_reworded_clause_is_the_same_clause_with_other_words()
    {
        New("b").Write(ClauseKind.Text, null, "B", "Andra ord", null, null, null);

        Changes().ShouldBe("a b:Reworded c d");
        var compared = Compare().Single(c => c.Key == "b");
        (compared.Before!.Text, compared.After!.Text).ShouldBe(("Text b", "Andra ord"));
    }

    [Fact]
    public void Another_kind_or_another_body_is_another_wording()
    {
        New("b").Write(ClauseKind.Requirement, null, "B", "Text b", null, null, null);
        New("c").Write(ClauseKind.Text, null, "C", "Text c", Guid.CreateVersion7(), null, null);

        Changes().ShouldBe("a b:Reworded c:Reworded d");
    }

    [Fact]
    public void An_added_clause_stands_where_it_was_added_and_moves_nobody()
    {
        newer.AddClause("ny", ClauseKind.Text, null, after: New("a"));

        Changes().ShouldBe("a ny:Added b c d");
    }

    [Fact]
    public void What_is_taken_away_stands_after_what_it_stood_after()
    {
        newer.RemoveClause(New("a"));
        newer.RemoveClause(New("c"));

        Changes().ShouldBe("a:Removed b c:Removed d");
    }

    [Fact]
    public void What_is_taken_away_with_all_under_it_is_told_one_by_one()
    {
        older.AddClause("under", ClauseKind.Text, older.Clauses.Single(c => c.Key == "b"));
        newer.RemoveClause(New("b"));

        Changes().ShouldBe("a b:Removed under:Removed c d");
    }

    [Fact]
    public void Only_the_one_that_moved_has_moved()
    {
        newer.MoveClause(New("d"), -3);
        Changes().ShouldBe("d:Moved a b c");

        newer.MoveClause(New("d"), 3);
        newer.MoveClause(New("a"), 1);
        Compare().Count(c => c.Change is ClauseChange.Moved).ShouldBe(1);
    }

    [Fact]
    public void A_clause_under_another_has_moved_and_those_under_it_follow_unsaid()
    {
        newer.AddClause("under", ClauseKind.Text, New("c"));
        older.AddClause("under", ClauseKind.Text, older.Clauses.Single(c => c.Key == "c"));
        newer.IndentClause(New("c"));

        Changes().ShouldBe("a b c:Moved under d");
    }

    [Fact]
    public void Moved_and_reworded_is_told_as_reworded_and_remembered_as_moved()
    {
        New("d").Write(ClauseKind.Text, null, "D", "Annat", null, null, null);
        newer.MoveClause(New("d"), -3);

        Compare()[0].ShouldSatisfyAllConditions(c => c.Change.ShouldBe(ClauseChange.Reworded), c => c.HasMoved.ShouldBeTrue());
    }

    [Fact]
    public void Another_number_alone_is_no_other_wording()
    {
        New("b").Write(ClauseKind.Text, "2", "B", "Text b", null, null, null);

        Changes().ShouldBe("a b:Renumbered c d");
    }

    private Clause New(string key) => newer.Clauses.Single(c => c.Key == key);

    private IReadOnlyList<ComparedClause> Compare() => EditionComparison.Between([.. older.Clauses], [.. newer.Clauses]);

    private string Changes() => string.Join(' ', Compare().Select(c => c.Change is ClauseChange.Unchanged ? c.Key : $"{c.Key}:{c.Change}"));
}
