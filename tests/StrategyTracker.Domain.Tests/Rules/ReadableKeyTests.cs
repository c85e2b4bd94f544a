using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Rules;

public sealed class ReadableKeyTests
{
    [Theory]
    [InlineData("Hög digital förmåga", "hog-digital-formaga")]
    [InlineData("  E-tjänster: 24/7!  ", "e-tjanster-24-7")]
    [InlineData("Éclair & Übung", "eclair-ubung")]
    [InlineData("日本", "utan-namn")]
    [InlineData("", "utan-namn")]
    public void A_title_becomes_a_key_that_can_be_read_and_typed(string title, string key) => ReadableKey.From(title).ShouldBe(key);

    [Fact]
    public void A_key_made_from_any_title_is_readable()
    {
        ReadableKey.IsReadable(ReadableKey.From(new string('å', 500))).ShouldBeTrue();
        ReadableKey.IsReadable(ReadableKey.From("- - -")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Stor")]
    [InlineData("å")]
    [InlineData("-a")]
    [InlineData("a--b")]
    [InlineData("a b")]
    public void Anything_else_is_refused(string key) => ReadableKey.Obstacles(key).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.KeyIsNotReadable);

    [Fact]
    public void A_taken_key_gets_the_first_free_number() =>
        ReadableKey.Unique("plan", new HashSet<string> { "plan", "plan-2" }).ShouldBe("plan-3");
}
