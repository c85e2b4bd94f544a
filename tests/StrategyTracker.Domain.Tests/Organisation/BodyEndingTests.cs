using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Organisation;

public sealed class BodyEndingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly NewOrder = new(2026, 11, 1);
    private readonly Body culture = new("kulturnamnden", "Kulturnämnden", BodyKind.Committee);
    private readonly Body leisure = new("fritidsnamnden", "Fritidsnämnden", BodyKind.Committee);
    private readonly Body council = new("fullmaktige", "Fullmäktige", BodyKind.Council);

    [Fact]
    public void A_body_that_is_merged_ends_the_day_before_and_says_why_and_by_whose_decision()
    {
        culture.End(new BodyEnding(" Ny nämndorganisation. ", council.Id, "112"), [leisure], NewOrder, Today);

        culture.ValidTo.ShouldBe(new(2026, 10, 31));
        culture.Successors.ShouldHaveSingleItem().SuccessorId.ShouldBe(leisure.Id);
        culture.Ending.ShouldBe(new BodyEnding("Ny nämndorganisation.", council.Id, "112"));
    }

    [Fact]
    public void What_is_registered_has_happened_has_a_reason_and_goes_to_somebody_else_who_exists()
    {
        leisure.SetPeriod(Today, null);

        culture.ObstaclesToEnding(new BodyEnding(" ", null, "112"), [culture, leisure], Today.AddDays(1), Today).Select(o => o.Code).ShouldBe(
            [RuleCode.ReorganisationNeedsReason, RuleCode.ParagraphNeedsBody, RuleCode.ReorganisationIsInTheFuture, RuleCode.BodyCannotSucceedItself]);
        culture.ObstaclesToEnding(new BodyEnding("Skäl.", null, null), [leisure], NewOrder, Today).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyIsNotValidOnTheDay);
        culture.ObstaclesToEnding(new BodyEnding("Skäl.", null, null), [], NewOrder, Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_municipality_is_not_reorganised_and_a_body_lasts_a_day_at_least()
    {
        new Body("staden", "Staden", BodyKind.Municipality).ObstaclesToEnding(new BodyEnding("Skäl.", null, null), [], NewOrder, Today)
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCode.MunicipalityDoesNotEnd);
        culture.SetPeriod(NewOrder, null);
        culture.ObstaclesToEnding(new BodyEnding("Skäl.", null, null), [], NewOrder, Today).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EndsBeforeItBegins);
    }

    [Fact]
    public void What_it_may_adopt_goes_to_the_successor_from_the_day_on()
    {
        var type = new DocumentType("plan", "Handlingsplan", DocumentNature.Activating);
        type.SetCompetences([new AdoptionCompetence(culture.Id, null, new(2020, 1, 1), null, "i vissa fall", "Reglementet")]);

        type.HandOverCompetence(culture.Id, leisure.Id, NewOrder).ShouldBeTrue();

        type.MayBeAdoptedBy(culture, NewOrder.AddDays(-1)).ShouldBeTrue();
        type.MayBeAdoptedBy(leisure, NewOrder.AddDays(-1)).ShouldBeFalse();
        type.MayBeAdoptedBy(culture, NewOrder).ShouldBeFalse();
        type.MayBeAdoptedBy(leisure, NewOrder).ShouldBeTrue();
        type.HandOverCompetence(culture.Id, leisure.Id, NewOrder).ShouldBeFalse();
    }

    [Fact]
    public void A_function_ends_with_its_body()
    {
        var function = new BodyFunction("samordnare", "Samordnare", culture.Id, Domain.Access.Role.Coordinator);
        function.Hold(Guid.CreateVersion7(), new(2024, 1, 1), null);
        function.Hold(Guid.CreateVersion7(), new(2026, 12, 1), null);

        function.EndOn(new(2026, 10, 31));

        function.Holdings.ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2026, 10, 31));
    }
}
