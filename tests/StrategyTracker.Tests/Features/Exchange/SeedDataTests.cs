using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

public sealed class SeedDataTests : DataTest
{
    [Fact]
    public async Task Seed_data_is_imported_whole_and_a_second_time_changes_nothing()
    {
        var importer = As<PackageImporter>(Actor.System);

        var first = await importer.RunAsync(SeedData.Packages(), dryRun: false, Cancel);
        var second = await importer.RunAsync(SeedData.Packages(), dryRun: false, Cancel);

        first.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        first.Succeeded.ShouldBeTrue();
        second.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        second.Counts.ShouldAllBe(c => c.Created == 0 && c.Changed == 0);
    }
}
