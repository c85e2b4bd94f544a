using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class WriteClauseTests : DataTest
{
    private static readonly ClauseContent opening = new(ClauseKind.Text, "1", "Inledning", "Text", null, null, null);
    private readonly DocumentType type = An.Type();
    private readonly GoverningDocument programme;
    private readonly Edition draft;

    public WriteClauseTests()
    {
        programme = type.Document("program", "Program");
        draft = programme.Draft();
    }

    protected override Task ArrangeAsync() => SaveAsync(type, programme);

    [Fact]
    public async Task What_is_written_is_saved_without_empty_texts()
    {
        var outcome = await WriteAsync(opening with { Heading = "  Varför  ", Text = "Ny text\n", Gap = " " }, opening);

        outcome.Value.ShouldBe(opening with { Heading = "Varför", Text = "Ny text" });
        (await ReadAsync("inledning")).ShouldBe(outcome.Value);
    }

    [Fact]
    public async Task The_second_to_write_in_the_same_clause_is_told_who_was_first_and_overwrites_nothing()
    {
        await WriteAsync(opening with { Text = "Den första" }, opening);

        var outcome = await WriteAsync(opening with { Text = "Den andra" }, opening);

        outcome.Kind.ShouldBe(OutcomeKind.ChangedByOther);
        outcome.ChangedBy!.Value.Name.ShouldBe("Strateg");
        (await ReadAsync("inledning"))!.Text.ShouldBe("Den första");
    }

    [Fact]
    public async Task Two_people_write_in_different_clauses_at_once()
    {
        var key = (await AddAsync(ClauseKind.Text, "Uppföljning")).Value!;
        var follow = (await ReadAsync(key))!;

        (await WriteAsync(opening with { Text = "Den ena" }, opening)).Succeeded.ShouldBeTrue();
        (await WriteAsync(follow with { Text = "Den andra" }, follow, key)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_the_right_or_with_too_long_a_heading_nothing_is_saved()
    {
        (await As<WriteClause>(Actors.Reader).RunAsync(new WriteClauseInput(draft.Id, "inledning", opening, opening), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await WriteAsync(opening with { Heading = new string('x', 301) }, opening)).FieldErrors.Keys.ShouldBe([nameof(WriteClauseInput.Heading)]);
        (await WriteAsync(opening, opening, "finns-inte")).Violations[0].Code.ShouldBe(RuleCode.NotFound);
    }

    [Fact]
    public async Task A_clause_gets_its_key_from_its_heading_and_stands_where_it_was_put()
    {
        (await AddAsync(ClauseKind.Text, "Mål & medel")).Value.ShouldBe("mal-medel");
        (await AddAsync(ClauseKind.Text, "Mål & medel")).Value.ShouldBe("mal-medel-2");
        (await AddAsync(ClauseKind.Text, null, under: true)).Value.ShouldBe("stycke");

        var view = await As<EditionEditQueries>(Actors.Strategist).GetEditionAsync("program", "1.0", Cancel);
        view!.Clauses.Select(c => (c.Key, c.Depth)).ShouldBe([("inledning", 0), ("stycke", 1), ("mal-medel-2", 0), ("mal-medel", 0)]);
    }

    [Fact]
    public async Task A_goal_that_is_written_becomes_a_goal_of_the_document_under_the_target_area_it_stands_in()
    {
        var area = (await AddAsync(ClauseKind.TargetArea, "Datadrivna staden")).Value!;
        var goal = (await AddAsync(ClauseKind.Goal, "Data går att hitta", under: true, at: area)).Value!;

        (await ReadAsync(area))!.SetsKey.ShouldBe("datadrivna-staden");
        (await ReadAsync(goal))!.SetsKey.ShouldBe("data-gar-att-hitta");
        await using var db = Db();
        (await db.Goals.Include(g => g.TargetArea).SingleAsync(Cancel)).TargetArea!.Key.ShouldBe("datadrivna-staden");
    }

    [Fact]
    public async Task A_goal_that_is_written_under_a_goal_is_its_part()
    {
        var goal = (await AddAsync(ClauseKind.Goal, "God hälsa")).Value!;
        await AddAsync(ClauseKind.Goal, "Färre faller", under: true, at: goal);

        await using var db = Db();
        var goals = await db.Goals.ToDictionaryAsync(g => g.Key, Cancel);
        (goals["god-halsa"].ParentId, goals["farre-faller"].ParentId).ShouldBe((null, goals["god-halsa"].Id));
    }

    [Fact]
    public async Task What_a_clause_sets_follows_the_clause_until_somebody_says_otherwise()
    {
        var key = (await AddAsync(ClauseKind.Principle, "Arbeta öppet")).Value!;
        var seen = (await ReadAsync(key))!;
        await WriteAsync(seen with { Heading = "Arbeta öppet och dela", Text = "Kod och data" }, seen, key);

        await using (var db = Db())
        {
            var principle = await db.Principles.SingleAsync(Cancel);
            (principle.Key, principle.Title, principle.Text).ShouldBe(("arbeta-oppet", "Arbeta öppet och dela", "Kod och data"));
            await As<SavePrinciple>(Actors.Strategist).RunAsync(
                new SavePrincipleInput { Id = principle.Id, SeenRevision = principle.Revision, Title = "Eget namn", AchievedBy = "dela kod\n\n dela data " }, Cancel);
        }

        seen = (await ReadAsync(key))!;
        await WriteAsync(seen with { Heading = "Annat" }, seen, key);

        await using var after = Db();
        var read = await after.Principles.SingleAsync(Cancel);
        read.Title.ShouldBe("Eget namn");
        read.AchievedBy.ShouldBe(["dela kod", "dela data"]);
    }

    [Fact]
    public async Task A_clause_moves_and_is_removed_with_what_stands_under_it()
    {
        await AddAsync(ClauseKind.Text, "B");
        (await As<MoveClause>(Actors.Strategist).RunAsync(new MoveClauseInput(draft.Id, "b", ClauseStep.In), Cancel)).Succeeded.ShouldBeTrue();
        (await As<RemoveClause>(Actors.Strategist).RunAsync(new RemoveClauseInput(draft.Id, "inledning"), Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.Clauses.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task The_cover_is_saved_although_somebody_else_works_on_the_text_but_not_over_another_cover()
    {
        var cover = new EditionCover { Title = "Omslag", Numbers = [new NumberRow { Number = "KS 1/26" }, new NumberRow()], ChangeLog = [new ChangeLogRow { Version = "0.1", Change = "Första" }] };
        var seen = EditionCover.Of(draft).Stamp();
        await WriteAsync(opening with { Text = "Annan" }, opening);

        var saved = await As<DescribeEdition>(Actors.Strategist).RunAsync(new DescribeEditionInput(draft.Id, cover, seen), Cancel);
        saved.Succeeded.ShouldBeTrue();
        (await As<DescribeEdition>(Actors.Strategist).RunAsync(new DescribeEditionInput(draft.Id, new EditionCover { Title = "Min" }, seen), Cancel))
            .Kind.ShouldBe(OutcomeKind.ChangedByOther);
        cover.Numbers.Clear();
        (await As<DescribeEdition>(Actors.Strategist).RunAsync(new DescribeEditionInput(draft.Id, cover, saved.Value!), Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        var edition = await db.Editions.Include(e => e.RegistrationNumbers).Include(e => e.ChangeLog).SingleAsync(Cancel);
        (edition.Title, edition.RegistrationNumbers.Count, edition.ChangeLog.Count).ShouldBe(("Omslag", 0, 1));
    }

    [Fact]
    public async Task What_is_used_cannot_be_removed_and_what_is_unused_can()
    {
        await AddAsync(ClauseKind.TargetArea, "Datadrivna staden");
        await using (var db = Db())
        {
            var area = await db.TargetAreas.SingleAsync(Cancel);
            await SaveAsync(An.Activity(programme).In(area));
            (await As<RemoveTargetArea>(Actors.Strategist).RunAsync(new RemoveTargetAreaInput(area.Id), Cancel))
                .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.TargetAreaIsInUse);
        }

        await AddAsync(ClauseKind.Goal, "Ett mål");
        await using var after = Db();
        var goal = await after.Goals.SingleAsync(Cancel);
        (await As<RemoveGoal>(Actors.Strategist).RunAsync(new RemoveGoalInput(goal.Id), Cancel)).Succeeded.ShouldBeTrue();
        (await ReadAsync("ett-mal")).ShouldBe(new ClauseContent(ClauseKind.Text, null, "Ett mål", null, null, null, null));
    }

    private Task<Outcome<ClauseContent>> WriteAsync(ClauseContent now, ClauseContent seen, string key = "inledning") =>
        As<WriteClause>(Actors.Strategist).RunAsync(new WriteClauseInput(draft.Id, key, now, seen), Cancel);

    private async Task<Outcome<string>> AddAsync(ClauseKind kind, string? heading, bool under = false, string at = "inledning")
    {
        var added = await As<AddClause>(Actors.Strategist).RunAsync(new AddClauseInput { EditionId = draft.Id, Kind = kind, Heading = heading, At = at, Under = under }, Cancel);
        return new Outcome<string> { Kind = added.Kind, Violations = added.Violations, Value = added.Value?.Key };
    }

    private Task<ClauseContent?> ReadAsync(string key) => As<EditionEditQueries>(Actors.Strategist).GetClauseAsync(draft.Id, key, Cancel);
}
