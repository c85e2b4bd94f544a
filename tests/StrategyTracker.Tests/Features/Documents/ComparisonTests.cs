using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Documents.Comparing;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class ComparisonTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type();
    private GoverningDocument programme = null!;
    private GoverningDocument plan = null!;
    private TargetArea area = null!;

    protected override async Task ArrangeAsync()
    {
        programme = type.Document("program", "Program");
        area = new TargetArea("resor", programme.Id, "Resor", 1);
        var first = programme.Draft();
        first.AddClause("resor", ClauseKind.TargetArea, null).Write(ClauseKind.TargetArea, "2", "Resor", "Resor ska vara fossilfria.", null, "resor", null);
        first.AddClause("hur", ClauseKind.Text, first.Clauses[^1]).Write(ClauseKind.Text, null, "Hur", "Med buss.", null, null, null);
        programme.Adopt(first, new Decision(DecisionOutcome.Adopted, council.Id, Today, "1", null, null), council, type, Today);
        var second = programme.BeginDraft("2.0");
        second.Clauses.Single(c => c.Key == "hur").Write(ClauseKind.Text, null, "Hur", "Med buss eller cykel.", null, null, null);
        plan = type.Document("plan", "Plan");
        plan.Adopted(type, council, Today);
        await SaveAsync(council, type, programme, area, plan, Activity("elbilar", null), Activity("hemlig", "OSL 18 kap. 8 §"));
    }

    [Fact]
    public async Task A_change_under_a_target_area_touches_the_activities_that_serve_it()
    {
        var view = await GetAsync(Actors.Strategist);

        (view.Older!.Label, view.Newer!.Label).ShouldBe(("1.0", "2.0"));
        var changed = view.Clauses.Single(c => c.Clause.Change is not ClauseChange.Unchanged);
        (changed.Clause.Key, changed.Clause.Change, changed.Depth).ShouldBe(("hur", ClauseChange.Reworded, 1));
        changed.Touches.ShouldNotBeNull().ShouldSatisfyAllConditions(
            t => t.Title.ShouldBe("Resor"),
            t => t.ActivityCount.ShouldBe(2),
            t => t.Activities.Select(a => a.Key).ShouldBe(["elbilar", "hemlig"], ignoreOrder: true));
    }

    [Fact]
    public async Task A_draft_is_compared_only_by_those_who_may_read_it()
    {
        var view = await GetAsync(Actor.Anonymous);

        (view.Older, view.Newer!.Label, view.Clauses.Count).ShouldBe((null, "1.0", 0));
        (await As<ComparisonQueries>(Actor.Anonymous).GetAsync("program", "1.0", "2.0", Cancel)).ShouldBeNull();
        (await As<ComparisonQueries>(Actors.Strategist).GetAsync("program", "1.0", "9.9", Cancel)).ShouldBeNull();
        (await As<ComparisonQueries>(Actors.Strategist).GetAsync("finns-inte", null, null, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_withheld_is_neither_named_nor_counted_to_others()
    {
        await DecideSecondAsync();

        var touches = (await GetAsync(Actor.Anonymous)).Clauses.Single(c => c.Clause.Key == "hur").Touches!;

        (touches.ActivityCount, touches.Activities.Single().Key).ShouldBe((1, "elbilar"));
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_changes()
    {
        Queries.Reset();
        await GetAsync(Actors.Strategist);
        var few = Queries.Count;
        await using (var db = Db())
        {
            var draft = (await db.Documents.Include(d => d.Editions).ThenInclude(e => e.Clauses).SingleAsync(d => d.Key == "program", Cancel)).Editions.Single(e => e.Label == "2.0");
            for (var i = 0; i < 40; i++)
            {
                draft.AddClause($"ny-{i}", ClauseKind.Text, null).Write(ClauseKind.Text, null, $"Ny {i}", "Text", null, null, null);
            }

            db.AddRange(Enumerable.Range(0, 30).Select(i => Activity($"a-{i}", null)));
            await db.SaveChangesAsync(Cancel);
        }

        Queries.Reset();
        var view = await GetAsync(Actors.Strategist);

        Queries.Count.ShouldBe(few);
        view.Clauses.Single(c => c.Clause.Key == "hur").Touches!.ShouldSatisfyAllConditions(
            t => t.ActivityCount.ShouldBe(32), t => t.Activities.Count.ShouldBe(ComparisonQueries.MostNamed));
    }

    [Theory]
    [InlineData("Med buss.", "Med buss eller cykel.", "Med buss{+ eller cykel}.")]
    [InlineData("Senast 2027 ska", "Senast 2029 ska", "Senast {-2027}{+2029} ska")]
    [InlineData("Film ska textas inom två veckor.", "Film ska vara textad när den publiceras.", "Film ska {-textas inom två veckor}{+vara textad när den publiceras}.")]
    [InlineData("", "Nytt", "{+Nytt}")]
    [InlineData("Gammalt", null, "{-Gammalt}")]
    [InlineData("Lika", "Lika", "Lika")]
    public void Texts_are_told_apart_word_by_word(string? before, string? after, string marked) =>
        string.Concat(WordDifferences.Between(before, after).Select(run => run switch
        {
            { IsOld: true, IsNew: true } => run.Text,
            { IsOld: true } => $"{{-{run.Text}}}",
            _ => $"{{+{run.Text}}}",
        })).ShouldBe(marked);

    private async Task<ComparisonView> GetAsync(Actor actor) => (await As<ComparisonQueries>(actor).GetAsync("program", null, null, Cancel))!;

    private Activity Activity(string key, string? withheld)
    {
        var activity = new Activity(key, plan.Id, key);
        activity.SetTargetAreas([area.Id]);
        activity.Withhold(withheld);
        return activity;
    }

    private async Task DecideSecondAsync()
    {
        await using var db = Db();
        var saved = await db.Documents.Include(d => d.Editions).ThenInclude(e => e.Clauses).Include(d => d.Editions).ThenInclude(e => e.Decisions)
            .SingleAsync(d => d.Key == "program", Cancel);
        var draft = saved.Editions.Single(e => e.Label == "2.0");
        saved.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, Today, "2", null, null), council, type, Today);
        await db.SaveChangesAsync(Cancel);
    }
}
