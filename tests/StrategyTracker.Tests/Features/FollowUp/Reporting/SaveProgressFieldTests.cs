using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Tests.Features.FollowUp.Reporting;

public sealed class SaveProgressFieldTests : FollowUpScene
{
    [Fact]
    public async Task First_field_begins_the_report_and_is_there_with_its_audit_row()
    {
        var saved = await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton boenden publicerar.");

        saved.Succeeded.ShouldBeTrue();
        saved.Value!.State.ShouldSatisfyAllConditions(s => s.IsBegun.ShouldBeTrue(), s => s.IsAnswered.ShouldBeFalse());
        var entry = (await StoredAsync())!.Entries.ShouldHaveSingleItem();
        (entry.Comment, entry.SavedBy).ShouldBe(("Nio av fjorton boenden publicerar.", "Samordnare"));
        await using var db = Db();
        (await db.AuditRows.CountAsync(r => r.EntityId == entry.Id && r.Command == nameof(SaveProgressField), Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_write_in_different_fields_of_the_same_answer()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        await WriteAsync(Colleague, Waiting, ProgressField.Phase, "Ongoing");

        var entry = (await StoredAsync())!.Entries.ShouldHaveSingleItem();
        (entry.Comment, entry.Phase).ShouldBe(("Nio av fjorton.", Domain.Activities.ActivityPhase.Ongoing));
    }

    [Fact]
    public async Task The_second_in_the_same_field_is_told_who_and_what_and_overwrites_nothing()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");

        var second = await WriteAsync(Colleague, Waiting, ProgressField.Comment, "Tio av fjorton.", seen: "");

        second.Kind.ShouldBe(OutcomeKind.ChangedByOther);
        (second.ChangedBy!.Value.Name, second.Value!.Text).ShouldBe(("Samordnare", "Nio av fjorton."));
        (await StoredAsync())!.Entries.ShouldHaveSingleItem().Comment.ShouldBe("Nio av fjorton.");
        var knowing = await WriteAsync(Colleague, Waiting, ProgressField.Comment, "Tio av fjorton.", seen: second.Value.Text);
        knowing.Succeeded.ShouldBeTrue();
        (await StoredAsync())!.Entries.ShouldHaveSingleItem().Comment.ShouldBe("Tio av fjorton.");
    }

    [Fact]
    public async Task The_one_named_is_the_one_who_wrote_in_that_field_and_not_the_last_in_the_answer()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        await WriteAsync(Colleague, Waiting, ProgressField.Percent, "60");

        var second = await WriteAsync(Colleague, Waiting, ProgressField.Comment, "Tio.", seen: "Åtta.");

        second.ChangedBy!.Value.Name.ShouldBe("Samordnare");
    }

    [Theory]
    [InlineData("Rad ett\r\nrad två", "Rad ett\nrad två")]
    [InlineData("Samma", "Samma")]
    public async Task The_same_text_is_no_conflict(string first, string second)
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, first);

        (await WriteAsync(Colleague, Waiting, ProgressField.Comment, second, seen: "")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_activity_that_the_body_is_not_asked_for_is_refused()
    {
        var outcome = await WriteAsync(Coordinator, Platform, ProgressField.Phase, "Ongoing");

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ActivityIsNotAskedFor);
        (await StoredAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_field_cannot_hold_is_not_saved()
    {
        var outcome = await WriteAsync(Coordinator, Waiting, ProgressField.Percent, "150");

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.PercentIsOutOfRange);
        (await StoredAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Last_time_can_be_kept_or_begun_from()
    {
        var which = new ReportActivityInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, ActivityKey = Waiting.Key };
        (await As<StartFromLastAnswer>(Coordinator).RunAsync(which, Cancel)).Value!.State.IsBegun.ShouldBeTrue();

        var kept = await As<KeepProgressUnchanged>(Coordinator).RunAsync(which, Cancel);

        kept.Value!.State.ShouldSatisfyAllConditions(s => s.IsComplete.ShouldBeTrue(), s => s.IsUnchanged.ShouldBeTrue());
        var entry = (await StoredAsync())!.Entries.ShouldHaveSingleItem();
        (entry.Comment, entry.UnchangedBy).ShouldBe(("Källorna kartläggs.", "Samordnare"));
        (await As<KeepProgressUnchanged>(Coordinator).RunAsync(which with { ActivityKey = Shared.Key }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NothingToKeepUnchanged);
    }

    [Fact]
    public async Task Milestone_is_ticked_by_those_who_answer_and_never_ahead_of_its_day()
    {
        var tick = new TickMilestoneInput
        {
            CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, ActivityKey = Waiting.Key, MilestoneId = Waiting.Milestones[0].Id, DoneOn = Today,
        };

        (await As<TickMilestone>(Coordinator).RunAsync(tick, Cancel)).Succeeded.ShouldBeTrue();
        (await As<TickMilestone>(Coordinator).RunAsync(tick with { DoneOn = Today.AddDays(1) }, Cancel))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.MilestoneIsInTheFuture);
        (await As<TickMilestone>(ServiceCoordinator).RunAsync(tick, Cancel)).Violations.ShouldContain(v => v.Code == RuleCode.NotYourBody);
        await using var db = Db();
        (await db.Activities.Where(a => a.Id == Waiting.Id).SelectMany(a => a.Milestones).CountAsync(m => m.DoneOn == Today, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Summary_tells_the_second_of_the_first()
    {
        var first = new SaveReportSummaryInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Text = "Det går framåt." };
        (await As<SaveReportSummary>(Coordinator).RunAsync(first, Cancel)).Succeeded.ShouldBeTrue();

        var second = await As<SaveReportSummary>(Colleague).RunAsync(first with { Text = "Det går trögt." }, Cancel);

        (second.Kind, second.Value!.Text, second.ChangedBy!.Value.Name).ShouldBe((OutcomeKind.ChangedByOther, "Det går framåt.", "Samordnare"));
    }
}
