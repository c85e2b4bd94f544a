using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Approving;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Tests.Features.FollowUp.Workbooks;

namespace StrategyTracker.Tests.Features.FollowUp.Reporting;

/// <summary>The service committee leads the platform; the elderly committee takes its benefit home, and is asked what it took home.</summary>
public sealed class BenefitTakersTests : FollowUpScene
{
    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await using var db = Db();
        var platform = await db.Activities.SingleAsync(a => a.Id == Platform.Id, Cancel);
        platform.ExpectEffect(new ExpectedEffect("Färre samtal till växeln.", "Äldre", "120 samtal om dagen", "Samtal per dag", 2026, Elderly.Id));
        await db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task It_stands_in_a_part_of_its_own_last_in_the_takers_report_and_the_lead_is_told_who_is_asked()
    {
        var taker = (await ReportOf(Coordinator, "aldrenamnden"))!;
        taker.Rows.Select(r => (r.Key, r.Part)).ShouldBe(
            [("gemensam-katalog", AskedPart.Whole), ("oppna-vantetider", AskedPart.Whole), (Platform.Key, AskedPart.Benefit)]);
        ReadingWords.Asked(taker.Rows).ShouldBe("2 aktiviteter och 1 nytta");

        var lead = (await ReportOf(ServiceCoordinator, "servicenamnden"))!.Rows.Single(r => r.Key == Platform.Key);
        (lead.Part, lead.BenefitTaker).ShouldBe((AskedPart.AllButBenefit, "Äldrenämnden"));
    }

    [Fact]
    public async Task The_taker_writes_of_the_benefit_and_of_nothing_else()
    {
        (await WriteAsync(Coordinator, Platform, ProgressField.BenefitAmount, "300000")).Value!.State.IsComplete.ShouldBeTrue();

        foreach (var (field, text) in new[] { (ProgressField.Phase, "Completed"), (ProgressField.Comment, "Klart."), (ProgressField.ActualCost, "1") })
        {
            (await WriteAsync(Coordinator, Platform, field, text)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.OnlyBenefitIsAsked);
        }

        (await As<KeepProgressUnchanged>(Coordinator).RunAsync(new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, ActivityKey = Platform.Key }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.OnlyBenefitIsAsked);
        foreach (var actor in new[] { ServiceCoordinator, Actors.Strategist, Approver })
        {
            (await WriteAsync(actor, Platform, ProgressField.Benefit, "None")).Succeeded.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task It_is_counted_in_what_remains_on_the_desk_and_in_ones_own_list_and_hinders_sending()
    {
        await AnswerAllAsync();
        (await CountsAsync()).ShouldBe((new ReportCount(2, 3), new ReportCount(2, 3)));
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BenefitIsUnanswered);

        await WriteAsync(Coordinator, Platform, ProgressField.Benefit, "None");

        (await CountsAsync()).ShouldBe((new ReportCount(3, 3), new ReportCount(3, 3)));
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
        (await StatusOf(Platform)).ShouldBe((ActivityPhase.Unknown, null));
    }

    [Fact]
    public async Task A_report_that_was_sent_before_it_came_to_be_asked_is_as_it_was_sent()
    {
        await AnswerAllAsync();
        await WriteAsync(Coordinator, Platform, ProgressField.Benefit, "None");
        await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel);
        await using (var db = Db())
        {
            var more = An.Activity(Plan, "Sen nytta", "1.9").LedBy(Service).In(Area);
            more.ExpectEffect(new ExpectedEffect("Kortare köer.", null, null, null, null, Elderly.Id));
            db.Add(more);
            await db.SaveChangesAsync(Cancel);
        }

        (await ReportOf(Coordinator, "aldrenamnden"))!.Rows.Select(r => (r.Key, r.Part)).ShouldBe(
            [("gemensam-katalog", AskedPart.Whole), ("oppna-vantetider", AskedPart.Whole), (Platform.Key, AskedPart.Benefit)]);
        (await CountsAsync()).Desk.ShouldBe(new ReportCount(3, 3));
    }

    [Fact]
    public async Task What_the_office_comes_to_require_makes_a_sent_report_no_less_complete()
    {
        await AnswerAllAsync();
        await WriteAsync(Coordinator, Platform, ProgressField.Benefit, "None");
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
        await using (var db = Db())
        {
            (await db.Cycles.SingleAsync(c => c.Id == Cycle2026.Id, Cancel)).Ask(AskedFields.Of([(ProgressField.ActualCost, Asking.Required)]));
            await db.SaveChangesAsync(Cancel);
        }

        (await CountsAsync()).ShouldBe((new ReportCount(3, 3), new ReportCount(3, 3)));
    }

