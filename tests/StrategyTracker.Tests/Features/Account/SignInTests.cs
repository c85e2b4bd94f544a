using System.Net;
using StrategyTracker.Domain.Access;
using Microsoft.EntityFrameworkCore;
using UserAccount = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly RunningApp app = new();
    private readonly Visitor visitor;
    private UserAccount account = null!;

    public SignInTests() => visitor = new Visitor(app);

    public async ValueTask InitializeAsync() => account = await app.AddAccountAsync("rut", (Role.Strategist, null));

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("rut", "fel lösenord")]
    [InlineData("ingen", Accounts.Password)]
    public async Task A_wrong_name_and_a_wrong_password_are_refused_with_the_same_words(string userName, string password)
    {
        using var response = await SignInAsync(userName, password);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.MainOf(response)).QuerySelector("[role=alert]")!.TextContent.Trim()
            .ShouldBe("Användarnamnet eller lösenordet stämmer inte. Försök igen.");
    }

    [Fact]
    public async Task A_page_that_needs_a_right_leads_to_sign_in_and_back()
    {
        using var refused = await visitor.GetAsync("/konto");
        var signInPage = refused.Headers.Location!.PathAndQuery;

        using var response = await visitor.SendAsync(
            signInPage, "sign-in", ("Input.UserName", "rut"), ("Input.Password", Accounts.Password));

        signInPage.ShouldBe("/konto/logga-in?till=%2Fkonto");
        response.Headers.Location!.PathAndQuery.ShouldBe("/konto");
        (await visitor.ReadAsync("/konto")).TextContent.ShouldContain("Funktion rut");
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_outside_the_site_is_never_gone_on_to(string elsewhere)
    {
        using var response = await visitor.SendAsync(
            $"/konto/logga-in?till={Uri.EscapeDataString(elsewhere)}", "sign-in", ("Input.UserName", "rut"), ("Input.Password", Accounts.Password));

        response.Headers.Location!.ShouldBe(new Uri("http://localhost/"));
    }

    [Fact]
    public async Task Eight_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        for (var i = 0; i < 8; i++)
        {
            (await SignInAsync("rut", "fel lösenord")).Dispose();
        }

        using var response = await SignInAsync("rut", Accounts.Password);

        (await Visitor.MainOf(response)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Kontot är låst i tio minuter");
    }

    [Fact]
    public async Task More_than_twenty_tries_a_minute_are_refused_in_words()
    {
        for (var i = 0; i < 20; i++)
        {
            (await SignInAsync($"gissning{i}", "fel lösenord")).Dispose();
        }

        using var response = await SignInAsync("rut", Accounts.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await Visitor.MainOf(response)).TextContent.ShouldContain("Vänta en minut");
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in()
    {
        await app.ChangeAccountAsync(account.Id, a => a.IsDisabled = true);

        using var response = await SignInAsync("rut", Accounts.Password);

        (await Visitor.MainOf(response)).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_account_that_is_closed_loses_its_rights_at_the_next_page()
    {
        await visitor.SignInAsync("rut", Accounts.Password);
        await app.ChangeAccountAsync(account.Id, a => a.IsDisabled = true);

        using var response = await visitor.GetAsync("/konto");

        response.Headers.Location!.AbsolutePath.ShouldBe("/konto/saknar-behorighet");
    }

    [Fact]
    public async Task A_role_that_is_taken_away_bites_at_the_next_page()
    {
        await visitor.SignInAsync("rut", Accounts.Password);
        await using (var db = app.Db())
        {
            db.RoleAssignments.RemoveRange(await db.RoleAssignments.ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var response = await visitor.GetAsync("/konto");

        response.Headers.Location!.AbsolutePath.ShouldBe("/konto/saknar-behorighet");
    }

    [Fact]
    public async Task The_language_of_the_account_is_met_at_sign_in()
    {
        await app.ChangeAccountAsync(account.Id, a => a.Language = "en");

        await visitor.SignInAsync("rut", Accounts.Password);

        (await visitor.ReadAsync("/konto")).QuerySelector("h1")!.TextContent.ShouldBe("My account");
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        using var response = await SignInAsync("rut", Accounts.Password);

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("strategytracker=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Signing_out_needs_the_button_of_the_page()
    {
        await visitor.SignInAsync("rut", Accounts.Password);

        using var forged = await visitor.PostAsync("/konto/logga-ut", []);
        using var stillIn = await visitor.GetAsync("/konto");
        using var signedOut = await visitor.SendAsync("/konto", "form[action='/konto/logga-ut']");
        using var after = await visitor.GetAsync("/konto");

        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        stillIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        signedOut.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.Headers.Location!.AbsolutePath.ShouldBe("/konto/logga-in");
    }

    private Task<HttpResponseMessage> SignInAsync(string userName, string password) =>
        visitor.SendAsync("/konto/logga-in", "sign-in", ("Input.UserName", userName), ("Input.Password", password));
}
