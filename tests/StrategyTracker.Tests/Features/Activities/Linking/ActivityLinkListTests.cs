using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Linking;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities.Linking;

public sealed class ActivityLinkListTests : ComponentTest
{
    private static readonly ActivityLinkRow study = new(Guid.CreateVersion7(), "Förstudien", "https://exempelstad.se/forstudie", true, "Strateg", new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void A_reader_follows_a_link_and_sees_whose_page_it_is()
    {
        var list = Render<ActivityLinkList>(p => p.Add(l => l.Links, [study]));

        list.Find("a").GetAttribute("href").ShouldBe(study.Address);
        list.Find("a").GetAttribute("rel")!.ShouldContain("noopener");
        list.Find(".why").TextContent.ShouldStartWith("exempelstad.se");
        list.FindAll("form, button").ShouldBeEmpty();
        Render<ActivityLinkList>(p => p.Add(l => l.Links, [])).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_refused_stays_as_it_was_typed_and_what_is_taken_leaves_an_empty_form()
    {
        AddActivityLinkInput? sent = null;
        var list = Render<ActivityLinkList>(p => p.Add(l => l.Links, []).Add(l => l.OnAdd, typed => sent = typed));
        list.Find("#link-title").Change("Förstudien");
        list.Find("#link-address").Change("javascript:alert(1)");
        list.Find("form").Submit();

        (sent!.Title, sent.Address, sent.IsPublic).ShouldBe(("Förstudien", "javascript:alert(1)", false));
        list.Render(p => p.Add(l => l.Outcome, new Outcome { Kind = OutcomeKind.Refused, Violations = [new RuleViolation(RuleCode.LinkIsNotHttps, sent.Address)] }));
        list.Find("#link-address").GetAttribute("value").ShouldBe("javascript:alert(1)");
        list.Find("[role=alert]").TextContent.ShouldContain("https://");

        list.Find("#link-address").Change(study.Address);
        list.Render(p => p.Add(l => l.Links, [study]).Add(l => l.Outcome, new Outcome { Kind = OutcomeKind.Done }));
        (list.Find("#link-address").GetAttribute("value") ?? "").ShouldBeEmpty();
    }
}
