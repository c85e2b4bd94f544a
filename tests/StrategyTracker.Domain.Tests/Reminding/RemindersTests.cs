using StrategyTracker.Domain.Reminding;

namespace StrategyTracker.Domain.Tests.Reminding;

public sealed class RemindersTests
{
    private static readonly Guid cycle = Guid.CreateVersion7();
    private static readonly Guid elderly = Guid.CreateVersion7();
    private static readonly Guid service = Guid.CreateVersion7();
    private static readonly DateOnly due = new(2027, 1, 10);
    private static readonly Listener coordinator = Someone(reports: [elderly]);
    private static readonly Listener approver = Someone(approves: [elderly]);
    private static readonly Listener strategist = Someone() with { ManagesFollowUp = true };

    [Theory]
    [InlineData("2026-12-10", null)]
    [InlineData("2026-12-11", -30)]
    [InlineData("2026-12-20", -30)]
    [InlineData("2026-12-26", null)]
    [InlineData("2026-12-31", null)]
    [InlineData("2027-01-01", null)]
    [InlineData("2027-01-03", -7)]
    [InlineData("2027-01-08", -7)]
    [InlineData("2027-01-09", -1)]
    [InlineData("2027-01-10", 0)]
    [InlineData("2027-01-11", 1)]
    [InlineData("2027-01-16", 1)]
    [InlineData("2027-01-17", 7)]
    [InlineData("2027-02-09", 30)]
    [InlineData("2027-02-23", 30)]
    [InlineData("2027-02-24", null)]
    public void The_ladder_goes_over_New_Year_and_makes_good_for_a_fortnight_what_was_missed(string day, int? step) =>
        Reminders.StepOn(Day(day), Wait()).ShouldBe(step);

    [Fact]
    public void Nobody_is_reminded_of_what_cannot_be_answered_yet()
    {
        var wait = Wait() with { OpensOn = new(2026, 12, 20) };

        Reminders.StepOn(new(2026, 12, 19), wait).ShouldBeNull();
        Reminders.StepOn(new(2026, 12, 20), wait).ShouldBe(-30);
        Reminders.NextAfter(new(2026, 12, 1), wait).ShouldBe(new DateOnly(2026, 12, 20));
    }

    [Theory]
    [InlineData("2026-12-11", "2027-01-03")]
    [InlineData("2026-12-31", "2027-01-03")]
    [InlineData("2027-01-10", "2027-01-11")]
    [InlineData("2027-02-09", null)]
    public void The_next_day_is_known(string today, string? next) =>
        Reminders.NextAfter(Day(today), Wait()).ShouldBe(next is null ? null : Day(next));

    [Fact]
    public void Every_day_of_the_year_asked_once_gives_each_step_once()
    {
        var told = new HashSet<ToldStep>();
        var heard = new List<(DateOnly Day, int Step)>();
        for (var day = new DateOnly(2026, 11, 1); day < new DateOnly(2027, 4, 1); day = day.AddDays(1))
        {
            Ask(day, told, heard);
            Ask(day, told, heard);
        }

        heard.Select(h => h.Step).ShouldBe(Reminders.Ladder);
        heard.ShouldAllBe(h => h.Day == due.AddDays(h.Step));
    }

    [Fact]
    public void After_days_without_the_server_the_latest_step_is_told_and_not_all_that_were_missed()
    {
        var told = new HashSet<ToldStep>();
        var heard = new List<(DateOnly Day, int Step)>();
        Ask(new(2026, 12, 11), told, heard);
        Ask(new(2027, 1, 12), told, heard);

        heard.ShouldBe([(new DateOnly(2026, 12, 11), -30), (new DateOnly(2027, 1, 12), 1)]);
    }

    [Fact]
    public void One_person_gets_one_digest_of_all_their_bodies()
    {
        var both = Someone(reports: [elderly, service]);

        var digest = Reminders.On(due, [Wait(), Wait() with { BodyId = service }], [both, strategist], new HashSet<ToldStep>(), new HashSet<Guid>()).ShouldHaveSingleItem();

        digest.AccountId.ShouldBe(both.AccountId);
        digest.Reminders.Select(r => r.Wait.BodyId).ShouldBe([elderly, service]);
    }

