using StrategyTracker.Features.Home;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Home;

public sealed class HomePageTests : ComponentTest
{
    [Fact]
    public void Click_counts()
    {
        var page = Render<HomePage>();

        page.Find("button").Click();

        page.Find("[data-count]").MarkupMatches("<p data-count>1</p>");
        page.Find("button").TextContent.ShouldContain("Spara");
    }
}
