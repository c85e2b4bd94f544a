using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.Organisation;

namespace StrategyTracker.Tests.Features.FollowUp.Cycles;

public sealed class FreezeCycleTests : FollowUpScene
{
    private static readonly FreezeCycleInput freeze = new() { CycleKey = "uppfoljning-2026", RegistrationNumber = " KS 2026/00315 " };

    [Fact]
    public async Task Without_a_judgement_there_is_no_freezing_and_no_report()
    {
        var outcome = await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel);

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.TargetAreaIsNotAssessed);
        await using var db = Db();
        (await db.CouncilReports.CountAsync(Cancel)).ShouldBe(0);
        (await db.Cycles.AnyAsync(c => c.FrozenOn != null, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Frozen_report_is_what_was_shown_and_no_later_edit_changes_it()
    {
        await SubmitAllAsync();
        await JudgeAsync();
        var preview = (await As<CouncilReportQueries>(Actors.Strategist).GetAsync(freeze.CycleKey, true, Cancel))!.Report;

        (await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel)).Succeeded.ShouldBeTrue();
        await using (var db = Db())
        {
            var activity = await db.Activities.SingleAsync(a => a.Id == Waiting.Id, Cancel);
            activity.Describe("9.9", "Helt annat namn", null, null, null);
            await db.SaveChangesAsync(Cancel);
        }

        var view = (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(freeze.CycleKey, false, Cancel))!;
        FrozenReportJson.Write(view.Report).ShouldBe(FrozenReportJson.Write(preview with { RegistrationNumber = "KS 2026/00315" }));
        view.IsUntouched.ShouldBeTrue();
        view.Imprint.FrozenOn.ShouldBe(Today);
        view.Report.Activities.ShouldContain(a => a.Title == "Öppna väntetider");
    }

    [Fact]
    public async Task Body_that_was_asked_has_its_part_of_the_report_on_its_page_once_it_is_frozen()
    {
        (await As<BodyQueries>(Actor.Anonymous).GetAsync(Elderly.Key, Cancel))!.Reports.ShouldBeEmpty();
        await JudgeAsync();
        await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel);

        (await As<BodyQueries>(Actor.Anonymous).GetAsync(Elderly.Key, Cancel))!.Reports.ShouldHaveSingleItem().Key.ShouldBe(freeze.CycleKey);
    }

    [Fact]
    public async Task Frozen_cycle_refuses_new_progress_judgement_change_and_a_second_freezing()
    {
        await JudgeAsync();
        await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel);

        (await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing")).Violations.ShouldContain(v => v.Code == RuleCode.CycleIsFrozen);
        (await As<SaveAssessmentField>(Actors.Strategist).RunAsync(
            new() { CycleKey = freeze.CycleKey, TargetAreaId = Area.Id, Field = AssessmentField.Level, Seen = "NotAssessed", Text = "Reached" }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleIsFrozen);
        (await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleIsFrozen);
        var form = (await As<CycleFormQueries>(Actors.Strategist).GetAsync(freeze.CycleKey, Cancel))!;
        (await As<EditCycle>(Actors.Strategist).RunAsync(new() { CycleKey = freeze.CycleKey, SeenRevision = form.Revision!.Value }, form.Input, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleIsFrozen);
    }

    [Fact]
    public async Task Decisions_on_the_report_stand_beside_its_frozen_values()
    {
        await JudgeAsync();
        await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel);
        var decision = new RegisterReportDecisionInput
        {
            CycleKey = freeze.CycleKey, Outcome = DecisionOutcome.Approved, BodyId = Elderly.Id, Date = Today, Paragraph = "57",
        };

        (await As<RegisterReportDecision>(Actors.Reader).RunAsync(decision, Cancel)).Succeeded.ShouldBeFalse();
        (await As<RegisterReportDecision>(Actors.Strategist).RunAsync(decision, Cancel)).Succeeded.ShouldBeTrue();
        decision.Date = Today.AddDays(1);
        (await As<RegisterReportDecision>(Actors.Strategist).RunAsync(decision, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DecisionIsInTheFuture);

        var view = (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(freeze.CycleKey, false, Cancel))!;
        view.Imprint.Decisions.ShouldBe([new FrozenDecision(DecisionOutcome.Approved, "Äldrenämnden", Today, "57", null)]);
        view.IsUntouched.ShouldBeTrue();
    }

    [Fact]
    public async Task Preview_is_the_offices_and_frozen_reports_are_everybodys()
    {
        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Coordinator, Actors.Administrator })
        {
            (await As<CouncilReportQueries>(actor).GetAsync(freeze.CycleKey, true, Cancel)).ShouldBeNull();
            (await As<CouncilReportQueries>(actor).ListAsync(Cancel)).ShouldBeEmpty();
        }

        await JudgeAsync();
        await As<FreezeCycle>(Actors.Strategist).RunAsync(freeze, Cancel);

        var view = (await As<CouncilReportQueries>(Actor.Anonymous).GetAsync(freeze.CycleKey, true, Cancel))!;
        view.Imprint.IsPublicVersion.ShouldBeTrue("anonymous readers never get the internal version");
        (await As<CouncilReportQueries>(Actor.Anonymous).ListAsync(Cancel)).ShouldHaveSingleItem().CycleKey.ShouldBe(freeze.CycleKey);
        (await As<CouncilReportQueries>(Actors.Reader).GetAsync(freeze.CycleKey, true, Cancel))!.Imprint.IsPublicVersion.ShouldBeFalse();
    }
}
