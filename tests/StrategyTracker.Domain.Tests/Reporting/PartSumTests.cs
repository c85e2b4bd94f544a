using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>A whole is computed from its parts, or held against them; and nothing is compared across a break in a series.</summary>
public sealed class PartSumTests
{
    [Fact]
    public void Where_nobody_has_said_the_whole_it_is_the_sum_of_its_parts()
    {
        var sums = PartSum.Of([], [("Äldre", [Outcome(2025, 212)]), ("Skola", [Outcome(2025, 629)])], decimals: 0);

        sums.ShouldHaveSingleItem().Sum.ShouldBe(841);
        var value = PartSum.Complete([Target(2025, 900)], sums).First(v => v.Kind is IndicatorValueKind.Outcome);
        (value.Value, value.IsSummed).ShouldBe((841, true));
    }

    [Fact]
    public void A_sum_of_some_is_no_sum_and_tells_which_part_is_lacking()
    {
        var sums = PartSum.Of([], [("Äldre", [Outcome(2025, 212)]), ("Skola", [Outcome(2025, null)])], decimals: 0);

        sums[0].Sum.ShouldBeNull();
        sums[0].Lacking.ShouldBe(["Skola"]);
        PartSum.Complete([], sums).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_of_the_whole_stands_and_the_difference_is_told()
    {
        IReadOnlyList<FrozenValue> told = [Outcome(2025, 850)];
        var sums = PartSum.Of(told, [("Äldre", [Outcome(2025, 212)]), ("Skola", [Outcome(2025, 629)])], decimals: 0);

        sums[0].Difference.ShouldBe(9);
        PartSum.Complete(told, sums).ShouldBe(told);
    }

    [Fact]
    public void A_difference_that_rounding_explains_is_none()
    {
        PartSum.Of([Outcome(2025, 100)], [("A", [Outcome(2025, 33.3)]), ("B", [Outcome(2025, 33.3)]), ("C", [Outcome(2025, 33.3)])], decimals: 1)[0].Difference.ShouldBeNull();
        PartSum.Of([Outcome(2025, 100)], [("A", [Outcome(2025, 33.3)]), ("B", [Outcome(2025, 66)])], decimals: 1)[0].Difference.ShouldBe(0.7);
    }

    [Fact]
    public void Nothing_is_compared_across_a_break_in_the_series()
    {
        var indicator = new FrozenIndicator
        {
            Key = "i", Name = "I", GoodDirection = GoodDirection.Up, Values = [Outcome(2023, 40), Outcome(2024, 60), Outcome(2025, 70), Target(2024, 50)],
            Breaks = [new FrozenBreak(2024, "Ny enkät")],
        };

        var across = IndicatorReading.Of(indicator, 2024);
        (across.Direction, across.Broken?.Reason, across.ReachesTarget).ShouldBe((Direction.NotComparable, "Ny enkät", true));
        var after = IndicatorReading.Of(indicator, 2025);
        (after.Direction, after.Broken).ShouldBe((Direction.Better, null));
        IndicatorChange.Of(indicator, 2023, 2025).Direction.ShouldBe(Direction.NotComparable);
        IndicatorChange.Of(indicator, 2024, 2025).Direction.ShouldBe(Direction.Better);
    }

    private static FrozenValue Outcome(int year, double? value) =>
        new(IndicatorValueKind.Outcome, year, value, value is null ? MissingReason.NotCollected : null, null);

    private static FrozenValue Target(int year, double value) => new(IndicatorValueKind.Target, year, value, null, null);
}
