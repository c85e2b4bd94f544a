using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reminding;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Approving;
using StrategyTracker.Features.FollowUp.Reminding;

namespace StrategyTracker.Tests.Features.FollowUp.Reminding;

/// <summary>Reminders on a real database. The cycle is due on 2027-01-31; the tests begin on 2026-11-22.</summary>
public sealed class RemindingTests : FollowUpScene
{
    private static NudgeInput Nudge => new() { OccasionKey = Report.CycleKey, BodyKey = Report.BodyKey };

    private StrategyTracker.Data.Account coordinator = null!;
    private StrategyTracker.Data.Account strategist = null!;

    [Fact]
    public async Task A_day_on_the_ladder_gives_one_digest_and_asked_again_nothing()
    {
        MoveTo(new(2027, 1, 1));

        (await WriteRemindersAsync()).ShouldBe(2);
        (await WriteRemindersAsync()).ShouldBe(0);

        var mine = await LettersToAsync(coordinator);
        mine.ShouldHaveSingleItem().Subject.ShouldBe("Påminnelse: Uppföljning 2026, Äldrenämnden");
        mine[0].Text.ShouldContain("senast 2027-01-31, om 30 dagar");
        (await LettersToAsync(strategist)).ShouldHaveSingleItem().Text.ShouldContain("Nobody at the body can be reached");
    }

