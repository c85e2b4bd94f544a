using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Features.TargetAreas.Questions;
using StrategyTracker.Tests.Features.Activities;

namespace StrategyTracker.Tests.Features.TargetAreas;

/// <summary>An empty cell put as a question: the office asks, the body sees it where it stands and answers, and a visitor sees nothing of it.</summary>
public sealed class QuestionTests : DataTest
{
    private readonly ActivityScene scene = new();

    private Actor Coordinator => Actors.Coordinator(scene.Committees[1]);

    protected override async Task ArrangeAsync()
    {
        scene.Add("Digital tillsyn", "1.1").LedBy(scene.Committees[0]).In(scene.Areas[0]);
        scene.Add("Öppna data", "1.2").LedBy(scene.Committees[1]).In(scene.Areas[0]);
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task The_matrix_the_body_and_its_coordinator_see_the_question_and_then_its_answer()
    {
        (await AskAsync(Actors.Strategist)).Succeeded.ShouldBeTrue();
        (await As<QuestionQueries>(Coordinator).MineAsync(Cancel)).ShouldHaveSingleItem().AskedBy.ShouldBe("Strateg");

        (await As<AnswerQuestion>(Coordinator).RunAsync(Cell("Berör oss inte: vi har inga e-tjänster."), Cancel)).Succeeded.ShouldBeTrue();

        (await As<QuestionQueries>(Coordinator).MineAsync(Cancel)).ShouldBeEmpty();
        (await As<QuestionQueries>(Actors.Reader).OfBodyAsync(scene.Committees[1].Key, Cancel)).ShouldHaveSingleItem().AnsweredBy.ShouldBe("Samordnare");
        (await CellAsync(Actors.Reader))!.Answer.ShouldBe("Berör oss inte: vi har inga e-tjänster.");
        (await CellAsync(Actor.Anonymous)).ShouldBeNull();
        (await As<QuestionQueries>(Actor.Anonymous).OfBodyAsync(scene.Committees[1].Key, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_office_asks_and_takes_back_and_only_the_body_answers()
    {
        (await AskAsync(Coordinator)).Kind.ShouldBe(OutcomeKind.Forbidden);
        await AskAsync(Actors.Strategist);
        (await AskAsync(Actors.Strategist)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyIsAskedAlready);
        (await As<AnswerQuestion>(Actors.Coordinator(scene.Committees[0])).RunAsync(Cell("Nej."), Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourBody);
        (await As<AnswerQuestion>(Actor.Anonymous).RunAsync(Cell("Nej."), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<TakeBackQuestion>(Coordinator).RunAsync(Cell(null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<TakeBackQuestion>(Actors.Strategist).RunAsync(Cell(null), Cancel)).Succeeded.ShouldBeTrue();
        (await CellAsync(Actors.Reader)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cell_that_is_not_empty_is_no_question() =>
        (await As<AskBody>(Actors.Strategist).RunAsync(new() { Column = scene.Areas[0].Key, Body = scene.Committees[0].Key }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyContributesAlready);

    [Fact]
    public async Task A_programme_with_goals_and_no_target_areas_asks_about_a_goal_that_no_part_of_serves()
    {
        var programme = An.Document(scene.Type, "Suicidprevention");
        var goals = new[] { new Goal("trygghet", programme.Id, "Trygghet", 1), new Goal("farre-brott", programme.Id, "Färre brott", 2), new Goal("halsa", programme.Id, "Hälsa", 3) };
        goals[1].Place(null, goals[0], new Dictionary<Guid, Guid?>());
        var activity = An.Activity(programme, "Nattvandring").LedBy(scene.Committees[1]);
        activity.SetGoals([goals[1].Id]);
        programme.BeginDraft("1.0").TakeOverHistory(EditionStatus.Adopted, null, []);
        await SaveAsync([programme, .. goals, activity]);

        (await As<AskBody>(Actors.Strategist).RunAsync(At("trygghet"), Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyContributesAlready);
        (await As<AskBody>(Coordinator).RunAsync(At("halsa"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<AskBody>(Actors.Strategist).RunAsync(At("halsa"), Cancel)).Succeeded.ShouldBeTrue();
        (await As<AskBody>(Actors.Strategist).RunAsync(At("halsa"), Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyIsAskedAlready);
        (await As<QuestionQueries>(Coordinator).MineAsync(Cancel)).ShouldHaveSingleItem().Link.ShouldBe($"/bidrag/fraga?mal=halsa&organ={scene.Committees[1].Key}");
        (await As<AnswerQuestion>(Actors.Coordinator(scene.Committees[0])).RunAsync(At("halsa", "Nej."), Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourBody);
        (await As<AnswerQuestion>(Coordinator).RunAsync(At("halsa", "Vi börjar nästa år."), Cancel)).Succeeded.ShouldBeTrue();

        (await InMatrixAsync(Actors.Reader))["halsa"].Answer.ShouldBe("Vi börjar nästa år.");
        (await InMatrixAsync(Actor.Anonymous)).ShouldBeEmpty();
        (await CellAsync(Actors.Reader)).ShouldBeNull("the target areas of another programme are other cells");
        (await As<TakeBackQuestion>(Actors.Strategist).RunAsync(At("halsa"), Cancel)).Succeeded.ShouldBeTrue();
        (await InMatrixAsync(Actors.Reader)).ShouldBeEmpty();

        QuestionInput At(string goal, string? text = null) => new() { Axis = ContributionAxis.Goals, Column = goal, Body = scene.Committees[1].Key, Text = text };

        async Task<IReadOnlyDictionary<string, QuestionLine>> InMatrixAsync(Actor actor) =>
            (await As<ContributionQueries>(actor).GetAsync(new ContributionFilter { Programme = "suicidprevention" }, Cancel))!.Bodies.First(b => b.Key == scene.Committees[1].Key).Questions;
    }

    [Fact]
    public async Task A_principle_is_asked_about_beside_a_target_area_in_the_same_body()
    {
        await AskAsync(Actors.Strategist);
        var cell = new QuestionInput { Axis = ContributionAxis.Principles, Column = scene.Principle.Key, Body = scene.Committees[1].Key };
        (await As<AskBody>(Actors.Strategist).RunAsync(cell, Cancel)).Succeeded.ShouldBeTrue();

        (await As<QuestionQueries>(Coordinator).GetAsync(ContributionAxis.Principles, cell.Column, cell.Body, Cancel))!.Asked!.Column.ShouldBe("Enkelt och säkert");
        (await As<QuestionQueries>(Coordinator).MineAsync(Cancel)).Select(q => q.Axis).ShouldBe([ContributionAxis.TargetAreas, ContributionAxis.Principles], ignoreOrder: true);
        (await As<QuestionQueries>(Coordinator).GetAsync(ContributionAxis.Perspectives, cell.Column, cell.Body, Cancel)).ShouldBeNull();
    }

    private Task<Outcome> AskAsync(Actor actor) => As<AskBody>(actor).RunAsync(Cell("Vi ser inget från er."), Cancel);

    private QuestionInput Cell(string? text) => new() { Column = scene.Areas[1].Key, Body = scene.Committees[1].Key, Text = text };

    private async Task<QuestionLine?> CellAsync(Actor actor) =>
        (await As<ContributionQueries>(actor).GetAsync(new ContributionFilter { Programme = scene.Programme.Key }, Cancel))!.Bodies
            .First(b => b.Key == scene.Committees[1].Key).Questions.GetValueOrDefault(scene.Areas[1].Key);
}
