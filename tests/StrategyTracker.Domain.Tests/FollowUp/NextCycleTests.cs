using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class NextCycleTests
{
    private static readonly Body elderly = new("aldrenamnden", "Äldrenämnden", BodyKind.Committee);
    private static readonly IReadOnlySet<DateOnly> none = new HashSet<DateOnly>();

    [Fact]
    public void A_years_cycle_is_moved_a_year_with_the_same_bodies()
    {
        var next = NextCycle.Of(Cycle("Uppföljning 2026", CycleKind.Year, new(2026, 1, 1), new(2026, 12, 31), elderly), [elderly], none);

        (next.Name, next.PeriodFrom, next.PeriodTo, next.OpensOn, next.DueOn).ShouldBe(
            ("Uppföljning 2027", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), new DateOnly(2027, 11, 30), new DateOnly(2028, 1, 31)));
        next.BodyIds.ShouldBe([elderly.Id]);
        next.Replaced.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Tertial 1 2026", CycleKind.Tertial, 1, 4, "Tertial 2 2026", "2026-05-01", "2026-08-31")]
    [InlineData("Tertial 3 2026", CycleKind.Tertial, 9, 12, "Tertial 1 2027", "2027-01-01", "2027-04-30")]
    [InlineData("Delår T2 2026", CycleKind.Tertial, 5, 8, "Delår T3 2026", "2026-09-01", "2026-12-31")]
    [InlineData("Halvår 2 2026", CycleKind.HalfYear, 7, 12, "Halvår 1 2027", "2027-01-01", "2027-06-30")]
    [InlineData("Läget i december 2026", CycleKind.Month, 12, 12, "Läget i januari 2027", "2027-01-01", "2027-01-31")]
    [InlineData("Slutuppföljning 2026", CycleKind.Final, 1, 12, "Slutuppföljning 2027", "2027-01-01", "2027-12-31")]
    [InlineData("Vartannat år 2026", CycleKind.EverySecondYear, 1, 12, "Vartannat år 2028", "2028-01-01", "2028-12-31")]
    [InlineData("Projektet 2026", CycleKind.Free, 1, 3, "Projektet 2026", "2026-04-01", "2026-06-30")]
    public void The_next_period_follows_the_rhythm(string name, CycleKind kind, int firstMonth, int lastMonth, string next, string from, string to)
    {
        var made = NextCycle.Of(Cycle(name, kind, new(2026, firstMonth, 1), new DateOnly(2026, lastMonth, 1).AddMonths(1).AddDays(-1), elderly), [elderly], none);

        (made.Name, made.PeriodFrom.ToString("yyyy-MM-dd"), made.PeriodTo.ToString("yyyy-MM-dd")).ShouldBe((next, from, to));
    }

    [Fact]
    public void A_period_that_has_its_cycle_already_is_passed_by()
    {
        var next = NextCycle.Of(
            Cycle("Tertial 1 2026", CycleKind.Tertial, new(2026, 1, 1), new(2026, 4, 30), elderly), [elderly],
            new HashSet<DateOnly> { new(2026, 1, 1), new(2026, 5, 1), new(2026, 9, 1) });

        (next.Name, next.PeriodFrom).ShouldBe(("Tertial 1 2027", new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void What_has_been_abolished_is_replaced_by_those_that_took_over_in_however_many_steps()
    {
        var social = new Body("socialnamnden", "Socialnämnden", BodyKind.Committee);
        var between = new Body("mellannamnden", "Mellannämnden", BodyKind.Committee);
        var family = new Body("familjenamnden", "Familjenämnden", BodyKind.Committee);
        social.SetPeriod(null, new(2026, 6, 30));
        between.SetPeriod(new(2026, 7, 1), new(2026, 12, 31));
        social.SetSuccessors([between.Id, elderly.Id]);
        between.SetSuccessors([family.Id]);

        var next = NextCycle.Of(
            Cycle("Uppföljning 2026", CycleKind.Year, new(2026, 1, 1), new(2026, 12, 31), elderly, social), [elderly, social, between, family], none);

        next.BodyIds.ShouldBe([elderly.Id, family.Id], ignoreOrder: true);
        next.Replaced.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.BodyId.ShouldBe(social.Id), r => r.SuccessorIds.ShouldBe([elderly.Id, family.Id], ignoreOrder: true));
    }

    [Fact]
    public void What_has_ended_without_a_successor_is_told_and_left_out()
    {
        var ended = new Body("projektnamnden", "Projektnämnden", BodyKind.Committee);
        ended.SetPeriod(null, new(2026, 12, 31));

        var next = NextCycle.Of(Cycle("Uppföljning 2026", CycleKind.Year, new(2026, 1, 1), new(2026, 12, 31), elderly, ended), [elderly, ended], none);

        next.BodyIds.ShouldBe([elderly.Id]);
        next.Replaced.ShouldHaveSingleItem().SuccessorIds.ShouldBeEmpty();
    }

    private static FollowUpCycle Cycle(string name, CycleKind kind, DateOnly from, DateOnly to, params Body[] bodies)
    {
        var cycle = new FollowUpCycle("en-uppfoljning", name, kind, Guid.CreateVersion7());
        cycle.Schedule(from, to, to.AddDays(-31), to.AddDays(31), to.AddDays(60));
        cycle.SetScope([Guid.CreateVersion7()], [.. bodies.Select(b => b.Id)]);
        return cycle;
    }
}