    [Fact]
    public async Task Midnight_and_New_Year_are_days_like_others()
    {
        Clock.Move(new DateTimeOffset(2026, 12, 31, 22, 59, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        (await WriteRemindersAsync()).ShouldBe(0);

        Clock.Move(TimeSpan.FromMinutes(1));

        (await WriteRemindersAsync()).ShouldBe(2);
        (await LettersToAsync(coordinator))[0].Day.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public async Task Days_without_the_server_are_made_good_with_the_latest_step()
    {
        MoveTo(new(2027, 1, 1));
        await WriteRemindersAsync();
        MoveTo(new(2027, 2, 2));

        await WriteRemindersAsync();

        (await LettersToAsync(coordinator)).Select(l => l.Day).ShouldBe([new(2027, 1, 1), new(2027, 2, 2)], ignoreOrder: true);
        await using var db = Db();
        (await db.Outbox.SelectMany(m => m.Items).Where(i => i.BodyId == Elderly.Id).Select(i => i.Step).ToListAsync(Cancel)).ShouldBe([-30, 1], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_sent_waits_for_its_approval_and_what_is_approved_for_nobody()
    {
        await SubmitAllAsync();
        (await WaitOfElderlyAsync())!.ShouldSatisfyAllConditions(
            w => w.Awaited.ShouldBe(Awaited.Approval), w => w.Audience.ShouldBe(Audience.OthersAtTheBody), w => w.Hearers.ShouldBe(["Samordnare, äldrenämnden"]));

        await As<ApproveProgressReport>(Approver).RunAsync(Report, Cancel);

        (await WaitOfElderlyAsync()).ShouldBeNull();
        (await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NothingIsAwaited);
    }

    [Fact]
    public async Task A_nudge_goes_at_once_and_once_a_day()
    {
        var nudged = await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel);

        nudged.Value.ShouldBe(["Samordnare, äldrenämnden"]);
        (await LettersToAsync(coordinator)).ShouldHaveSingleItem().WrittenBy.ShouldBe(Actors.Strategist.Name);
        (await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AlreadyRemindedToday);
        (await WaitOfElderlyAsync())!.RemindedOn.ShouldBe(Today);
        Clock.Move(TimeSpan.FromDays(1));
        (await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_with_an_address_is_said_and_not_silent()
    {
        await using (var db = Db())
        {
            foreach (var account in db.Users)
            {
                account.Email = null;
            }

            await db.SaveChangesAsync(Cancel);
        }

        (await WaitOfElderlyAsync())!.Audience.ShouldBe(Audience.Nobody);
        (await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NobodyCanBeReached);
    }

    [Fact]
    public async Task Frozen_and_unopened_cycles_wait_for_nobody()
    {
        Clock.Move(TimeSpan.FromDays(-40));

        (await As<ReminderQueries>(Actors.Strategist).WaitsAsync(Cancel)).ShouldNotContain(w => w.OccasionKey == "uppfoljning-2026");
    }

    [Theory]
    [InlineData("coordinator")]
    [InlineData("reader")]
    [InlineData("anonymous")]
    public async Task Only_the_office_nudges_and_reads_the_outbox(string who)
    {
        var actor = who switch { "coordinator" => Coordinator, "reader" => Actors.Reader, _ => Actor.Anonymous };

        (await As<NudgeBody>(actor).RunAsync(Nudge, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<WriteReminders>(actor).RunAsync(new(), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<ReminderQueries>(actor).OutboxAsync(1, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_outbox_is_read_by_office_and_administrator_the_latest_first()
    {
        await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel);
        Clock.Move(TimeSpan.FromDays(5));
        await As<NudgeBody>(Actors.Strategist).RunAsync(Nudge, Cancel);

        var view = (await As<ReminderQueries>(Actors.Administrator).OutboxAsync(1, Cancel))!;

        view.IsOn.ShouldBeFalse();
        view.Messages.Rows.Select(r => r.State).ShouldBe([MailState.Waiting, MailState.Lapsed]);
        (await As<SendOutbox>(Actor.System).RunAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_waits_for_whom_asks_the_database_as_often_for_many_as_for_few()
    {
        Queries.Reset();
        await As<ReminderQueries>(Actors.Strategist).WaitsAsync(Cancel);
        var few = Queries.Count;
        var more = An.Committee("Kulturnämnden");
        await SaveAsync(more, An.Cycle(Programme, Plan, 2024, more, Elderly, Service));

        Queries.Reset();
        (await As<ReminderQueries>(Actors.Strategist).WaitsAsync(Cancel)).Count.ShouldBeGreaterThan(3);

        Queries.Count.ShouldBe(few);
    }

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        coordinator = StrategyTracker.Data.Account.Named("samordnare", "Samordnare, äldrenämnden");
        strategist = StrategyTracker.Data.Account.Named("strateg", "Strateg");
        (coordinator.Email, strategist.Email, strategist.Language) = ("samordnare@example.org", "strateg@example.org", "en");
        var silent = StrategyTracker.Data.Account.Named("chef", "Chef, äldrenämnden");
        await SaveAsync(
            coordinator, strategist, silent, new RoleAssignment(coordinator.Id, Role.Coordinator, Elderly.Id), new RoleAssignment(silent.Id, Role.Approver, Elderly.Id),
            new RoleAssignment(strategist.Id, Role.Strategist, null));
        await using var db = Db();
        // Last year's is done with: only this year's waits.
        db.Attach(Cycle2025).Property(c => c.FrozenOn).CurrentValue = new DateOnly(2026, 3, 1);
        await db.SaveChangesAsync(Cancel);
    }

    private void MoveTo(DateOnly day) => Clock.Move(new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero) - Clock.GetUtcNow());

    private async Task<int> WriteRemindersAsync() => (await As<WriteReminders>(Actor.System).RunAsync(new(), Cancel)).Value;

    private async Task<WaitRow?> WaitOfElderlyAsync() =>
        (await As<ReminderQueries>(Actors.Strategist).WaitsAsync(Cancel)).SingleOrDefault(w => w.BodyName == "Äldrenämnden");

    private async Task<List<OutboxMessage>> LettersToAsync(StrategyTracker.Data.Account account)
    {
        await using var db = Db();
        return await db.Outbox.AsNoTracking().Where(m => m.AccountId == account.Id).OrderBy(m => m.WrittenAt).ToListAsync(Cancel);
    }
}
