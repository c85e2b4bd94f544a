using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Rules;

public sealed class PlainCharactersTests
{
    [Theory]
    [InlineData("Rad ett\nrad\ttvå\r\n", "Rad ett\nrad\ttvå\r\n")]
    [InlineData("noll\0klang\u0007flykt\u001b[31m", "nollklangflykt[31m")]
    [InlineData("c1\u0085\u009f", "c1")]
    [InlineData("fil\u202Egnp.exe", "filgnp.exe")]
    [InlineData("\u200Fعربي\u200E och svenska", "\u200Fعربي\u200E och svenska")]
    [InlineData("Ljus 💡 idé", "Ljus 💡 idé")]
    [InlineData(null, null)]
    public void What_nobody_has_typed_is_taken_out_and_nothing_else(string? text, string? plain) => PlainCharacters.Of(text).ShouldBe(plain);

    [Fact]
    public void Half_a_character_is_taken_out() => PlainCharacters.Of("a\ud83d" + "b\udca1c").ShouldBe("abc");

    [Fact]
    public void A_clause_holds_plain_characters_only()
    {
        var clause = Blank();

        clause.Write(ClauseKind.Text, "1\0", "Rubrik\u0001", "Text\u0000 här", null, null, "\u001f");

        (clause.Number, clause.Heading, clause.Text, clause.Gap).ShouldBe(("1", "Rubrik", "Text här", ""));
    }

    private static Clause Blank() => Documents.Given.Document().BeginDraft("1.0").AddClause("a", ClauseKind.Text, null);
}
