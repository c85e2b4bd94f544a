using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

public sealed class FirstClickTests(SharedApp shared) : Journey(shared)
{
    [Fact]
    public async Task Button_is_answered_by_the_server()
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();

        await Assertions.Expect(Page.Locator("[data-count]")).ToHaveTextAsync("1");
        await PageShouldBeAccessibleAsync();
    }
}
