using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Tests.Commands;

/// <summary>What is typed and not sent: each person's own, until it is sent or thrown away.</summary>
public sealed class UnsentWordsTests : DataTest
{
    private const string Form = "return/uppfoljning-2026/aldrenamnden";

    private readonly Account account = new() { UserName = "chef", FunctionName = "Chef" };
    private readonly Account other = new() { UserName = "annan", FunctionName = "Annan" };

    protected override Task ArrangeAsync() => SaveAsync(account, other);

    [Fact]
    public async Task Typed_words_come_back_to_the_one_who_typed_them()
    {
        var words = await OpenAsync(account);
        await words.WriteAsync("whole", "Skriv mer om åäö.", Cancel);
        await words.WriteAsync("row/aktivitet", "Hur många?", Cancel);
        words.SavedAt.ShouldNotBeNull();

        var again = await OpenAsync(account);
        (again["whole"], again.All("row/")["aktivitet"], again.RestoredAt is not null).ShouldBe(("Skriv mer om åäö.", "Hur många?", true));
        (await OpenAsync(other))["whole"].ShouldBeNull();
    }

    [Fact]
    public async Task Many_changes_at_once_end_with_the_last()
    {
        var words = await OpenAsync(account);
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => words.WriteAsync("whole", new string('x', i), Cancel)));

        (await OpenAsync(account))["whole"].ShouldBe(new string('x', 20));
    }

    [Fact]
    public async Task Words_that_are_thrown_away_or_emptied_are_gone()
    {
        var words = await OpenAsync(account);
        await words.WriteAsync("whole", "Text", Cancel);
        await words.WriteAsync("whole", "", Cancel);
        (await OpenAsync(account)).RestoredAt.ShouldBeNull();

        await words.WriteAsync("whole", "Text", Cancel);
        await words.DiscardAsync(Cancel);
        (await OpenAsync(account))["whole"].ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_keeps_a_draft_without_being_signed_in()
    {
        (await As<KeepTyped>(Actor.Anonymous).RunAsync(new() { Form = Form, Content = "{}" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private async Task<UnsentWords> OpenAsync(Account who)
    {
        var words = As<UnsentWords>(Actors.Reader with { UserId = who.Id });
        await words.OpenAsync(Form, Cancel);
        return words;
    }
}
