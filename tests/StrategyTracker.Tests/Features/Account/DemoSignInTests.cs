using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Tests.Features.Account;

public sealed class DemoSignInTests : IAsyncLifetime
{
    private readonly RunningApp app = new();
    private readonly Visitor visitor;

    public DemoSignInTests() => visitor = new Visitor(app);

    public async ValueTask InitializeAsync()
    {
        var demo = await app.AddAccountAsync("demo-strateg", (Role.Strategist, null));
        await app.ChangeAccountAsync(demo.Id, a => a.DemoTask = "Strategist");
        await app.AddAccountAsync("riktig", (Role.Strategist, null));
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task In_a_demo_folder_each_demo_account_is_a_button_with_what_one_would_do()
    {
        await MakeDemoAsync();

        var choices = (await visitor.ReadAsync("/konto/logga-in")).QuerySelectorAll(".choices li");

        choices.ShouldHaveSingleItem().TextContent.ShouldContain("kallar till uppföljning");
    }

    [Fact]
    public async Task A_demo_button_signs_in()
    {
        await MakeDemoAsync();

        using var response = await visitor.SendAsync("/konto/logga-in?till=/konto", "demo", ("Account", "demo-strateg"));

        response.Headers.Location!.AbsolutePath.ShouldBe("/konto");
        (await visitor.ReadAsync("/konto")).TextContent.ShouldContain("demo-strateg");
    }

    [Fact]
    public async Task An_ordinary_account_in_a_demo_folder_needs_its_password()
    {
        await MakeDemoAsync();

        (await visitor.SendAsync("/konto/logga-in", "demo", ("Account", "riktig"))).Dispose();

        await ShouldNotBeSignedInAsync();
    }

    [Fact]
    public async Task Outside_a_demo_folder_a_demo_account_has_no_button_and_cannot_be_entered()
    {
        var page = await visitor.ReadAsync("/konto/logga-in");
        (await visitor.SendAsync("/konto/logga-in", "sign-in", ("_handler", "demo"), ("Account", "demo-strateg"))).Dispose();

        page.QuerySelector(".choices").ShouldBeNull();
        await ShouldNotBeSignedInAsync();
    }

    private async Task ShouldNotBeSignedInAsync()
    {
        using var response = await visitor.GetAsync("/konto");
        response.Headers.Location!.AbsolutePath.ShouldBe("/konto/logga-in");
    }

    private async Task MakeDemoAsync()
    {
        await using var db = app.Db();
        db.Installations.Add(new Installation { IsDemo = true });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
