using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Types;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class DocumentTypesTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);

    protected override Task ArrangeAsync() => SaveAsync(council);

    [Fact]
    public async Task A_type_is_created_with_its_dated_definitions_and_who_may_adopt_it_and_read_back_the_same()
    {
        var input = Input();

        (await As<SaveDocumentType>(Actors.Strategist).RunAsync(input, Cancel)).Value.ShouldBe("policy");

        var view = (await As<TypeQueries>(Actor.Anonymous).ListAsync(null, Cancel)).Types.ShouldHaveSingleItem();
        view.Definitions.Select(d => d.Text).ShouldBe(["Nu", "Då"]);
        view.Competences.ShouldHaveSingleItem().Body!.Name.ShouldBe("Kommunfullmäktige");
        (view.RequiredHeadings, view.LevelNames).ShouldSatisfyAllConditions(v => v.RequiredHeadings.ShouldBe(["Syfte", "Ansvar"]), v => v.LevelNames.ShouldBeEmpty());
    }

    [Fact]
    public async Task A_type_is_changed_row_by_row_and_not_over_somebody_elses_change()
    {
        await As<SaveDocumentType>(Actors.Strategist).RunAsync(Input(), Cancel);
        var input = (await As<TypeQueries>(Actors.Strategist).GetAsync("policy", Cancel))!.Input;
        input.Definitions.RemoveAt(0);
        input.Competences.Clear();

        (await As<SaveDocumentType>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        (await As<SaveDocumentType>(Actors.Strategist).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        var view = (await As<TypeQueries>(Actor.Anonymous).ListAsync(null, Cancel)).Types.Single();
        (view.Definitions.Count, view.Competences.Count).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public async Task How_long_such_a_document_usually_applies_is_told_and_proposed_on_a_cover(int? years, bool untilFurtherNotice)
    {
        var input = Input();
        (input.UsualYears, input.UsuallyUntilFurtherNotice) = (years, untilFurtherNotice);

        await As<SaveDocumentType>(Actors.Strategist).RunAsync(input, Cancel);

        var expected = years is null && !untilFurtherNotice ? null : new UsualValidity(years);
        (await As<TypeQueries>(Actor.Anonymous).ListAsync(null, Cancel)).Types.Single().UsualValidity.ShouldBe(expected);
        var form = (await As<TypeQueries>(Actors.Strategist).GetAsync("policy", Cancel))!.Input;
        (form.UsualYears, form.UsuallyUntilFurtherNotice).ShouldBe((years, untilFurtherNotice));
    }

    [Fact]
    public async Task A_usual_validity_of_no_years_is_told_at_its_field()
    {
        var input = Input();
        input.UsualYears = 0;

        (await As<SaveDocumentType>(Actors.Strategist).RunAsync(input, Cancel)).FieldErrors.Keys.ShouldBe([nameof(SaveDocumentTypeInput.UsualYears)]);
    }

    [Fact]
    public async Task A_type_needs_the_right_a_name_and_a_period_in_order()
    {
        (await As<SaveDocumentType>(Actors.Reader).RunAsync(Input(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<SaveDocumentType>(Actors.Strategist).RunAsync(new SaveDocumentTypeInput(), Cancel)).FieldErrors.Count.ShouldBe(2);
        var input = Input();
        input.Definitions[0].ValidTo = new(2000, 1, 1);
        (await As<SaveDocumentType>(Actors.Strategist).RunAsync(input, Cancel)).Violations[0].Code.ShouldBe(RuleCode.EndsBeforeItBegins);
    }

    private SaveDocumentTypeInput Input() => new()
    {
        Name = "Policy", Key = "policy", Nature = DocumentNature.Normative, RequiredHeadings = "Syfte\n\nAnsvar",
        Definitions =
        [
            new DefinitionRow { ValidFrom = new(2012, 4, 12), ValidTo = new(2023, 12, 31), Text = "Då", Source = "e-policyn" },
            new DefinitionRow { ValidFrom = new(2024, 1, 1), Text = "Nu" },
            new DefinitionRow(),
        ],
        Competences = [new CompetenceRow { BodyId = council.Id, BodyKind = BodyKind.Committee }, new CompetenceRow()],
    };
}
