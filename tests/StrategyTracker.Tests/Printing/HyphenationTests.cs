using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Printing;

public sealed class HyphenationTests
{
    [Theory]
    [InlineData("Handlingskraftig verksamhet", "Handlings|kraftig verksamhet")]
    [InlineData("Barn- och utbildningsnämnden", "Barn- och utbildnings|nämnden")]
    [InlineData("Miljö- och hälsoskyddsnämnden", "Miljö- och hälso|skydds|nämnden")]
    [InlineData("Gemensam e-tjänsteplattform", "Gemensam e-tjänste|plattform")]
    [InlineData("Tillgänglighetsgranskning", "Tillgänglighets|granskning")]
    public void Long_compounds_break_at_their_joints(string text, string expected) =>
        Hyphenation.Soften(text).Replace('\u00ad', '|').ShouldBe(expected);

    [Theory]
    [InlineData("Äldrenämnden")]
    [InlineData("Kulturnämnden och 3 andra")]
    [InlineData("Internationaliseringar")]
    [InlineData("")]
    public void What_is_short_or_has_no_known_joint_stays_whole(string text) => Hyphenation.Soften(text).ShouldBe(text);
}
