using System.Globalization;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Ui;

public sealed class SharedTextsTests
{
    [Theory]
    [InlineData("sv", "Spara")]
    [InlineData("en", "Save")]
    [InlineData("en-GB", "Save")]
    [InlineData("fi", "Spara")]
    public void Texts_follow_the_culture_and_fall_back_to_Swedish(string culture, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        SharedTexts.Save.ShouldBe(expected);
    }
}
