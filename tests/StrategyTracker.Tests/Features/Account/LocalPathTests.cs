using StrategyTracker.Features.Account;

namespace StrategyTracker.Tests.Features.Account;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/aktiviteter?tid=Behind&sida=2")]
    [InlineData("/styrdokument/program#mal")]
    public void An_address_of_ours_is_gone_on_to(string path) => LocalPath.OrStart(path).ShouldBe(path);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("aktiviteter")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("/a\\..\\b")]
    [InlineData("https://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/aktiviteter\r\nSet-Cookie: a=b")]
    public void Anything_else_leads_to_the_start(string? path) => LocalPath.OrStart(path).ShouldBe("/");
}
