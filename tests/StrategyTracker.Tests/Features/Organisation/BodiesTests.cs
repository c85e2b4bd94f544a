using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Organisation;
using StrategyTracker.Tests.Features.Documents;

namespace StrategyTracker.Tests.Features.Organisation;

public sealed class BodiesTests : DataTest
{
    private readonly Body home = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body culture = An.Committee("Kulturnämnden");
    private readonly Body merged = An.Committee("Kultur- och fritidsnämnden");
    private readonly Body region = An.Body("Regionen", BodyKind.External);

    protected override async Task ArrangeAsync()
    {
        Place(council);
        Place(culture);
        Place(merged);
        culture.SetPeriod(null, new(2025, 12, 31));
        culture.SetSuccessors([merged.Id]);
        var type = An.Type();
        var programme = type.Document("program", "Program", home, council);
        var draft = programme.Draft();
        draft.AddClause("ansvar", ClauseKind.Responsibility, null).Write(ClauseKind.Responsibility, "2", "Ansvar", "Fullmäktige följer upp.", council.Id, null, null);
        programme.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, new(2024, 2, 26), "41", null, null), council, type, Today);
        var secret = An.Activity(programme, "Hemlig").LedBy(council);
        secret.Withhold("säkerhet");
        await SaveAsync(
            home, council, culture, merged, region, type, programme, An.Activity(programme).LedBy(council), secret,
            new Installation { HomeMunicipalityId = home.Id });
    }

    [Fact]
    public async Task The_tree_has_those_that_have_ceased_last_with_who_took_over_and_the_others_outside()
    {
        var tree = await As<BodyQueries>(Actor.Anonymous).TreeAsync(null, Cancel);

        var root = tree.Roots.ShouldHaveSingleItem();
        root.Under.Select(b => b.Body.Key).ShouldBe(["kommunfullmaktige", "kultur-och-fritidsnamnden", "kulturnamnden"]);
        root.Under[2].Body.IsValid.ShouldBeFalse();
        root.Under[2].Body.Successors.ShouldHaveSingleItem().Key.ShouldBe("kultur-och-fritidsnamnden");
        tree.External.ShouldHaveSingleItem().Body.Key.ShouldBe("regionen");
    }

    [Fact]
    public async Task A_bodys_page_says_what_it_owns_has_adopted_and_answers_for_and_hides_what_is_withheld()
    {
        var view = (await As<BodyQueries>(Actor.Anonymous).GetAsync(council.Key, Cancel))!;

        view.Thread.Select(t => t.Key).ShouldBe([home.Key]);
        view.Owned.ShouldHaveSingleItem().State.ShouldBe(EditionState.InForce);
        view.Adopted.ShouldHaveSingleItem().Paragraph.ShouldBe("41");
        view.Responsibilities.ShouldHaveSingleItem().ClauseKey.ShouldBe("ansvar");
        view.Activities.ShouldBe(new Dictionary<ParticipationRole, int> { [ParticipationRole.Lead] = 1 });
        (await As<BodyQueries>(Actors.Reader).GetAsync(council.Key, Cancel))!.Activities[ParticipationRole.Lead].ShouldBe(2);
        (await As<BodyQueries>(Actor.Anonymous).GetAsync(merged.Key, Cancel))!.Predecessors.ShouldHaveSingleItem().Key.ShouldBe(culture.Key);
        (await As<BodyQueries>(Actor.Anonymous).GetAsync("finns-inte", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_number_of_bodies()
    {
        var few = await CountAsync();
        await SaveAsync([.. Enumerable.Range(0, 50).Select(i => An.Body($"Förening {i}", BodyKind.External))]);

        (await CountAsync()).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(13);
    }

    [Fact]
    public async Task A_body_is_created_reorganised_and_abolished()
    {
        var created = await As<SaveBody>(Actors.Strategist).RunAsync(
            new SaveBodyInput { Name = "Servicenämnden", Key = "servicenamnden", Kind = BodyKind.Committee, ParentId = home.Id }, Cancel);
        created.Value.ShouldBe("servicenamnden");

        var input = (await As<BodyEditQueries>(Actors.Strategist).GetAsync("servicenamnden", null, Cancel))!.Input;
        input.ValidTo = Today;
        input.SuccessorIds.Add(merged.Id);
        (await As<SaveBody>(Actors.Strategist).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        (await As<SaveBody>(Actors.Strategist).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (await As<BodyQueries>(Actor.Anonymous).GetAsync("servicenamnden", Cancel))!.Body.Successors.Single().Key.ShouldBe(merged.Key);
    }

    [Fact]
    public async Task A_body_is_refused_without_the_right_without_a_name_under_itself_or_with_a_taken_key()
    {
        (await As<SaveBody>(Actors.Reader).RunAsync(new SaveBodyInput { Name = "X", Key = "x" }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<SaveBody>(Actors.Strategist).RunAsync(new SaveBodyInput(), Cancel)).FieldErrors.Count.ShouldBe(2);
        (await As<SaveBody>(Actors.Strategist).RunAsync(new SaveBodyInput { Name = "X", Key = council.Key }, Cancel)).Violations[0].Code.ShouldBe(RuleCode.KeyIsTaken);
        var input = (await As<BodyEditQueries>(Actors.Strategist).GetAsync(home.Key, null, Cancel))!.Input;
        input.ParentId = council.Id;
        (await As<SaveBody>(Actors.Strategist).RunAsync(input, Cancel)).Violations[0].Code.ShouldBe(RuleCode.BodyWouldContainItself);
    }

    private async Task<int> CountAsync()
    {
        Queries.Reset();
        await As<BodyQueries>(Actor.Anonymous).TreeAsync(null, Cancel);
        await As<BodyQueries>(Actor.Anonymous).GetAsync(council.Key, Cancel);
        return Queries.Count;
    }

    private Body Place(Body body)
    {
        body.PlaceUnder(home, new Dictionary<Guid, Guid?>());
        return body;
    }
}
