using StrategyTracker.Features.CouncilReports.Prints;

namespace StrategyTracker.Hosting;

/// <summary>Makes the printings that people have asked for, in their turn, and forgets the old ones.</summary>
public sealed class PrintRounds(PrintShop queue, PrintWork work, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(WorkAsync(stoppingToken), ForgetAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        var underWay = new List<Task>();
        try
        {
            await foreach (var id in queue.InTurnAsync(stoppingToken))
            {
                underWay.RemoveAll(task => task.IsCompleted);
                underWay.Add(Task.Run(() => work.RunAsync(id, stoppingToken), stoppingToken));
            }
        }
        finally
        {
            await Task.WhenAll(underWay);
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
