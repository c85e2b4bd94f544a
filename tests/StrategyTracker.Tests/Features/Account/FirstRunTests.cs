using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Tests.Features.Account;

public sealed class FirstRunTests : IAsyncDisposable
{
    private static readonly (string, string)[] filledIn =
    [
        ("Input.UserName", "rut"), ("Input.FunctionName", "Systemförvaltare"),
        ("Input.Password", Accounts.Password), ("Input.RepeatedPassword", Accounts.Password),
    ];

    private readonly RunningApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Sign_in_to_an_empty_installation_leads_to_the_first_administrator()
    {
        using var visitor = new Visitor(app);

        using var response = await visitor.GetAsync("/konto/logga-in");

        response.Headers.Location!.AbsolutePath.ShouldBe("/konto/forsta");
    }

    [Fact]
    public async Task The_first_administrator_is_signed_in_at_once_and_may_administer()
    {
        using var visitor = new Visitor(app);

        using var response = await visitor.SendAsync("/konto/forsta", "first", filledIn);

        response.Headers.Location!.AbsolutePath.ShouldBe("/");
        (await visitor.ReadAsync("/konto")).TextContent.ShouldContain("Systemförvaltare");
        await using var db = app.Db();
        (await db.RoleAssignments.SingleAsync(TestContext.Current.CancellationToken)).Role.ShouldBe(Role.Administrator);
    }

    [Fact]
    public async Task The_page_works_once()
    {
        await app.AddAccountAsync("annan");
        using var visitor = new Visitor(app);

        using var response = await visitor.GetAsync("/konto/forsta");

        response.Headers.Location!.AbsolutePath.ShouldBe("/konto/logga-in");
    }

    [Fact]
    public async Task Of_several_who_come_at_once_one_becomes_administrator()
    {
        var visitors = Enumerable.Range(0, 6).Select(_ => new Visitor(app)).ToList();

        var filled = await Task.WhenAll(visitors.Select((visitor, i) =>
            visitor.FillInAsync("/konto/forsta", "first", [.. filledIn.Skip(1), ("Input.UserName", $"rut{i}")])));
        var responses = await Task.WhenAll(filled.Select(send => send()));

        await using var db = app.Db();
        (await db.Users.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        responses.Count(r => r.Headers.Location?.AbsolutePath == "/").ShouldBe(1);
        responses.ToList().ForEach(r => r.Dispose());
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task A_short_password_and_an_empty_field_are_told_at_the_form()
    {
        using var visitor = new Visitor(app);

        using var shortOne = await visitor.SendAsync("/konto/forsta", "first", [.. filledIn[..2], ("Input.Password", "kort"), ("Input.RepeatedPassword", "kort")]);
        using var empty = await visitor.SendAsync("/konto/forsta", "first", [.. filledIn[1..], ("Input.UserName", "")]);

        (await Visitor.MainOf(shortOne)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("minst 12 tecken");
        (await Visitor.MainOf(empty)).QuerySelector("#input-username")!.GetAttribute("aria-invalid").ShouldBe("true");
        await using var db = app.Db();
        (await db.Users.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
