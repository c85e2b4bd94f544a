using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.SelfAssessment.Answering;
using StrategyTracker.Features.SelfAssessment.Proposals;
using StrategyTracker.Features.SelfAssessment.Rounds;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.SelfAssessment;

/// <summary>What a round came to, and what a weak answer leads to.</summary>
public sealed class ResultTests : RoundScene
{
    [Fact]
    public async Task The_report_tells_how_the_answers_spread_and_which_are_weak()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "1");
        await WriteAsync(Coordinator, "niva", SheetField.Comment, "En blankett.");
        await WriteAsync(Coordinator, "data", SheetField.Level, SheetContent.NotApplicable);
        await WriteAsync(Builder, "niva", SheetField.Level, "0", measured: "bygglov");
        await HandInAsync(Coordinator, "trygghetslarm");

        var report = (await As<RoundReportQueries>(Actors.Reader).GetAsync(RoundKey, Cancel))!;

        report.Counted.ShouldBe(1);
        report.Spreads[0].Spread.Levels.ShouldBe([(0, 0), (1, 1), (2, 0), (3, 0), (4, 0)]);
        (report.Spreads[1].Spread.NotApplicable, report.Spreads[1].Spread.Missing).ShouldBe((1, 0));
        report.Weak.ShouldHaveSingleItem().ShouldBe(new WeakRow("Trygghetslarm", "trygghetslarm", "Äldrenämnden", "1 Vilken nivå?", 1, "En blankett."));
        (await As<RoundReportQueries>(Actors.Reader).GetAsync("finns-inte", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_result_counts_what_is_handed_in_and_tells_the_rest()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "3");
        await WriteAsync(Coordinator, "data", SheetField.Level, SheetContent.NotApplicable);
        await WriteAsync(Builder, "niva", SheetField.Level, "0", measured: "bygglov");
        await HandInAsync(Coordinator, "trygghetslarm");

        var view = (await As<RoundQueries>(Actors.Reader).GetAsync(RoundKey, Cancel))!;

        view.Whole.Mean.ShouldBe(new LevelMean(3, 1, 1, 0));
        view.Whole.Change.ShouldBe(new LevelChange(2, 1));
        view.Objects.Select(o => (o.Name, o.IsHandedIn, o.IsRead, o.Mean?.Value)).ShouldBe([("Bygglov", false, false, null), ("Trygghetslarm", true, true, 3)]);
        view.Objects[1].Change!.Direction.ShouldBe(Direction.Better);
        view.Questions.Select(q => q.Mean.Counted).ShouldBe([1, 0]);
        view.Principles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Title.ShouldBe("Arbeta öppet"), p => p.Mean.Value.ShouldBeNull());
    }

    [Fact]
    public async Task What_waits_is_told_to_those_who_answer_and_to_nobody_else()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "3");

        (await As<RoundQueries>(Coordinator).MineAsync(Cancel)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(s => s.ObjectName.ShouldBe("Trygghetslarm"), s => (s.Given, s.Questions).ShouldBe((1, 2)));
        (await As<RoundQueries>(Actors.Reader).MineAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_and_result_take_few_queries()
    {
        var queries = As<RoundQueries>(Coordinator);
        Queries.Reset();
        await queries.ListAsync(Cancel);
        Queries.Count.ShouldBeLessThanOrEqualTo(4);
        Queries.Reset();
        await queries.GetAsync(RoundKey, Cancel);
        Queries.Count.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task A_weak_answer_becomes_an_activity_with_the_way_back()
    {
        var type = An.Type("Handlingsplan");
        var plan = An.Document(type, "Handlingsplan");
        await SaveAsync(type, plan);
        await WriteAsync(Coordinator, "niva", SheetField.Level, "0");
        (await ProposeAsync(Coordinator)).Succeeded.ShouldBeTrue();
        (await As<ProposalQueries>(Actors.Strategist).ListAsync(null, Cancel)).ShouldBeEmpty("a proposal of a draft is its body's own");
        await HandInAsync(Coordinator, "trygghetslarm");
        var proposal = (await As<ProposalQueries>(Actors.Strategist).ListAsync(RoundKey, Cancel)).ShouldHaveSingleItem();
        (proposal.State, proposal.Level, proposal.Label).ShouldBe((ProposalState.Waiting, 0, "Nivå 0"));

        var form = (await As<ActivityFormQueries>(Actors.Strategist).FindProposalAsync(proposal.Id, new ActivityInput { Plan = plan.Key }, Cancel))!;
        (form.Title, form.Participants.Single().Body).ShouldBe(("Bygg en e-tjänst", "aldrenamnden"));
        var added = await As<AddActivity>(Actors.Strategist).RunAsync(form, null, Cancel);

        var taken = (await As<ProposalQueries>(Actors.Strategist).ListAsync(null, Cancel)).ShouldHaveSingleItem();
        (taken.State, taken.ActivityKey).ShouldBe((ProposalState.TakenUp, added.Value));
        (await As<ActivityDetailsQueries>(Coordinator).FindAsync(added.Value!, Cancel))!.Origin.ShouldBe(
            new ActivityOrigin(RoundKey, "Mätning 2026", "trygghetslarm", "Trygghetslarm", "niva", "Vilken nivå?"));
        (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync(added.Value!, Cancel))?.Origin.ShouldBeNull();
        (await As<AddActivity>(Actors.Strategist).RunAsync(form, null, Cancel)).Violations.ShouldContain(v => v.Code == RuleCode.ProposalIsSettled);
    }

    [Fact]
    public async Task The_office_declines_with_a_reason_and_the_body_reads_it()
    {
        await WriteAsync(Coordinator, "niva", SheetField.Level, "0");
        await ProposeAsync(Coordinator);
        await HandInAsync(Coordinator, "trygghetslarm");
        var id = (await As<ProposalQueries>(Actors.Strategist).ListAsync(null, Cancel)).Single().Id;

        (await As<DeclineProposal>(Coordinator).RunAsync(new() { Id = id, Reason = "Nej." }, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<DeclineProposal>(Actors.Strategist).RunAsync(new() { Id = id }, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DeclineNeedsReason);
        (await As<DeclineProposal>(Actors.Strategist).RunAsync(new() { Id = id, Reason = "Ryms inte i år." }, Cancel)).Succeeded.ShouldBeTrue();

        (await As<SheetQueries>(Coordinator).GetAsync(RoundKey, "trygghetslarm", Cancel))!.Questions[0].Proposal!.DeclinedReason.ShouldBe("Ryms inte i år.");
    }

    [Fact]
    public async Task Only_the_body_itself_proposes()
    {
        (await ProposeAsync(Builder)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourBody);
        (await ProposeAsync(Actors.Strategist)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    private Task<Outcome> ProposeAsync(Actor actor) => As<ProposeFromAnswer>(actor).RunAsync(
        new() { RoundKey = RoundKey, ObjectKey = "trygghetslarm", QuestionKey = "niva", Title = "Bygg en e-tjänst" }, Cancel);
}
