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
}
