using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Documents.Deciding;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Features.Documents.Succeeding;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class SuccessionTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type();
    private GoverningDocument programme = null!;
    private GoverningDocument plan = null!;
    private TargetArea travel = null!;
    private Goal health = null!;
    private Edition next = null!;

    protected override async Task ArrangeAsync()
    {
        programme = type.Document("program", "Program");
        travel = new TargetArea("resor", programme.Id, "Resor", 1);
        health = new Goal("halsa", programme.Id, "Hälsa", 1);
        var first = programme.Draft();
        first.AddClause("resor", ClauseKind.TargetArea, null).Write(ClauseKind.TargetArea, "2", "Resor", "Resor ska vara fossilfria.", null, "resor", null);
        first.AddClause("halsa", ClauseKind.Goal, null).Write(ClauseKind.Goal, "3", "Hälsa", "Alla ska må bra.", null, "halsa", null);
        programme.Adopt(first, new Decision(DecisionOutcome.Adopted, council.Id, Today.AddYears(-1), "1", null, null), council, type, Today);
        next = programme.BeginDraft("2.0");
        next.Clauses.Single(c => c.Key == "resor").Write(ClauseKind.TargetArea, "2", "Resor", "Resor ska vara få.", null, "resor", null);
        plan = type.Document("plan", "Plan");
        plan.Adopted(type, council, Today);
        await SaveAsync(council, type, programme, travel, health, plan, Activity("elbilar"), Activity("hemlig", "OSL 18 kap. 8 §"), Activity("tag"));
    }

    [Fact]
    public async Task The_touched_activities_are_listed_with_what_touches_them()
    {
        var view = (await As<SuccessionQueries>(Actors.Strategist).GetAsync(next.Id, Cancel))!;

        (view.InForce, view.Missing, view.Lines.Count).ShouldBe(("1.0", 3, 3));
        view.Lines[0].By.Single().ShouldBe(new TouchingClause("resor", "2 Resor", IsRemoved: false));
        view.Aims.Select(a => a.Key).ShouldBe(["resor", "halsa"]);
        (await As<SuccessionQueries>(Actor.Anonymous).GetAsync(next.Id, Cancel)).ShouldBeNull();
        (await As<SuccessionQueries>(Actors.Reader).GetAsync(next.Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Adoption_is_refused_with_how_many_are_missing_and_then_carries_out_what_was_said()
    {
        (await AdoptAsync()).Violations.Single().ShouldSatisfyAllConditions(v => v.Code.ShouldBe(RuleCode.ActivitiesLackDisposition), v => v.Arguments.ShouldBe([3, 3]));
        (await PreviewAsync()).ShouldSatisfyAllConditions(p => p.Obstacles.Single().Code.ShouldBe(RuleCode.ActivitiesLackDisposition), p => p.Missing.ShouldBe(3), p => p.Supersedes.ShouldBe("1.0"));

        (await SayAsync(new() { AimsElsewhere = true, AimKind = ClauseKind.Goal, Aim = "halsa" }, "elbilar", "hemlig")).Succeeded.ShouldBeTrue();
        (await SayAsync(new() { Leaves = DispositionKind.Struck, Reason = "Behövs inte." }, "tag")).Succeeded.ShouldBeTrue();
        (await AdoptAsync()).Succeeded.ShouldBeTrue();

        await using var db = Db();
        var activities = await db.Activities.Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Dispositions).ToDictionaryAsync(a => a.Key, Cancel);
        (activities["elbilar"].TargetAreas.Count, activities["elbilar"].Goals.Single().GoalId).ShouldBe((0, health.Id));
        activities["tag"].Left.ShouldNotBeNull().ShouldSatisfyAllConditions(l => l.Kind.ShouldBe(DispositionKind.Struck), l => l.DecidedById.ShouldBe(council.Id), l => l.Paragraph.ShouldBe("7"));
        (await db.Editions.SingleAsync(e => e.Label == "2.0", Cancel)).Status.ShouldBe(EditionStatus.Adopted);
        (await db.AuditRows.Where(r => r.Command == nameof(SayDispositions)).CountAsync(Cancel)).ShouldBe(3);
    }

    [Fact]
    public async Task What_was_said_is_told_afterwards_but_not_of_what_is_withheld()
    {
        await SayAsync(new() { Reason = "Gäller ändå." }, "elbilar", "hemlig", "tag");
        await AdoptAsync();

        var view = (await As<SuccessionQueries>(Actor.Anonymous).GetAsync(next.Id, Cancel))!;

        view.InForce.ShouldBeNull();
        view.Lines.Select(l => (l.Activity.Key, l.Said!.Reason)).ShouldBe([("elbilar", "Gäller ändå."), ("tag", "Gäller ändå.")]);
    }

    [Fact]
    public async Task A_departure_without_its_reason_is_refused_and_nothing_is_kept()
    {
        (await SayAsync(new() { Leaves = DispositionKind.Struck }, "elbilar", "tag")).Violations.ShouldContain(v => v.Code == RuleCode.DispositionNeedsReason);
        (await SayAsync(new() { AimsElsewhere = true }, "elbilar")).Violations.Single().Code.ShouldBe(RuleCode.AimIsMissing);

        await using var db = Db();
        (await db.PlannedDispositions.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_said_of_a_proposal_is_said_of_it_as_the_council_changes_it()
    {
        await SayAsync(new(), "elbilar", "hemlig", "tag");
        await As<ProposeEdition>(Actors.Strategist).RunAsync(new ProposeEditionInput(next.Id), Cancel);
        (await As<AmendProposal>(Actors.Strategist).RunAsync(new AmendProposalInput(next.Id), Cancel)).Succeeded.ShouldBeTrue();
        await using var db = Db();
        var amended = await db.Editions.SingleAsync(e => e.Label == "2.0", Cancel);
        amended.Id.ShouldNotBe(next.Id);

        (await As<SuccessionQueries>(Actors.Strategist).GetAsync(amended.Id, Cancel))!.Missing.ShouldBe(0);
        (await As<TakeBackAmendments>(Actors.Strategist).RunAsync(new TakeBackAmendmentsInput(amended.Id), Cancel)).Succeeded.ShouldBeTrue();
        (await As<SuccessionQueries>(Actors.Strategist).GetAsync(next.Id, Cancel))!.Missing.ShouldBe(0);
    }

    [Fact]
    public async Task Only_who_writes_documents_says_what_becomes_of_activities()
    {
        var input = new SayDispositionsInput { EditionId = next.Id };
        input.Activities.Add("elbilar");

        (await As<SayDispositions>(Actors.Reader).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<SayDispositions>(Actor.Anonymous).RunAsync(input, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_activities()
    {
        Queries.Reset();
        await As<SuccessionQueries>(Actors.Strategist).GetAsync(next.Id, Cancel);
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(0, 40).Select(i => Activity($"a-{i}"))]);

        Queries.Reset();
        (await As<SuccessionQueries>(Actors.Strategist).GetAsync(next.Id, Cancel))!.Lines.Count.ShouldBe(43);

        Queries.Count.ShouldBe(few);
    }

    [Fact]
    public async Task What_a_draft_says_of_a_target_area_is_told_to_nobody_until_it_is_adopted()
    {
        var seen = new ClauseContent(ClauseKind.TargetArea, "2", "Resor", "Resor ska vara få.", null, "resor", null);
        (await As<WriteClause>(Actors.Strategist).RunAsync(new WriteClauseInput(next.Id, "resor", seen with { Heading = "Färre resor" }, seen), Cancel)).Succeeded.ShouldBeTrue();
        (await TitleAsync()).ShouldBe("Resor");
        await SayAsync(new(), "elbilar", "hemlig", "tag");

        (await AdoptAsync()).Succeeded.ShouldBeTrue();

        (await TitleAsync()).ShouldBe("Färre resor");

        async Task<string> TitleAsync()
        {
            await using var db = Db();
            return await db.TargetAreas.Where(t => t.Key == "resor").Select(t => t.Title).SingleAsync(Cancel);
        }
    }

    private async Task<Outcome> SayAsync(SayDispositionsInput input, params string[] activities)
    {
        input.EditionId = next.Id;
        input.Activities.AddRange(activities);
        return await As<SayDispositions>(Actors.Strategist).RunAsync(input, Cancel);
    }

    private async Task<AdoptEditionInput> AdoptionAsync()
    {
        await using var db = Db();
        var edition = await db.Editions.SingleAsync(e => e.Label == "2.0", Cancel);
        return new() { EditionId = edition.Id, SeenRevision = edition.Revision, BodyId = council.Id, Date = Today, Paragraph = "7" };
    }

    private async Task<Outcome> AdoptAsync() => await As<AdoptEdition>(Actors.Strategist).RunAsync(await AdoptionAsync(), Cancel);

    private async Task<AdoptionPreview> PreviewAsync() => await As<DecidingQueries>(Actors.Strategist).PreviewAdoptionAsync(await AdoptionAsync(), Cancel);

    private Activity Activity(string key, string? withheld = null)
    {
        var activity = new Activity(key, plan.Id, key);
        activity.SetTargetAreas([travel.Id]);
        activity.Withhold(withheld);
        return activity;
    }
}
