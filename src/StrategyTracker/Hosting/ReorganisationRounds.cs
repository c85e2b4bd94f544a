using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Organisation.Reorganising;

namespace StrategyTracker.Hosting;

/// <summary>
/// Carries out the reorganisations that have come to their day: before the first page is served, at midnight, and each quarter of an hour,
/// so that one that could not be carried out is tried again. Days on which the server was off are made good in their order.
/// </summary>
public sealed class ReorganisationRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReorganisationRounds> log) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(15);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await GoAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>One round. Tests call it; the server does by itself.</summary>
    public async Task GoAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var (id, orderedBy) in await scope.ServiceProvider.GetRequiredService<ReorganisationQueries>().DueAsync(cancellationToken))
            {
                await CarryOutAsync(id, orderedBy, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "A round of reorganisations failed; the next one makes it good.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var toMidnight = Clock.StartOf(clock.Today().AddDays(1)) - clock.UtcNow();
                await Task.Delay(toMidnight < pause ? toMidnight : pause, clock, stoppingToken);
                await GoAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task CarryOutAsync(Guid id, string orderedBy, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.CarryingOutFor(orderedBy));
        try
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<CarryOutReorganisation>().RunAsync(new(id), cancellationToken);
            if (outcome.Kind is OutcomeKind.Refused)
            {
                await scope.ServiceProvider.GetRequiredService<NoteFailedReorganisation>().RunAsync(new(id, outcome.Violations), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "The reorganisation {Id} could not be carried out; it is tried again.", id);
        }
    }
}