    [Fact]
    public async Task The_frozen_report_counts_the_benefit_once_by_the_takers_word()
    {
        await WriteAsync(ServiceCoordinator, Platform, ProgressField.Phase, "Completed", body: "servicenamnden");
        await WriteAsync(ServiceCoordinator, Platform, ProgressField.BenefitAmount, "450000", body: "servicenamnden");
        await WriteAsync(Coordinator, Platform, ProgressField.BenefitAmount, "300000");
        await AnswerAllAsync();
        await WriteAsync(ServiceCoordinator, Shared, ProgressField.Phase, "Ongoing", body: "servicenamnden");
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
        (await As<SubmitProgressReport>(ServiceCoordinator).RunAsync(Report with { BodyKey = "servicenamnden" }, Cancel)).Succeeded.ShouldBeTrue();
        await JudgeAsync();
        (await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = Report.CycleKey, RegistrationNumber = "KS 1" }, Cancel)).Succeeded.ShouldBeTrue();

        var report = (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(Report.CycleKey, false, Cancel))!.Report;
        var platform = report.Activities.Single(a => a.Key == Platform.Key);
        (BenefitTakenCounts.AmountOf(platform), platform.Answers.Count, platform.IsUnanswered).ShouldBe((300_000, 1, false));
        var account = CostBenefitCompliance.Of(report);
        (account.TakenHome.WithAmount, account.TakenHome.Amount).ShouldBe((1, 300_000));
        account.Taken.Select(t => (t.Body, t.Counts)).ShouldBe([("Servicenämnden", false), ("Äldrenämnden", true)]);

        ReportOfBody.Of(report, "aldrenamnden")!.TakenByBody.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            t => (t.Activity.Key, t.Taken.Amount, t.Counts).ShouldBe((Platform.Key, 300_000, true)));

        var cycles = await As<ActivityDetailsQueries>(Actor.Anonymous).GetAnswersAsync(Platform.Id, Cancel);
        BenefitSoFar.Of(cycles.Select(c => c.TakenHome)).Amount.ShouldBe(300_000);
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_of_benefits_that_comes_in_again_and_no_row_of_them_among_the_activities()
    {
        var fetched = ProgressWorkbook.Write((await As<ProgressWorkbookQueries>(Coordinator).GetAsync(Report.CycleKey, Report.BodyKey, Cancel))!);
        var sheets = WorkbookReader.Read(fetched).Sheets;
        sheets.Select(s => s.Name).Take(3).ShouldBe(["Aktiviteter", "Nyttor som ni tar hem", "Delmål"]);
        sheets[0].Rows.Count.ShouldBe(2);
        sheets[1].Rows.ShouldHaveSingleItem();

        var file = new FilledIn(fetched).With("E-tjänsteplattform", "Hemtagen nytta, kronor", 250000.0, sheet: 1).ToSheets();
        (await As<ImportProgress>(Coordinator).RunAsync(new() { Sheets = file, Only = Report }, Cancel)).Outcome.Succeeded.ShouldBeTrue();

        (await StoredAsync())!.Entries.ShouldHaveSingleItem().ToAnswer().Benefit.ShouldBe(new BenefitTaken(BenefitKind.Amount, 250_000));
    }

    [Fact]
    public async Task The_sheet_of_milestones_is_left_out_where_the_cycle_does_not_ask_for_them()
    {
        await using (var db = Db())
        {
            var cycle = await db.Cycles.SingleAsync(c => c.Id == Cycle2026.Id, Cancel);
            cycle.Ask(AskedFields.Of([(ProgressField.Milestones, Asking.NotAsked)]));
            await db.SaveChangesAsync(Cancel);
        }

        var fetched = ProgressWorkbook.Write((await As<ProgressWorkbookQueries>(Coordinator).GetAsync(Report.CycleKey, Report.BodyKey, Cancel))!);

        WorkbookReader.Read(fetched).Sheets.Select(s => s.Name).ShouldNotContain("Delmål");
    }

    [Fact]
    public async Task Where_the_taker_is_not_asked_the_desk_says_so_and_the_lead_is_asked_for_the_benefit()
    {
        (await As<CycleQueries>(Actors.Strategist).GetDeskAsync(Report.CycleKey, Cancel))!.TakersNotAsked.ShouldBeEmpty();
        await using (var db = Db())
        {
            var cycle = await db.Cycles.Include(c => c.Plans).Include(c => c.Bodies).SingleAsync(c => c.Id == Cycle2026.Id, Cancel);
            cycle.SetScope([Plan.Id], [Service.Id]);
            await db.SaveChangesAsync(Cancel);
        }

        (await As<CycleQueries>(Actors.Strategist).GetDeskAsync(Report.CycleKey, Cancel))!.TakersNotAsked.ShouldBe([("Äldrenämnden", 1)]);
        (await ReportOf(ServiceCoordinator, "servicenamnden"))!.Rows.Single(r => r.Key == Platform.Key).Part.ShouldBe(AskedPart.Whole);
    }

    private async Task<(ReportCount Desk, ReportCount Mine)> CountsAsync() => (
        (await As<CycleQueries>(Actors.Strategist).GetDeskAsync(Report.CycleKey, Cancel))!.Bodies.Single(b => b.Key == Report.BodyKey).Count,
        (await As<MyReportsQueries>(Coordinator).GetAsync(Cancel)).Reports.Single(r => r.CycleKey == Report.CycleKey).Count!);

    private Task<ProgressReportView?> ReportOf(Actor actor, string body) => As<ProgressReportQueries>(actor).GetAsync(Report.CycleKey, body, Cancel);

    private async Task<(ActivityPhase, DateOnly?)> StatusOf(Activity activity)
    {
        await using var db = Db();
        return await db.Activities.Where(a => a.Id == activity.Id).Select(a => new ValueTuple<ActivityPhase, DateOnly?>(a.Phase, a.LastReportedOn)).SingleAsync(Cancel);
    }
}
