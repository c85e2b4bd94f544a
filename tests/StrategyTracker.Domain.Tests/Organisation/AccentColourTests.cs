using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Organisation;

public sealed class AccentColourTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0b4f5c", "#ffffff", 9.2)]
    public void Contrast_is_that_of_WCAG(string one, string other, double contrast) =>
        AccentColour.Of(one).ContrastTo(AccentColour.Of(other)).ShouldBe(contrast, 0.05);

    [Theory]
    [InlineData("blå")]
    [InlineData("0b4f5c")]
    [InlineData("#0b4")]
    [InlineData("#0b4f5g")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_colour_is_refused(string? written) =>
        AccentColour.Obstacles(written).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ColourIsNotReadable);

    [Fact]
    public void A_colour_too_pale_for_white_is_refused_with_its_contrast()
    {
        var obstacle = AccentColour.Obstacles("#ff8800").ShouldHaveSingleItem();

        obstacle.Code.ShouldBe(RuleCode.ColourIsTooPale);
        obstacle.Arguments[0].ShouldBe(2.4);
    }

    [Theory]
    [InlineData("#0b4f5c")]
    [InlineData("#5b1a1a")]
    [InlineData("#000000")]
    [InlineData("#1a1a8c")]
    public void Every_colour_has_a_paler_sister_that_can_be_read_on_dark(string written)
    {
        var night = AccentColour.Of("#14181b");

        AccentColour.Parse(written).PalerOn(night).ContrastTo(night).ShouldBeGreaterThanOrEqualTo(AccentColour.LeastContrast);
    }

    [Fact]
    public void Default_may_be_used() => AccentColour.Obstacles(AccentColour.Default.ToString()).ShouldBeEmpty();
}
