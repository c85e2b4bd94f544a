using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Features.CouncilReports.Prints;

namespace StrategyTracker.Tests.Features.CouncilReports.Prints;

/// <summary>What one has asked for, as it is shown on every page.</summary>
public sealed class PrintTrayTests : ComponentTest
{
    private static readonly PrintOrder order = new("uppfoljning-2025", "Uppföljning 2025", "en", PrintFormat.Pdf);

    private readonly string path = Directory.CreateTempSubdirectory("strategytracker-test-").FullName;
    private readonly PrintShop queue;

    public PrintTrayTests()
    {
        queue = new PrintShop(new PrintFolder(path, NullLogger.Instance), TimeProvider.System);
        Services.AddSingleton(queue).AddSingleton<IDbContextFactory<StrategyDb>>(new NoDatabase()).AddSingleton<CurrentActor>();
        Services.GetRequiredService<CurrentActor>().Use(Actors.Reader);
    }

    [Fact]
    public void Who_has_asked_for_nothing_sees_nothing() => Render<PrintTray>().FindAll(".prints").ShouldBeEmpty();

    [Fact]
    public void Steps_are_shown_as_they_come_and_the_end_is_said_aloud()
    {
        var tray = Render<PrintTray>();

        var job = queue.Ask(Actors.Reader.UserId, order);
        tray.WaitForAssertion(() => tray.Find(".state").TextContent.ShouldBe("Väntar, plats 1 i kön. Två görs åt gången."));
        queue.Change(job.Id, j => j.At(PrintStep.Tagging, 33));
        tray.WaitForAssertion(() => tray.Find(".state").TextContent.ShouldBe("Skriver taggarna på minst 33 sidor …"));
        tray.Find("[role=status]").TextContent.ShouldBeEmpty("each step said aloud would be in the way");
        queue.Change(job.Id, j => j with { State = PrintState.Done, Pages = 34, EndedAt = DateTime.UnixEpoch.AddYears(100) });

        tray.WaitForAssertion(() => tray.Find("[role=status]").TextContent.ShouldBe("Uppföljning 2025, PDF, på engelska är klar att hämta."));
        tray.Find(".prints a").GetAttribute("href").ShouldBe($"/utskrifter/{job.Id}");
    }

    [Fact]
    public void One_cancels_asks_again_and_removes()
    {
        var tray = Render<PrintTray>();
        queue.Ask(Actors.Reader.UserId, order);

        tray.WaitForElement("button[aria-label^='Avbryt']").Click();
        tray.WaitForElement("button[aria-label^='Begär igen']").Click();
        tray.WaitForElement("button[aria-label^='Avbryt']").Click();
        tray.WaitForElement("button[aria-label^='Ta bort']").Click();

        tray.WaitForAssertion(() => tray.FindAll(".prints").ShouldBeEmpty());
        queue.Of(Actors.Reader.UserId).ShouldBeEmpty();
    }

    [Fact]
    public void Others_printings_are_not_shown()
    {
        queue.Ask(Guid.CreateVersion7(), order);

        Render<PrintTray>().FindAll(".prints").ShouldBeEmpty();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        queue.Dispose();
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Who acts is given, and nothing is read.</summary>
    private sealed class NoDatabase : IDbContextFactory<StrategyDb>
    {
        public StrategyDb CreateDbContext() => throw new InvalidOperationException("The tray reads nothing from the database.");
    }
}
