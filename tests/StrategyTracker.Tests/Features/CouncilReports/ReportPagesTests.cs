using System.Net;

namespace StrategyTracker.Tests.Features.CouncilReports;

/// <summary>The reports as a visitor who has not signed in meets them, where there are none.</summary>
public sealed class ReportPagesTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Empty_list_says_when_there_will_be_something()
    {
        using var visitor = new Visitor(app);

        (await visitor.ReadAsync("/rapporter")).TextContent.ShouldContain("När en uppföljning låses blir den en rapport");
    }

    [Theory]
    [InlineData("/rapporter/uppfoljning-2026")]
    [InlineData("/rapporter/uppfoljning-2026/pdf")]
    [InlineData("/rapporter/uppfoljning-2026/pdf?sprak=en&version=intern")]
    [InlineData("/rapporter/uppfoljning-2026/docx")]
    [InlineData("/rapporter/uppfoljning-2026/xlsx?version=intern")]
    [InlineData("/rapporter/uppfoljning-2026/html")]
    [InlineData("/rapporter/uppfoljning-2026/json")]
    public async Task Report_that_is_not_there_is_not_found(string path)
    {
        using var visitor = new Visitor(app);

        using var response = await visitor.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/redovisa")]
    [InlineData("/redovisa/uppfoljning-2026/aldrenamnden")]
    [InlineData("/uppfoljning")]
    [InlineData("/uppfoljning/ny")]
    [InlineData("/uppfoljning/uppfoljning-2026")]
    [InlineData("/uppfoljning/uppfoljning-2026/bedomning")]
    [InlineData("/uppfoljning/uppfoljning-2026/lasning")]
    [InlineData("/uppfoljning/uppfoljning-2026/andra")]
    public async Task What_is_internal_asks_for_sign_in(string path)
    {
        using var visitor = new Visitor(app);

        using var response = await visitor.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/konto/logga-in");
    }
}
