using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Tests.Features.FollowUp;

public sealed class FollowUpQueriesTests : FollowUpScene
{
    [Fact]
    public async Task Draft_is_read_by_its_own_body_only_and_what_is_sent_by_all_inside()
    {
        await AnswerAllAsync();
        Actor[] others = [ServiceCoordinator, Actors.Strategist, Actors.Reader, Actors.Administrator, Actor.Anonymous];
        foreach (var actor in others)
        {
            (await ReportAsync(actor)).ShouldBeNull();
            (await As<ProgressReportQueries>(actor).GetEntryAsync(Report.CycleKey, Report.BodyKey, Waiting.Key, Cancel)).ShouldBeNull();
            (await As<ProgressReportQueries>(actor).GetReadingAsync(Report.CycleKey, Report.BodyKey, Cancel)).ShouldBeEmpty();
        }

        (await ReportAsync(Coordinator))!.MayWrite.ShouldBeTrue();
        (await ReportAsync(Approver))!.MayWrite.ShouldBeFalse();
        await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel);

        foreach (var actor in others.Where(a => a.IsSignedIn))
        {
            (await ReportAsync(actor)).ShouldNotBeNull().MayWrite.ShouldBeFalse();
        }

        (await ReportAsync(Actor.Anonymous)).ShouldBeNull();
    }

    [Fact]
    public async Task Page_lists_what_the_body_answers_for_with_its_state()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing");

        var view = (await ReportAsync(Coordinator))!;

        view.Rows.Select(r => (r.Key, r.TargetArea, r.Role, r.State.IsComplete)).ShouldBe(
        [
            ("gemensam-katalog", "Datadrivna staden", ParticipationRole.CoOwner, false),
            ("oppna-vantetider", "Datadrivna staden", ParticipationRole.Lead, true),
        ]);
        (view.Complete, view.NextWaiting(null)!.Key, view.NextWaiting("gemensam-katalog")).ShouldBe((1, "gemensam-katalog", null));
    }

    [Fact]
    public async Task Open_activity_has_last_times_answer_and_the_reason_for_its_schedule()
    {
        var entry = (await As<ProgressReportQueries>(Coordinator).GetEntryAsync(Report.CycleKey, Report.BodyKey, Waiting.Key, Cancel))!;

        (entry.Last!.Cycle, entry.Last.Body, entry.Last.Answer.Comment).ShouldBe(("Uppföljning 2025", "Äldrenämnden", "Källorna kartläggs."));
        (entry.ByPlan.Status, entry.ByPlan.MilestonesOverdue, entry.ByPlan.MilestonesTotal).ShouldBe((ScheduleStatus.Late, 1, 2));
        (await As<ProgressReportQueries>(Coordinator).GetEntryAsync(Report.CycleKey, Report.BodyKey, Shared.Key, Cancel))!.AlsoAnswering.ShouldBe(["Servicenämnden"]);
    }

    [Fact]
    public async Task Successor_answers_for_an_abolished_body_with_its_last_answer_beside()
    {
        var heir = An.Committee("Omsorgsnämnden");
        await using (var db = Db())
        {
            db.Add(heir);
            var old = await db.Bodies.Include(b => b.Successors).SingleAsync(b => b.Id == Elderly.Id, Cancel);
            old.SetPeriod(null, new(2026, 5, 31));
            old.SetSuccessors([heir.Id]);
            var cycle = await db.Cycles.Include(c => c.Plans).Include(c => c.Bodies).SingleAsync(c => c.Id == Cycle2026.Id, Cancel);
            cycle.SetScope([Plan.Id], [heir.Id, Service.Id]);
            await db.SaveChangesAsync(Cancel);
        }

        var actor = Actors.Coordinator(heir);
        var view = (await As<ProgressReportQueries>(actor).GetAsync(Report.CycleKey, heir.Key, Cancel))!;
        view.Rows.Select(r => (r.Key, r.TakenOverFrom)).ShouldBe([("gemensam-katalog", "Äldrenämnden"), ("oppna-vantetider", "Äldrenämnden")]);
        var entry = (await As<ProgressReportQueries>(actor).GetEntryAsync(Report.CycleKey, heir.Key, Waiting.Key, Cancel))!;
        entry.Last!.Body.ShouldBe("Äldrenämnden");
        (await WriteAsync(actor, Waiting, ProgressField.Phase, "Ongoing", body: heir.Key)).Succeeded.ShouldBeTrue();
        (await As<MyReportsQueries>(actor).GetAsync(Cancel)).Reports.ShouldHaveSingleItem().Count.ShouldBe(new ReportCount(1, 2));
    }

    [Fact]
    public async Task Desk_and_ones_own_list_count_alike()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing");

        var desk = (await As<CycleQueries>(Actors.Strategist).GetDeskAsync(Report.CycleKey, Cancel))!;
        var mine = await As<MyReportsQueries>(Coordinator).GetAsync(Cancel);

        desk.Bodies.Select(b => (b.Name, b.Count.Complete, b.Count.Total, b.Status)).ShouldBe(
            [("Servicenämnden", 0, 2, null), ("Äldrenämnden", 1, 2, (ProgressReportStatus?)ProgressReportStatus.Draft)]);
        mine.Reports.Single(r => r.CycleKey == Report.CycleKey).ShouldSatisfyAllConditions(
            r => r.Count.ShouldBe(new ReportCount(1, 2)), r => r.IsMineToWrite.ShouldBeTrue(), r => r.IsMineToApprove.ShouldBeFalse());
    }

    [Fact]
    public async Task Report_waits_for_its_approver_once_it_is_sent()
    {
        (await As<MyReportsQueries>(Approver).GetAsync(Cancel)).Reports.ShouldAllBe(r => !r.Waits);

        await SubmitAllAsync();

        (await As<MyReportsQueries>(Approver).GetAsync(Cancel)).Reports.Where(r => r.Waits).ShouldHaveSingleItem().IsMineToApprove.ShouldBeTrue();
        (await As<MyReportsQueries>(Actors.Reader).GetAsync(Cancel)).HasBodies.ShouldBeFalse();
    }

    [Fact]
    public async Task Evidence_is_what_bodies_have_sent_and_never_their_drafts()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        (await EvidenceAsync()).Rows.ShouldAllBe(r => r.Comments.Count == 0);

        await SubmitAllAsync();

        var evidence = await EvidenceAsync();
        evidence.Rows.Single(r => r.Key == Waiting.Key).Comments.ShouldBe([("Äldrenämnden", "Nio av fjorton.")]);
        evidence.Tally.AllInWords().ShouldBe("1 klar, 1 pågår, 1 ej redovisad");
    }

    [Fact]
    public async Task Who_is_asked_and_has_not_answered_is_named_to_who_judges_also_when_another_answers_for_it_now()
    {
        (await SilentAsync()).ShouldBe([Service.Name, Elderly.Name]);

        await SubmitAllAsync();
        (await SilentAsync()).ShouldBe([Service.Name]);

        await using (var db = Db())
        {
            var gone = await db.Bodies.Include(b => b.Successors).SingleAsync(b => b.Id == Service.Id, Cancel);
            gone.SetPeriod(null, new(2026, 5, 31));
            gone.SetSuccessors([Elderly.Id]);
            await db.SaveChangesAsync(Cancel);
        }

        (await SilentAsync()).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> SilentAsync() => (await EvidenceAsync()).Rows.Single(r => r.Key == "gemensam-katalog").NotAnsweredBy;
    }

    [Fact]
    public async Task New_cycle_is_filled_in_one_period_on_from_the_latest()
    {
        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);

        (form.Input.Name, form.Input.PeriodFrom, form.Input.PeriodTo, form.Input.OpensOn).ShouldBe(
            ("Uppföljning 2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), new DateOnly(2027, 11, 2)));
        form.Input.BodyIds.ShouldBe([Elderly.Id, Service.Id], ignoreOrder: true);
        form.Input.PlanIds.ShouldBe([Plan.Id]);
        (await As<CreateCycle>(Actors.Strategist).RunAsync(form.Input, Cancel)).Value.ShouldBe("uppfoljning-2027");

        var older = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync("uppfoljning-2025", Cancel);
        (older.From, older.Input.Name).ShouldBe(("Uppföljning 2025", "Uppföljning 2028"));
    }

    [Fact]
    public async Task A_body_that_has_been_abolished_is_replaced_with_a_note()
    {
        var successor = An.Committee("Omsorgsnämnden");
        await SaveAsync(successor);
        await using (var db = Db())
        {
            var gone = await db.Bodies.Include(b => b.Successors).SingleAsync(b => b.Id == Elderly.Id, Cancel);
            gone.SetPeriod(null, new(2026, 12, 31));
            gone.SetSuccessors([successor.Id]);
            await db.SaveChangesAsync(Cancel);
        }

        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);

        form.Input.BodyIds.ShouldBe([Service.Id, successor.Id], ignoreOrder: true);
        form.Replaced.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Name.ShouldBe("Äldrenämnden"), r => r.Successors.ShouldBe(["Omsorgsnämnden"]));
        form.Bodies.ShouldContain(b => b.Id == successor.Id);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("entry")]
    [InlineData("desk")]
    [InlineData("mine")]
    [InlineData("judgement")]
    [InlineData("freezing")]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows(string page)
    {
        await AskAsync(page);
        var few = await AskAsync(page);
        await SaveAsync([.. Enumerable.Range(1, 40).Select(n => An.Activity(Plan, $"Aktivitet {n}", $"2.{n}").LedBy(Elderly).In(Area))]);

        (await AskAsync(page)).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task Judgement_rests_on_the_areas_own_figures_and_on_what_the_bodies_say_of_the_whole()
    {
        var (own, other) = (new Indicator("vantetid", "Väntetid", Programme.Id), new Indicator("annat", "Annat", Programme.Id));
        own.Place(Programme.Id, Area.Id, null);
        own.Record(new IndicatorFigure(IndicatorValueKind.Outcome, 2026, null, 44, null, null));
        await SaveAsync(own, other);
        await As<SaveReportSummary>(Coordinator).RunAsync(new SaveReportSummaryInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Text = "Köerna har kortats." }, Cancel);
        (await EvidenceAsync()).Summaries.ShouldBeEmpty();

        await SubmitAllAsync();

        var evidence = await EvidenceAsync();
        evidence.Indicators.ShouldHaveSingleItem().Reading.Now!.Value.ShouldBe(44);
        evidence.Summaries.ShouldBe([("Äldrenämnden", "Köerna har kortats.")]);
    }

    private async Task<int> AskAsync(string page)
    {
        Queries.Reset();
        _ = page switch
        {
            "report" => (object?)await ReportAsync(Coordinator),
            "entry" => await As<ProgressReportQueries>(Coordinator).GetEntryAsync(Report.CycleKey, Report.BodyKey, Waiting.Key, Cancel),
            "desk" => await As<CycleQueries>(Actors.Strategist).GetDeskAsync(Report.CycleKey, Cancel),
            "mine" => await As<MyReportsQueries>(Coordinator).GetAsync(Cancel),
            "judgement" => await EvidenceAsync(),
            _ => await As<CycleQueries>(Actors.Strategist).GetFreezingAsync(Report.CycleKey, Cancel),
        };
        return Queries.Count;
    }

    private Task<ProgressReportView?> ReportAsync(Actor actor) => As<ProgressReportQueries>(actor).GetAsync(Report.CycleKey, Report.BodyKey, Cancel);

    private async Task<Evidence> EvidenceAsync()
    {
        var queries = As<AssessmentQueries>(Actors.Strategist);
        var list = (await queries.GetListAsync(Report.CycleKey, Cancel))!;
        return (await queries.GetAsync(Report.CycleKey, list.Things.Single(t => t.TargetAreaId == Area.Id), Cancel))!.Evidence;
    }
}
