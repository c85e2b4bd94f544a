using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Tests.Support;

/// <summary>
/// A test against a real, empty database with the product's own services. Runs on SQLite always; test.sh runs every class that
/// derives from this once more on PostgreSQL.
/// </summary>
[Trait("Database", "Both")]
public abstract class DataTest : IAsyncLifetime
{
    private TestDatabase database = null!;
    private ServiceProvider provider = null!;

    /// <summary>The tests' day and time: 2026-11-22 at noon in Stockholm.</summary>
    protected FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero));

    protected static DateOnly Today => new(2026, 11, 22);

    protected QueryCounter Queries { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A context of its own; disposed by the caller.</summary>
    protected StrategyDb Db() => provider.GetRequiredService<IDbContextFactory<StrategyDb>>().CreateDbContext();

    /// <summary>A command or query of the product, acted by the actor.</summary>
    protected T As<T>(Actor actor)
        where T : notnull
    {
        var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(actor);
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    /// <summary>Saves what a test needs to be there, past the product's door.</summary>
    protected async Task SaveAsync(params object[] entities)
    {
        await using var db = Db();
        db.AddRange(entities);
        await db.SaveChangesAsync(Cancel);
    }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        provider = database.Provide(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IInterceptor>(Queries);
        });
        await ArrangeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What every test of the class needs.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
