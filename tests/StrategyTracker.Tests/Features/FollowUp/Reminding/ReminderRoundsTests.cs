using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Reminding;
using StrategyTracker.Hosting;
using StrategyTracker.Mailing;

namespace StrategyTracker.Tests.Features.FollowUp.Reminding;

/// <summary>A round in the running product, with a folder in place of a mail server.</summary>
public sealed class ReminderRoundsTests(DemoApp demo) : IClassFixture<DemoApp>
{
    private static readonly NudgeInput report = new() { OccasionKey = "uppfoljning-2026", BodyKey = "aldrenamnden" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_leaves_as_a_file_and_is_marked_as_sent()
    {
        var folder = Path.Combine(demo.App.DataFolder, "mail");
        await using var app = With(("Mail:Folder", folder), ("Mail:From", "uppfoljning@exempelstad.example"), ("Mail:PublicAddress", "https://mal.exempelstad.example/"));
        (await NudgeAsync(app)).Succeeded.ShouldBeTrue();

        await Rounds(app).GoAsync(Cancel);
        await Rounds(app).GoAsync(Cancel);

        var mine = Directory.GetFiles(folder, "*.eml").Select(File.ReadAllText).Where(m => m.Contains("To: samordnare-aldre@exempelstad.example", StringComparison.Ordinal)).ToList();
        mine.Count.ShouldBe(await LettersToAsync(app, "samordnare-aldre@exempelstad.example"));
        var message = await MessageAsync(app, "samordnare-aldre@exempelstad.example");
        message.SentAt.ShouldNotBeNull();
        message.Text.ShouldContain("https://mal.exempelstad.example/redovisa/uppfoljning-2026/aldrenamnden");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_in_the_outbox_and_tried_again()
    {
        await using var app = With(("Mail:Host", "127.0.0.1"), ("Mail:Port", "1"), ("Mail:Tls", "false"));
        await NudgeAsync(app, "kulturnamnden");

        await Rounds(app).GoAsync(Cancel);

        await using var db = await app.Services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync(Cancel);
        (await db.Outbox.AsNoTracking().Where(m => m.SentAt == null).ToListAsync(Cancel)).ShouldAllBe(m => m.Attempts > 0 && m.Fault != null);
    }

    [Fact]
    public void Without_configuration_no_mail_leaves() => new MailCarrier(new MailSettings()).IsOn.ShouldBeFalse();

    private WebApplicationFactory<Program> With(params (string Key, string Value)[] settings) => demo.App.WithWebHostBuilder(builder =>
    {
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    });

    private static ReminderRounds Rounds(WebApplicationFactory<Program> app) => new(
        app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<TimeProvider>(), NullLogger<ReminderRounds>.Instance);

    private static async Task<Outcome> NudgeAsync(WebApplicationFactory<Program> app, string body = "aldrenamnden")
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System);
        return await scope.ServiceProvider.GetRequiredService<NudgeBody>().RunAsync(report with { BodyKey = body }, Cancel);
    }

    private static async Task<int> LettersToAsync(WebApplicationFactory<Program> app, string address)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync(Cancel);
        return await db.Outbox.CountAsync(m => m.Address == address, Cancel);
    }

    private static async Task<OutboxMessage> MessageAsync(WebApplicationFactory<Program> app, string address)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContextAsync(Cancel);
        return await db.Outbox.AsNoTracking().SingleAsync(m => m.Address == address && m.Key.StartsWith("nudge/"), Cancel);
    }
}
