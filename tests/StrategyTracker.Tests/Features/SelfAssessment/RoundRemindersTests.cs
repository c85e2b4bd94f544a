using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Reminding;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.FollowUp.Reminding;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.SelfAssessment;

/// <summary>Rounds of self-assessment are reminded of as follow-ups are. The round is due on 2026-11-30 and closes on 2026-12-18.</summary>
public sealed class RoundRemindersTests : RoundScene
{
    private static readonly NudgeInput nudge = new() { OccasionKey = RoundKey, IsRound = true, BodyKey = "aldrenamnden" };

    private StrategyTracker.Data.Account coordinator = null!;

    [Fact]
    public async Task A_body_is_reminded_once_a_step_until_its_sheets_are_handed_in()
    {
        (await WriteAsync()).ShouldBe(0);
        Clock.Move(TimeSpan.FromDays(1));
        (await WriteAsync()).ShouldBe(1);
        (await WriteAsync()).ShouldBe(0);

        var letter = (await LettersAsync()).ShouldHaveSingleItem();
        (letter.Subject, letter.AccountId).ShouldBe(("Reminder: Mätning 2026, Äldrenämnden", coordinator.Id));
        letter.Text.ShouldContain("2026-11-30");

        await WriteAsync(Coordinator, "niva", SheetField.Level, "2");
        await HandInAsync(Coordinator, "trygghetslarm");
        Clock.Move(TimeSpan.FromDays(6));
        (await WriteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_waits_for_whom_shows_the_round_and_when_it_was_reminded()
    {
        (await As<NudgeBody>(Actors.Strategist).RunAsync(nudge, Cancel)).Value.ShouldBe(["Samordnare, äldrenämnden"]);
        (await As<NudgeBody>(Actors.Strategist).RunAsync(nudge, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AlreadyRemindedToday);

        var row = (await As<ReminderQueries>(Actors.Strategist).WaitsAsync(Cancel)).Single(w => w.BodyName == "Äldrenämnden");
        (row.Awaited, row.Link, row.RemindedOn, row.NextOn).ShouldBe((Awaited.SelfAssessment, $"/sjalvskattning/{RoundKey}", Today, new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public async Task A_round_that_has_closed_waits_for_nobody()
    {
        Clock.Move(TimeSpan.FromDays(30));

        (await As<ReminderQueries>(Actors.Strategist).WaitsAsync(Cancel)).ShouldBeEmpty();
        (await As<NudgeBody>(Actors.Strategist).RunAsync(nudge, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NothingIsAwaited);
    }

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        coordinator = new StrategyTracker.Data.Account { UserName = "samordnare", FunctionName = "Samordnare, äldrenämnden", Email = "samordnare@exempelstad.example", Language = "en" };
        await SaveAsync(coordinator, new RoleAssignment(coordinator.Id, Role.Coordinator, Elderly.Id));
    }

    private async Task<int> WriteAsync() => (await As<WriteReminders>(Actor.System).RunAsync(new(), Cancel)).Value;

    private async Task<List<OutboxMessage>> LettersAsync()
    {
        await using var db = Db();
        return await db.Outbox.AsNoTracking().ToListAsync(Cancel);
    }
}
