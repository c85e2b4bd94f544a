using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.FollowUp.Reminding;

namespace StrategyTracker.Hosting;

/// <summary>
/// Goes its round every quarter of an hour: writes today's reminders from the morning on, and sends what waits. It keeps no
/// state of its own: what a stopped server missed is made good in the next round.
/// </summary>
public sealed class ReminderRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderRounds> log) : BackgroundService
{
    /// <summary>Configuration key; "off" stops the rounds.</summary>
    public const string Key = "Reminders";

    private static readonly TimeSpan pause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan firstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeOnly morning = new(6, 0);

    /// <summary>One round. Tests call it; the server does by itself.</summary>
    public async Task GoAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System);
        if (TimeOnly.FromDateTime(Clock.ToSwedish(clock.UtcNow())) >= morning)
        {
            await scope.ServiceProvider.GetRequiredService<WriteReminders>().RunAsync(new(), cancellationToken);
        }

        await scope.ServiceProvider.GetRequiredService<SendOutbox>().RunAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(firstPause, clock, stoppingToken);
            while (true)
            {
                await RoundAsync(stoppingToken);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task RoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            await GoAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "A round of reminders failed; the next one makes it good.");
        }
    }
}
