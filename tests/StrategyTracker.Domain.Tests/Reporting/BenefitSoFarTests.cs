using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>A benefit over follow-ups: summed where the times differ, and never twice for the same time.</summary>
public sealed class BenefitSoFarTests
{
    [Fact]
    public void Years_that_follow_one_another_are_summed_and_named()
    {
        var soFar = BenefitSoFar.Of([Year(2025, 400_000), Year(2024, 250_000)]);

        (soFar.Amount, soFar.Kind).ShouldBe((650_000, BenefitKind.Amount));
        soFar.RestsOn.Select(c => c.Name).ShouldBe(["2024", "2025"]);
        soFar.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_years_follow_up_takes_the_place_of_its_tertials()
    {
        var soFar = BenefitSoFar.Of([Of("T1", new(2025, 1, 1), new(2025, 4, 30), 100), Of("T2", new(2025, 5, 1), new(2025, 8, 31), 200), Year(2025, 350), Year(2024, 50)]);

        soFar.Amount.ShouldBe(400);
        soFar.LeftOut.Select(c => c.Name).ShouldBe(["T1", "T2"]);
    }

    [Fact]
    public void Tertials_count_where_the_year_has_told_nothing() =>
        BenefitSoFar.Of([Of("T1", new(2025, 1, 1), new(2025, 4, 30), 100), Year(2025, null, BenefitKind.Unknown)]).Amount.ShouldBe(100);

    [Fact]
    public void Nothing_in_kronor_is_no_sum_and_the_most_that_is_known_is_told()
    {
        var soFar = BenefitSoFar.Of([Year(2024, null, BenefitKind.WithinOperations), Year(2025, null, BenefitKind.None)]);

        (soFar.Amount, soFar.Kind).ShouldBe((null, BenefitKind.WithinOperations));
        BenefitSoFar.Of([]).ShouldSatisfyAllConditions(s => s.Amount.ShouldBeNull(), s => s.Kind.ShouldBe(BenefitKind.Unknown));
    }

    [Fact]
    public void A_report_tells_what_the_ones_before_it_told_and_its_own()
    {
        var activity = Activity() with { TakenBefore = [Year(2024, 250_000)], TakenHomeBy = [Taker(400_000)] };

        BenefitSoFar.Of(activity, Cycle(2025)).Amount.ShouldBe(650_000);
        TakenSoFar.Of([activity, Activity()], Cycle(2025)).ShouldSatisfyAllConditions(
            s => (s.WithAmount, s.Amount).ShouldBe((1, 650_000)), s => s.Cycles.ShouldBe(["2024", "2025"]));
    }

    [Fact]
    public void The_word_of_the_one_that_takes_it_home_counts_alone_and_the_others_stands_beside_uncounted()
    {
        var activity = Activity() with { Answers = [new() { BodyKey = "lead", Body = "Servicenämnden", BenefitTaken = new(BenefitKind.Amount, 400_000, null, null) }], TakenHomeBy = [Taker(300_000)] };

        BenefitTakenCounts.AmountOf(activity).ShouldBe(300_000);
        BenefitTakenCounts.Of([activity]).ShouldBe(new BenefitTakenCounts(1, 1, 300_000, 0, 0, 0));
        BenefitTakenCounts.AmountOf(activity with { TakenHomeBy = [] }).ShouldBe(400_000);
    }

    private static FrozenTaker Taker(long amount) => new("taker", "Äldrenämnden", new(BenefitKind.Amount, amount, null, null) { IsOfTaker = true });

    private static FrozenActivity Activity() => new() { Key = "a", Title = "A", PlanKey = "p", PlanTitle = "P", ExpectedEffect = "Kortare väntan" };

    private static FrozenCycle Cycle(int year) => new($"{year}", $"{year}", year, new(year, 1, 1), new(year, 12, 31), new(year + 1, 1, 31));

    private static BenefitOfCycle Year(int year, long? amount, BenefitKind kind = BenefitKind.Amount) => new($"{year}", $"{year}", new(year, 1, 1), new(year, 12, 31), kind, amount);

    private static BenefitOfCycle Of(string name, DateOnly from, DateOnly to, long amount) => new(name, name, from, to, BenefitKind.Amount, amount);
}
