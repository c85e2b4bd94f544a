using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Ui;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1234,5", 1234.5)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1\u00a0234.5", 1234.5)]
    [InlineData("66 %", 66.0)]
    [InlineData("−3", -3.0)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public void A_number_is_understood_as_people_type_it(string text, double? meant)
    {
        NumberText.TryRead(text, out var number).ShouldBeTrue();
        number.ShouldBe(meant);
    }

    [Theory]
    [InlineData("1.234,5")]
    [InlineData("1,234.5")]
    [InlineData("vet ej")]
    [InlineData("1e5")]
    [InlineData("∞")]
    public void What_could_mean_two_things_or_nothing_is_not_guessed(string text) => NumberText.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1234.5, "1234,5")]
    [InlineData(-3.0, "-3")]
    [InlineData(null, "")]
    public void What_is_written_is_read_again(double? number, string text)
    {
        NumberText.Write(number).ShouldBe(text);
        NumberText.TryRead(text, out var read).ShouldBeTrue();
        read.ShouldBe(number);
    }
}
