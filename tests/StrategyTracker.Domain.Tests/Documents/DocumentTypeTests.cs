using System.Globalization;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class DocumentTypeTests
{
    private readonly DocumentType type = Given.Type();

    public DocumentTypeTests() => type.SetDefinitions(
    [
        new TypeDefinition(new(2012, 4, 12), null, "Orden från 2012", "e-policyn"),
        new TypeDefinition(new(2024, 2, 1), null, "Orden från 2024", "programmet"),
    ]);

    [Fact]
    public void A_document_of_2012_shows_the_words_of_2012() => type.DefinitionOn(new(2012, 4, 12))!.Text.ShouldBe("Orden från 2012");

    [Fact]
    public void A_document_of_today_shows_the_words_of_today() => type.DefinitionOn(Given.Today)!.Text.ShouldBe("Orden från 2024");

    [Fact]
    public void Before_the_first_known_definition_the_first_is_the_nearest() => type.DefinitionOn(new(1999, 1, 1))!.Text.ShouldBe("Orden från 2012");

    [Fact]
    public void A_definition_or_a_competence_cannot_end_before_it_begins()
    {
        Should.Throw<RuleBrokenException>(() => type.SetDefinitions([new TypeDefinition(new(2024, 1, 1), new(2023, 1, 1), "x", null)]))
            .Violations[0].Code.ShouldBe(RuleCode.EndsBeforeItBegins);
        Should.Throw<RuleBrokenException>(() => type.SetCompetences([new AdoptionCompetence(null, null, new(2024, 1, 1), new(2023, 1, 1), null, null)]))
            .Violations[0].Code.ShouldBe(RuleCode.EndsBeforeItBegins);
        type.Definitions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2024-01-01", 4, "2027-12-31")]
    [InlineData("2021-06-14", 2, "2023-06-13")]
    [InlineData("2024-02-29", 1, "2025-02-27")]
    [InlineData("2024-01-01", null, null)]
    public void The_usual_validity_proposes_a_last_day_or_none(string from, int? years, string? to)
    {
        type.SetUsualValidity(new UsualValidity(years));

        type.UsualValidity!.LastDay(DateOnly.Parse(from, CultureInfo.InvariantCulture)).ShouldBe(to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(51)]
    public void No_document_is_meant_to_last_that_long(int years) =>
        Should.Throw<RuleBrokenException>(() => type.SetUsualValidity(new UsualValidity(years))).Violations[0].Code.ShouldBe(RuleCode.UsualYearsAreOutOfRange);
}
