using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class ActivityLinkTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    private readonly Activity activity = new("solceller", Guid.CreateVersion7(), "Solceller");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("data:text/html,hej")]
    [InlineData("http://exempelstad.se")]
    [InlineData("//exempelstad.se")]
    [InlineData("exempelstad.se")]
    [InlineData("https://")]
    [InlineData("https://exempelstad.se@ond.se/")]
    [InlineData("https://exempelstad.se/a b")]
    [InlineData(" https://exempelstad.se")]
    [InlineData("https://exempelstad.se/\njavascript:alert(1)")]
    public void Only_a_whole_https_address_is_linked(string address)
    {
        activity.ObstaclesToLink("Mer", address).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LinkIsNotHttps);
        Should.Throw<RuleBrokenException>(() => activity.AddLink("Mer", address, true, "Strateg", Now));
        activity.Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_says_what_is_found_there_and_stands_once()
    {
        activity.ObstaclesToLink(" ", "https://exempelstad.se").ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LinkNeedsTitle);

        activity.AddLink(" Förstudien ", "https://exempelstad.se/forstudie.pdf?v=1#sida=2", isPublic: true, "Strateg", Now);

        var link = activity.Links.ShouldHaveSingleItem();
        (link.Title, link.IsPublic, link.AddedBy, link.AddedAt).ShouldBe(("Förstudien", true, "Strateg", Now));
        activity.ObstaclesToLink("Igen", link.Address).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LinkIsThere);
        activity.RemoveLink(link.Id).ShouldBeTrue();
        activity.RemoveLink(link.Id).ShouldBeFalse();
    }

    [Fact]
    public void An_activity_has_at_most_twenty_links()
    {
        for (var i = 0; i < Activity.MostLinks; i++)
        {
            activity.AddLink($"Sida {i}", $"https://exempelstad.se/{i}", true, "Strateg", Now);
        }

        activity.ObstaclesToLink("En till", "https://exempelstad.se/fler").ShouldHaveSingleItem().Code.ShouldBe(RuleCode.LinksAreTooMany);
    }
}
