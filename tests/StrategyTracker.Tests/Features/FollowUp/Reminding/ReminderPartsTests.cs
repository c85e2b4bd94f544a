using StrategyTracker.Domain.Reminding;
using StrategyTracker.Features.FollowUp.Reminding;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.FollowUp.Reminding;

public sealed class ReminderPartsTests : ComponentTest
{
    private static readonly WaitRow row = new(
        "uppfoljning-2026", "Uppföljning 2026", "aldrenamnden", "Äldrenämnden", Awaited.Answer, null, new(2026, 11, 20), 2,
        Audience.ThoseConcerned, ["Samordnare"], null, new(2026, 11, 27));

    [Fact]
    public void A_wait_says_whose_turn_it_is_and_when_they_are_reminded()
    {
        WaitRow? nudged = null;
        var table = Render<WaitTable>(p => p.Add(t => t.Rows, [row]).Add(t => t.OnNudge, r => nudged = r));

        table.Find("tbody tr").TextContent.ShouldContain("2 dagar sen");
        table.FindAll("td").Select(c => c.TextContent.Trim()).ShouldContain("Samordnare");
        table.FindAll("td").Select(c => c.TextContent.Trim()).ShouldContain("2026-11-27");
        table.Find("button").Click();
        nudged.ShouldBe(row);
    }

    [Fact]
    public void Where_nobody_can_be_reached_it_says_what_to_do_and_offers_no_nudge()
    {
        var table = Render<WaitTable>(p => p.Add(t => t.Rows, [row with { Audience = Audience.Nobody, Hearers = [] }]));

        table.Markup.ShouldContain("ge någon rollen, med en e-postadress");
        table.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void The_outbox_says_that_nothing_leaves_and_shows_each_letter_with_its_state()
    {
        var mail = new OutboxRow(Guid.CreateVersion7(), new(2026, 11, 22, 9, 0, 0), "Strateg", "Samordnare", "a@example.org", "Påminnelse", "Hej!", MailState.Failed, null, "Refused");
        var list = Render<OutboxList>(p => p.Add(o => o.Address, "/uppfoljning/utkorg").Add(o => o.View, new OutboxView(false, new ListPage<OutboxRow>([mail], 1, 1, 50))));

        list.Find(".notice").TextContent.ShouldContain("Mail:Host");
        list.Find("details p").TextContent.ShouldBe("Hej!");
        list.Markup.ShouldContain("Gick inte fram");
    }

    [Fact]
    public void An_empty_outbox_says_what_will_come()
    {
        Render<OutboxList>(p => p.Add(o => o.Address, "").Add(o => o.View, new OutboxView(true, new ListPage<OutboxRow>([], 0, 1, 50))))
            .Markup.ShouldContain("Utkorgen är tom");
    }
}
