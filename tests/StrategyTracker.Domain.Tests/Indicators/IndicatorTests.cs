using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Indicators;

/// <summary>One figure of a kind, a year and a body; what is missing is said, and never nought.</summary>
public sealed class IndicatorTests
{
    private static readonly Guid Committee = Guid.CreateVersion7();

    private readonly Indicator indicator = new("trygga", "Trygga med e-tjänster", Guid.CreateVersion7());

    [Fact]
    public void A_new_figure_takes_the_place_of_the_one_of_the_same_kind_year_and_body()
    {
        indicator.Record(Outcome(2025, 61));
        indicator.Record(Outcome(2025, 66));
        indicator.Record(Outcome(2025, 70) with { BodyId = Committee });
        indicator.Record(Outcome(2025, 75) with { Kind = IndicatorValueKind.Target });

        indicator.Values.Select(v => (v.Kind, v.BodyId, v.Value)).ShouldBe(
            [(IndicatorValueKind.Outcome, null, 66.0), (IndicatorValueKind.Outcome, Committee, 70.0), (IndicatorValueKind.Target, null, 75.0)]);
    }

    [Fact]
    public void A_figure_that_is_missing_says_why_and_is_not_nought()
    {
        indicator.Record(Outcome(2025, null));
        indicator.Record(Outcome(2026, null) with { Missing = MissingReason.NotYetOut });

        indicator.Values.Select(v => (v.Value, v.Missing)).ShouldBe([(null, MissingReason.NotCollected), (null, MissingReason.NotYetOut)]);
    }

    [Fact]
    public void A_figure_that_comes_later_is_no_longer_missing()
    {
        indicator.Record(Outcome(2026, null) with { Missing = MissingReason.NotYetOut });
        indicator.Record(Outcome(2026, 68));

        indicator.Values.ShouldHaveSingleItem().Missing.ShouldBeNull();
    }

    [Fact]
    public void A_revision_forgets_what_it_leaves_out()
    {
        indicator.Record(Outcome(2024, 61));
        indicator.Record(Outcome(2025, 66));

        indicator.Revise([Outcome(2025, 67)]);

        indicator.Values.ShouldHaveSingleItem().Value.ShouldBe(67);
    }

    [Fact]
    public void Two_figures_of_the_same_kind_year_and_body_are_refused_and_nothing_changes()
    {
        indicator.Record(Outcome(2024, 61));

        var refused = Should.Throw<RuleBrokenException>(() => indicator.Revise([Outcome(2025, 66), Outcome(2025, 67)]));

        refused.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FigureIsRepeated);
        indicator.Values.ShouldHaveSingleItem().Year.ShouldBe(2024);
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    [InlineData(25)]
    public void A_year_that_nobody_can_mean_is_refused(int year) =>
        Should.Throw<RuleBrokenException>(() => indicator.Record(Outcome(year, 1))).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.YearIsOutOfRange);

    private static IndicatorFigure Outcome(int year, double? value) => new(IndicatorValueKind.Outcome, year, null, value, null, null);
}
