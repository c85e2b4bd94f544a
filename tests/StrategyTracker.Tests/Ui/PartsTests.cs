using StrategyTracker.Commands;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Ui;

public sealed class PartsTests : ComponentTest
{
    [Fact]
    public void A_list_of_one_page_has_no_pager()
    {
        Render<Pager>(p => p.Add(x => x.Number, 1).Add(x => x.Pages, 1).Add(x => x.Link, n => $"?sida={n}")).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public void A_pager_leads_back_and_on_by_plain_links()
    {
        var pager = Render<Pager>(p => p.Add(x => x.Number, 2).Add(x => x.Pages, 3).Add(x => x.Link, n => $"?sida={n}"));

        pager.Find("a[rel=prev]").GetAttribute("href").ShouldBe("?sida=1");
        pager.Find("a[rel=next]").GetAttribute("href").ShouldBe("?sida=3");
        pager.Find("nav").GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_went_well_is_said_only_where_there_is_something_to_say()
    {
        var done = new Outcome { Kind = OutcomeKind.Done };

        Render<OutcomePanel>(p => p.Add(x => x.Outcome, done)).Markup.Trim().ShouldBeEmpty();
        Render<OutcomePanel>(p => p.Add(x => x.Outcome, done).Add(x => x.Done, "Sparat.")).Find("[role=status]").TextContent.ShouldBe("Sparat.");
    }

    [Fact]
    public void Focus_is_moved_to_what_is_said_where_what_was_pressed_is_gone()
    {
        var done = new Outcome { Kind = OutcomeKind.Done };

        var panel = Render<OutcomePanel>(p => p.Add(x => x.Outcome, done).Add(x => x.Done, "Sparat."));
        JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
        panel.Find("[role=status]").HasAttribute("tabindex").ShouldBeFalse();

        panel = Render<OutcomePanel>(p => p.Add(x => x.Outcome, done).Add(x => x.Done, "Sparat.").Add(x => x.TakesFocus, true));
        JSInterop.VerifyFocusAsyncInvoke();
        panel.Find("[role=status]").GetAttribute("tabindex").ShouldBe("-1");
        panel.Render(p => p.Add(x => x.Done, "Sparat igen."));
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void A_refusal_tells_every_rule_in_words()
    {
        var refused = new Outcome
        {
            Kind = OutcomeKind.Refused,
            Violations = [new RuleViolation(RuleCode.KeyIsTaken, "plan"), new RuleViolation(RuleCode.DecisionIsInTheFuture, new DateOnly(2027, 1, 2))],
        };

        var panel = Render<OutcomePanel>(p => p.Add(x => x.Outcome, refused)).Find("[role=alert]");

        panel.QuerySelectorAll("li").Length.ShouldBe(2);
        panel.TextContent.ShouldContain("plan");
        panel.TextContent.ShouldContain("2027-01-02");
    }

    [Fact]
    public void Who_was_before_is_named_with_the_time_in_Sweden()
    {
        var changed = new Outcome { Kind = OutcomeKind.ChangedByOther, ChangedBy = ("Strateg", new DateTime(2026, 11, 22, 9, 42, 0, DateTimeKind.Utc)) };

        Render<OutcomePanel>(p => p.Add(x => x.Outcome, changed)).Markup.ShouldContain("Strateg ändrade 2026-11-22 10.42");
    }

    [Fact]
    public void The_consequence_is_said_before_the_act()
    {
        var confirmed = 0;
        var button = Render<ConfirmButton>(p => p.Add(x => x.Text, "Lås").Add(x => x.Consequence, "Sedan ändras inget.").Add(x => x.OnConfirmed, () => confirmed++));

        button.Find("button").Click();
        button.Markup.ShouldContain("Sedan ändras inget.");
        confirmed.ShouldBe(0);
        button.Find(".confirm .btn").Click();

        confirmed.ShouldBe(1);
    }

    [Fact]
    public void An_act_that_one_thinks_better_of_is_not_done()
    {
        var confirmed = 0;
        var button = Render<ConfirmButton>(p => p.Add(x => x.Text, "Lås").Add(x => x.Consequence, "Sedan ändras inget.").Add(x => x.OnConfirmed, () => confirmed++));

        button.Find("button").Click();
        button.Find(".confirm .btn.text").Click();

        confirmed.ShouldBe(0);
        button.FindAll(".confirm").ShouldBeEmpty();
    }

    [Fact]
    public void A_field_is_tied_to_its_label_its_help_and_its_fault()
    {
        var field = Render<TextField>(p => p.Add(x => x.Label, "Namn").Add(x => x.Name, "Input.Name").Add(x => x.Help, "Hjälp").Add(x => x.Error, "Fel"));
        var input = field.Find("input");

        field.Find("label").GetAttribute("for").ShouldBe(input.Id);
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find("#" + id).TextContent).ShouldBe(["Fel", "Hjälp"]);
    }

    [Fact]
    public void A_password_is_never_sent_back()
    {
        Render<TextField>(p => p.Add(x => x.Label, "Lösenord").Add(x => x.Name, "p").Add(x => x.Type, "password").Add(x => x.Value, "hemligt"))
            .Markup.ShouldNotContain("hemligt");
    }

    [Fact]
    public void Obstacles_are_shown_only_where_there_are_any()
    {
        Render<ObstacleList>(p => p.Add(x => x.Items, [])).Markup.Trim().ShouldBeEmpty();
        Render<ObstacleList>(p => p.Add(x => x.Items, [new RuleViolation(RuleCode.LastAdministrator)])).FindAll("li").Count.ShouldBe(1);
    }
}
