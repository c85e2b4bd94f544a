using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class EditionTextTests
{
    private readonly Edition edition = Given.Document().BeginDraft("1.0");
    private readonly Clause first;
    private readonly Clause second;
    private readonly Clause third;

    public EditionTextTests()
    {
        first = edition.AddClause("first", ClauseKind.Text, null);
        second = edition.AddClause("second", ClauseKind.Text, null);
        third = edition.AddClause("third", ClauseKind.Text, null);
    }

    [Fact]
    public void A_clause_is_added_last_or_after_the_one_that_is_named()
    {
        edition.AddClause("between", ClauseKind.Text, null, after: first);
        edition.AddClause("under", ClauseKind.Text, second);

        Order().ShouldBe("first between second(under) third");
    }

    [Fact]
    public void A_key_is_used_once_in_an_edition() =>
        Should.Throw<RuleBrokenException>(() => edition.AddClause("first", ClauseKind.Text, null)).Violations[0].Code.ShouldBe(RuleCode.ClauseKeyIsTaken);

    [Fact]
    public void A_clause_moves_up_and_down_and_stays_at_the_ends()
    {
        edition.MoveClause(third, -1);
        Order().ShouldBe("first third second");

        edition.MoveClause(first, -1);
        edition.MoveClause(second, 1);
        Order().ShouldBe("first third second");
    }

    [Fact]
    public void A_clause_moves_in_under_the_one_before_it_and_out_again()
    {
        edition.IndentClause(second);
        edition.IndentClause(third);
        Order().ShouldBe("first(second third)");

        edition.IndentClause(third);
        Order().ShouldBe("first(second(third))");

        edition.OutdentClause(third);
        Order().ShouldBe("first(second third)");
        edition.OutdentClause(second);
        Order().ShouldBe("first(third) second");
    }

    [Fact]
    public void The_first_clause_cannot_move_in_and_one_at_the_top_cannot_move_out()
    {
        edition.IndentClause(first);
        edition.OutdentClause(second);

        Order().ShouldBe("first second third");
    }

    [Fact]
    public void A_clause_cannot_stand_under_itself()
    {
        edition.IndentClause(second);

        Should.Throw<RuleBrokenException>(() => edition.PlaceClause(first, second, null)).Violations[0].Code.ShouldBe(RuleCode.ClauseWouldContainItself);
    }

    [Fact]
    public void A_clause_takes_with_it_what_stands_under_it()
    {
        edition.IndentClause(second);
        edition.RemoveClause(first);

        Order().ShouldBe("third");
    }

    private string Order(Guid? parent = null) => string.Join(' ', edition.Clauses.Where(c => c.ParentId == parent).OrderBy(c => c.Position)
        .Select(c => Order(c.Id) is { Length: > 0 } under ? $"{c.Key}({under})" : c.Key));
}
