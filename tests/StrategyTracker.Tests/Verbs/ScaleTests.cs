using System.Security.Cryptography;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;
using StrategyTracker.Verbs;
using StrategyTracker.Verbs.Scales;

namespace StrategyTracker.Tests.Verbs;

public sealed class ScaleTests
{
    [Fact]
    public void City_has_the_size_that_it_says()
    {
        var size = new Size(ScalePlan.City);

        (size.Documents, size.Editions, size.Bodies, size.Activities, size.Milestones, size.Indicators, size.Cycles).ShouldBe((60, 200, 40, 800, 3_000, 100, 5));
        DemoAccounts.OfGenerated(size.ReportingBodies, ScalePlan.City.Accounts).Count.ShouldBe(300);
    }

    [Fact]
    public void Stress_has_the_size_that_it_says()
    {
        var size = new Size(ScalePlan.Stress);

        (size.Documents, size.Bodies, size.Activities, size.Milestones, size.Cycles).ShouldBe((200, 300, 5_000, 30_000, 12));
        size.Entries.ShouldBeInRange(48_000, 55_000);
    }

    [Fact]
    public void Same_scale_gives_the_same_municipality() => ChecksumOf(ScalePlan.City).ShouldBe(ChecksumOf(ScalePlan.City));

    [Fact]
    public async Task Generated_municipality_goes_in_through_the_importer_and_is_in_order()
    {
        var small = ScalePlan.City with { Name = "small", Documents = 14, Editions = 40, Activities = 60, Milestones = 200, Indicators = 10, FirstYear = 2024, Accounts = 20 };
        await using var database = await Features.Exchange.EmptyDatabase.CreateAsync();

        var result = await database.As<PackageImporter>(Domain.Access.Actor.System).RunAsync(new GeneratedMunicipality(small).Packages(), dryRun: false, TestContext.Current.CancellationToken);

        result.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        result.Succeeded.ShouldBeTrue();
        result.Counts.Single(c => c.Kind == "CouncilReport").Created.ShouldBe(2);
    }

    private static string ChecksumOf(ScalePlan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var package in new GeneratedMunicipality(plan).Packages())
        {
            hash.AppendData(PackageJson.Write(package.Package));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private sealed class Size
    {
        public Size(ScalePlan plan)
        {
            var municipality = new GeneratedMunicipality(plan);
            foreach (var (_, package) in municipality.Packages())
            {
                Bodies += package.Bodies?.Count ?? 0;
                Documents += package.Documents?.Count ?? 0;
                Editions += package.Documents?.Sum(d => d.Editions!.Count) ?? 0;
                Activities += package.Activities?.Count ?? 0;
                Milestones += package.Activities?.Sum(a => a.Milestones!.Count) ?? 0;
                Indicators += package.Indicators?.Count ?? 0;
                Cycles += package.Cycles?.Count ?? 0;
                Entries += package.ProgressReports?.Sum(r => r.Entries!.Count) ?? 0;
            }

            ReportingBodies = municipality.ReportingBodies;
        }

        public int Bodies { get; }

        public int Documents { get; }

        public int Editions { get; }

        public int Activities { get; }

        public int Milestones { get; }

        public int Indicators { get; }

        public int Cycles { get; }

        public int Entries { get; }

        public IReadOnlyList<string> ReportingBodies { get; }
    }
}
