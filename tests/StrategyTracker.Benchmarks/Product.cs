using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Hosting;

namespace StrategyTracker.Benchmarks;

/// <summary>The product's own services on a data folder.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private Product(ServiceProvider provider) => _provider = provider;

    /// <summary>Sees and edits everything but other bodies' working material, as the office does.</summary>
    public static Actor Strategist { get; } = new(
        Guid.CreateVersion7(), "Strateg", RoleRights.Of(Role.Strategist).ToHashSet(), new HashSet<Guid>(), new HashSet<Guid>());

    public IServiceProvider Services => _provider;

    public static async Task<Product> OnAsync(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStrategyTracker(new ConfigurationBuilder().AddInMemoryCollection([new(ProductServices.DataKey, folder)]).Build());
        var product = new Product(services.BuildServiceProvider());
        await product.Services.MigrateAsync();
        return product;
    }

    /// <summary>A query or a command, acted by the actor.</summary>
    public T As<T>(Actor actor)
        where T : notnull
    {
        var scope = _provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(actor);
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
