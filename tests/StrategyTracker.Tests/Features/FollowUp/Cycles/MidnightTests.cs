using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.FollowUp.Cycles;

/// <summary>A day ends at midnight in Sweden, also on New Year's Eve, and wherever the server stands.</summary>
public sealed class MidnightTests : FollowUpScene
{
    private static readonly DateTimeOffset midnight = new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await using var db = Db();
        await db.Cycles.Where(c => c.Id == Cycle2026.Id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.DueOn, new DateOnly(2026, 12, 31)).SetProperty(c => c.ClosesOn, new DateOnly(2027, 1, 31)), Cancel);
    }

    [Fact]
    public async Task What_is_sent_in_the_last_minute_of_the_year_is_sent_in_time()
    {
        Clock.Move(midnight.AddSeconds(-30) - Clock.GetUtcNow());

        (await StateAsync()).ShouldBe(CycleState.Open);
        await SubmitAllAsync();
        (await StoredAsync())!.SubmittedOn.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public async Task What_was_begun_before_midnight_is_sent_after_it_and_is_late_but_whole()
    {
        Clock.Move(midnight.AddSeconds(-30) - Clock.GetUtcNow());
        await AnswerAllAsync();
        Clock.Move(TimeSpan.FromMinutes(1));

        (await StateAsync()).ShouldBe(CycleState.Overdue);
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
        var sent = (await StoredAsync())!;
        (sent.SubmittedOn, sent.Entries.Count(e => e.IsAnswered)).ShouldBe((new DateOnly(2027, 1, 1), 2));
    }

    [Fact]
    public async Task What_is_typed_as_the_closing_day_ends_is_saved_for_the_report_takes_answers_until_it_is_locked()
    {
        await using (var db = Db())
        {
            await db.Cycles.Where(c => c.Id == Cycle2026.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClosesOn, new DateOnly(2026, 12, 31)), Cancel);
        }

        Clock.Move(midnight.AddSeconds(-30) - Clock.GetUtcNow());
        (await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Skrivet 23.59.")).Succeeded.ShouldBeTrue();
        Clock.Move(TimeSpan.FromMinutes(1));
        (await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Skrivet 00.00.", seen: "Skrivet 23.59.")).Succeeded.ShouldBeTrue();

        (await StateAsync()).ShouldBe(CycleState.Overdue);
        (await StoredAsync())!.Entries.Single(e => e.ActivityId == Waiting.Id).Comment.ShouldBe("Skrivet 00.00.");
    }

    [Fact]
    public async Task What_is_typed_as_the_office_locks_is_refused_with_the_reason_and_what_was_saved_stays()
    {
        (await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Skrivet före låsningen.")).Succeeded.ShouldBeTrue();
        await using (var db = Db())
        {
            await db.Cycles.Where(c => c.Id == Cycle2026.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.FrozenOn, new DateOnly(2026, 12, 31)), Cancel);
        }

        var late = await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Skrivet efter.", seen: "Skrivet före låsningen.");

        late.Violations.Select(v => v.Code).ShouldBe([RuleCode.CycleIsFrozen]);
        (await StoredAsync())!.Entries.Single(e => e.ActivityId == Waiting.Id).Comment.ShouldBe("Skrivet före låsningen.");
    }

    [Fact]
    public async Task A_milestone_of_the_last_day_is_overdue_on_the_next_and_not_before()
    {
        Clock.Move(midnight.AddSeconds(-30) - Clock.GetUtcNow());
        (await MilestoneAsync()).ShouldBeFalse();
        Clock.Move(TimeSpan.FromMinutes(1));
        (await MilestoneAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task An_activity_that_is_ticked_off_just_after_midnight_bears_the_new_years_day()
    {
        Clock.Move(midnight.AddSeconds(30) - Clock.GetUtcNow());
        var entry = (await As<ProgressReportQueries>(Coordinator).GetEntryAsync("uppfoljning-2026", "aldrenamnden", Waiting.Key, Cancel))!;

        (await As<TickMilestone>(Coordinator).RunAsync(
            new() { CycleKey = "uppfoljning-2026", BodyKey = "aldrenamnden", ActivityKey = Waiting.Key, MilestoneId = entry.Milestones[1].Id, DoneOn = new DateOnly(2027, 1, 1) }, Cancel))
            .Succeeded.ShouldBeTrue();
    }

    private async Task<CycleState> StateAsync() =>
        (await As<ProgressReportQueries>(Coordinator).GetAsync("uppfoljning-2026", "aldrenamnden", Cancel))!.CycleState;

    private async Task<bool> MilestoneAsync() =>
        (await As<ProgressReportQueries>(Coordinator).GetEntryAsync("uppfoljning-2026", "aldrenamnden", Waiting.Key, Cancel))!.Milestones[1].IsOverdue;
}
