using StrategyTracker.Features.CouncilReports.Prints;

namespace StrategyTracker.Hosting;

/// <summary>Makes the printings that people have asked for, two at a time, and forgets the old ones.</summary>
public sealed class PrintRounds(PrintShop queue, PrintWork work, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll([.. Enumerable.Range(0, PrintShop.AtATime).Select(_ => WorkAsync(stoppingToken)), ForgetAsync(stoppingToken)]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in queue.InTurnAsync(stoppingToken))
        {
            await work.RunAsync(id, stoppingToken);
        }
    }

    private async Task ForgetAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(pause, clock, stoppingToken);
            queue.Forget();
        }
    }
}
