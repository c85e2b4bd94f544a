using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

/// <summary>A second, empty database beside the test's own: another municipality's.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider provider;

    private EmptyDatabase(TestDatabase database)
    {
        this.database = database;
        provider = database.Provide(_ => { });
    }

    public static async Task<EmptyDatabase> CreateAsync() => new(await TestDatabase.CreateAsync());

    public T As<T>(Actor actor)
        where T : notnull
    {
        var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(actor);
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await database.DisposeAsync();
    }
}