    [Fact]
    public void Who_has_had_a_digest_today_hears_the_rest_tomorrow_and_so_do_the_others()
    {
        var colleague = Someone(reports: [elderly]);
        Listener[] people = [coordinator, colleague];

        Reminders.On(due, [Wait()], people, new HashSet<ToldStep>(), new HashSet<Guid> { coordinator.AccountId }).ShouldBeEmpty();
        Reminders.On(due.AddDays(1), [Wait()], people, new HashSet<ToldStep>(), new HashSet<Guid>()).Count.ShouldBe(2);
    }

    [Fact]
    public void An_answer_falls_back_from_coordinators_to_approvers_to_strategists_to_nobody()
    {
        Hearers(Awaited.Answer, coordinator, approver, strategist).ShouldBe((Audience.ThoseConcerned, coordinator.AccountId));
        Hearers(Awaited.Answer, approver, strategist).ShouldBe((Audience.OthersAtTheBody, approver.AccountId));
        Hearers(Awaited.Answer, strategist, Someone(reports: [service])).ShouldBe((Audience.Strategists, strategist.AccountId));
        Reminders.HearersOf(Wait(), []).Audience.ShouldBe(Audience.Nobody);
    }

    [Fact]
    public void An_approval_falls_back_from_approvers_to_coordinators()
    {
        Hearers(Awaited.Approval, coordinator, approver, strategist).ShouldBe((Audience.ThoseConcerned, approver.AccountId));
        Hearers(Awaited.Approval, coordinator, strategist).ShouldBe((Audience.OthersAtTheBody, coordinator.AccountId));
    }

    [Fact]
    public void A_self_assessment_is_the_coordinators_and_falls_back_to_approvers_and_the_office()
    {
        Hearers(Awaited.SelfAssessment, coordinator, approver, strategist).ShouldBe((Audience.ThoseConcerned, coordinator.AccountId));
        Hearers(Awaited.SelfAssessment, approver, strategist).ShouldBe((Audience.OthersAtTheBody, approver.AccountId));
        Hearers(Awaited.SelfAssessment, strategist).ShouldBe((Audience.Strategists, strategist.AccountId));
    }

    [Theory]
    [InlineData("2026-12-11", -30)]
    [InlineData("2027-01-03", -7)]
    [InlineData("2027-01-10", 0)]
    [InlineData("2027-01-17", 7)]
    [InlineData("2027-02-24", null)]
    public void A_round_goes_by_the_same_ladder(string day, int? step) =>
        Reminders.StepOn(Day(day), Wait() with { For = Awaited.SelfAssessment }).ShouldBe(step);

    [Fact]
    public void A_round_and_a_follow_up_come_in_one_digest_and_one_being_told_leaves_the_other()
    {
        var round = Wait() with { OccasionId = Guid.CreateVersion7(), For = Awaited.SelfAssessment };

        Reminders.On(due, [Wait(), round], [coordinator], new HashSet<ToldStep>(), new HashSet<Guid>()).ShouldHaveSingleItem().Reminders.Count.ShouldBe(2);
        Reminders.On(due, [Wait(), round], [coordinator], new HashSet<ToldStep> { new(cycle, elderly, Awaited.Answer, 0) }, new HashSet<Guid>())
            .ShouldHaveSingleItem().Reminders.ShouldHaveSingleItem().Wait.ShouldBe(round);
    }

    private static void Ask(DateOnly day, HashSet<ToldStep> told, List<(DateOnly Day, int Step)> heard)
    {
        foreach (var reminder in Reminders.On(day, [Wait()], [coordinator], told, new HashSet<Guid>()).SelectMany(d => d.Reminders))
        {
            heard.Add((day, reminder.Step));
            told.Add(new ToldStep(cycle, elderly, Awaited.Answer, reminder.Step));
        }
    }

    private static (Audience, Guid) Hearers(Awaited awaited, params Listener[] people)
    {
        var (audience, accounts) = Reminders.HearersOf(Wait() with { For = awaited }, people);
        return (audience, accounts.ShouldHaveSingleItem());
    }

    private static Wait Wait() => new(cycle, elderly, Awaited.Answer, new(2026, 11, 2), due);

    private static Listener Someone(IEnumerable<Guid>? reports = null, IEnumerable<Guid>? approves = null) =>
        new(Guid.CreateVersion7(), (reports ?? []).ToHashSet(), (approves ?? []).ToHashSet(), false);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
