using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class CyclePeriodTests
{
    [Theory]
    [InlineData("2026-11-23", CycleKind.Year, "2026-01-01", "2026-12-31")]
    [InlineData("2027-02-10", CycleKind.Year, "2026-01-01", "2026-12-31")]
    [InlineData("2026-11-23", CycleKind.Tertial, "2026-09-01", "2026-12-31")]
    [InlineData("2026-09-15", CycleKind.Tertial, "2026-05-01", "2026-08-31")]
    [InlineData("2026-11-23", CycleKind.HalfYear, "2026-07-01", "2026-12-31")]
    [InlineData("2026-03-02", CycleKind.Month, "2026-02-01", "2026-02-28")]
    [InlineData("2026-11-23", CycleKind.EverySecondYear, "2025-01-01", "2026-12-31")]
    [InlineData("2027-03-01", CycleKind.EverySecondYear, "2025-01-01", "2026-12-31")]
    public void The_period_to_follow_up_is_the_one_that_is_going_on_or_has_just_ended(string today, CycleKind kind, string from, string to) =>
        CyclePeriod.AsOf(DateOnly.Parse(today, null), kind).ShouldBe((DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Theory]
    [InlineData(CycleKind.MidTerm)]
    [InlineData(CycleKind.Final)]
    [InlineData(CycleKind.Free)]
    public void A_rhythm_that_no_calendar_tells_has_no_period_of_its_own(CycleKind kind) => CyclePeriod.AsOf(new DateOnly(2026, 11, 23), kind).ShouldBeNull();
}
