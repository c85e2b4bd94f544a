using System.Text.RegularExpressions;
using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

public sealed class GettingAroundTests(SharedApp shared) : Journey(shared)
{
    [Fact]
    public async Task A_click_is_answered_through_the_circuit()
    {
        await OpenAsync("administrator");
        await GoAsync("/administration/konton/nytt");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Skapa kontot" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Användarnamn behöver fyllas i");
        await Assertions.Expect(Page.GetByLabel("Användarnamn")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Keys_search_go_and_tell_which_keys_there_are()
    {
        await OpenAsync("strateg");
        await GoAsync("/aktiviteter");

        var search = Page.Locator("main").GetByRole(AriaRole.Searchbox);
        await Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("g");
        await Assertions.Expect(search).ToHaveValueAsync("g");
        await Page.Locator("main h1").First.ClickAsync();

        await Page.Keyboard.PressAsync("?");
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await PageShouldBeAccessibleAsync();
        await Page.Keyboard.PressAsync("Escape");

        await Page.Keyboard.PressAsync("g");
        await Page.Keyboard.PressAsync("u");
        await Page.WaitForURLAsync("**/uppfoljning");
    }

    [Fact]
    public async Task The_menu_can_be_leapt_over()
    {
        await OpenAsync();
        await GoAsync("/aktiviteter");

        await Page.GetByText("Till innehållet").FocusAsync();
        await Assertions.Expect(Page.GetByText("Till innehållet")).ToBeInViewportAsync();
        await Page.Keyboard.PressAsync("Enter");

        (await Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");
    }

    [Theory]
    [InlineData("")]
    [InlineData("lasare")]
    public async Task The_language_is_changed_in_place(string account)
    {
        await OpenAsync(account);
        await GoAsync("/aktiviteter?tid=Behind");
        var swedish = await Page.Locator("main h1").First.TextContentAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "English", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.Locator("main h1").First).Not.ToHaveTextAsync(swedish!);

        Page.Url.ShouldEndWith("/aktiviteter?tid=Behind");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Svenska", Exact = true }).ClickAsync();
        await HeadingShouldBeAsync(swedish!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("strateg")]
    public async Task Back_leads_to_the_list_as_it_was(string account)
    {
        await OpenAsync(account);
        await GoAsync("/aktiviteter");
        await Assertions.Expect(Page.Locator(".sentence")).ToBeVisibleAsync();
        await Page.Locator("select[name=tid]").SelectOptionAsync("Behind");
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("tid=Behind"));
        await Assertions.Expect(Page.Locator(".sentence")).ToContainTextAsync("försenad eller passerad"); // the address comes before the rows
        var sentence = await Page.Locator(".sentence").TextContentAsync();
        await Page.Locator("table.list tbody a").First.ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/aktiviteter/"));

        await Page.GoBackAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("tid=Behind"));
        await Assertions.Expect(Page.Locator(".sentence")).ToHaveTextAsync(sentence!);
    }

    [Fact]
    public async Task Without_script_one_reads_filters_and_signs_in()
    {
        await OpenAsync(null, options => options.JavaScriptEnabled = false);
        await GoAsync("/aktiviteter");
        await Page.Locator("select[name=tid]").SelectOptionAsync("Behind");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true }).ClickAsync();
        Page.Url.ShouldContain("tid=Behind");

        await Page.GotoAsync("/konto/logga-in?till=/konto");
        await Page.GetByLabel("Användarnamn").FillAsync("lasare");
        await Page.GetByLabel("Lösenord").FillAsync("exempelstad-demo");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();

        await HeadingShouldBeAsync("Mitt konto");
    }

    [Fact]
    public async Task One_signs_out_from_any_page()
    {
        await OpenAsync();
        await SignIn.AsAsync(Page, "lasare");
        await GoAsync("/aktiviteter");

        await Page.Locator("details.menu summary").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();

        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Logga in", Exact = true })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("strateg", "Vad väntar på mig?")]
    [InlineData("samordnare-aldre", "Vad väntar på mig?")]
    [InlineData("vd-energi", "Vad väntar på mig?")]
    [InlineData("administrator", "Vad väntar på mig?")]
    [InlineData("lasare", "Har det blivit bättre?")]
    [InlineData("", "Har det blivit bättre?")]
    public async Task Each_role_meets_its_own_start(string account, string heading)
    {
        await OpenAsync(account);
        await GoAsync("/");

        await HeadingShouldBeAsync(heading);
    }

    [Fact]
    public async Task A_number_on_the_start_page_opens_its_rows()
    {
        await OpenAsync("strateg");
        await GoAsync("/");
        var late = Page.Locator(".figures li").Filter(new() { HasText = "aktiviteter är sena" }).GetByRole(AriaRole.Link);
        var number = await late.TextContentAsync();

        await late.ClickAsync();

        await Assertions.Expect(Page.Locator(".sentence strong")).ToHaveTextAsync($"{number} aktiviteter");
    }
}
