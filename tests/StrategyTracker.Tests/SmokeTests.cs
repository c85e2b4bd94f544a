using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests;

public sealed class SmokeTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Running_app_serves_the_script_that_its_page_names()
    {
        using var client = app.CreateClient();

        var page = await client.GetStringAsync("/", Cancelled);
        var address = System.Text.RegularExpressions.Regex.Match(page, "<script src=\"(_framework/blazor\\.web[^\"]*\\.js)\"").Groups[1].Value;
        var script = await client.GetStringAsync("/" + address, Cancelled);

        script.Length.ShouldBeGreaterThan(100_000);
        script.ShouldContain("Blazor");
    }

    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/Radzen.Blazor/Radzen.Blazor.js")]
    [InlineData("/_content/Radzen.Blazor/css/material-base.css")]
    public async Task Running_app_serves_its_static_files(string path)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync(path, Cancelled);

        response.EnsureSuccessStatusCode();
        (await response.Content.ReadAsByteArrayAsync(Cancelled)).ShouldNotBeEmpty();
    }
}
