using System.Text;
using System.Text.Json.Nodes;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

/// <summary>Files with chance damage: whatever stands in them, a person is told and the program does not break.</summary>
public sealed class MangledPackageTests : DataTest
{
    private static int Rounds => int.Parse(Environment.GetEnvironmentVariable("STRATEGYTRACKER_TEST_ROUNDS") ?? "15", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Bytes_changed_at_random_are_read_or_refused()
    {
        var random = new Random(1);
        var whole = File.ReadAllBytes(SeedData.Files[0]);
        for (var round = 0; round < 20 * Rounds; round++)
        {
            var bytes = whole.ToArray();
            for (var change = 0; change < 3; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = PackageReader.Read(bytes.AsMemory(0, random.Next(10) == 0 ? random.Next(bytes.Length) : bytes.Length));

            (reading.Package is null).ShouldBe(reading.Faults.Count > 0);
        }
    }

    [Fact]
    public async Task Values_changed_at_random_are_imported_or_refused()
    {
        await As<PackageImporter>(Actor.System).RunAsync(SeedData.Packages(), dryRun: false, Cancel);
        var whole = PackageJson.Write((await As<ExchangeQueries>(Actor.System).AllAsync(Cancel))!);
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            var json = JsonNode.Parse(whole)!;
            var nodes = Below(json).ToList();
            for (var change = 0; change < 4; change++)
            {
                Mangle(nodes[random.Next(nodes.Count)], nodes, random);
            }

            var reading = PackageReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
            if (reading.Package is null)
            {
                continue;
            }

            // Over what is there, and into an empty folder.
            var result = await As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("m", reading.Package)], dryRun: true, Cancel);
            await using var other = await EmptyDatabase.CreateAsync();
            var anew = await other.As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("m", reading.Package)], dryRun: true, Cancel);

            foreach (var outcome in new[] { result, anew })
            {
                outcome.Outcome.Kind.ShouldBeOneOf(OutcomeKind.Done, OutcomeKind.Refused);
                (outcome.Faults.Count > 0).ShouldBe(outcome.Outcome.Kind is OutcomeKind.Refused, $"round {round}: {string.Join(", ", outcome.Outcome.Violations.Select(v => v.Code))}");
                outcome.Faults.ShouldAllBe(f => f.Words.Length > 0 && f.Words != f.Code);
            }
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Below(p.Value!).Prepend(p.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Below(i!).Prepend(i!)),
        _ => [],
    };

    private static void Mangle(JsonNode node, IReadOnlyList<JsonNode> nodes, Random random)
    {
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(2) == 0:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonArray parent when random.Next(3) == 0:
                parent.Add(node.DeepClone());
                break;
            case JsonArray parent when random.Next(2) == 0:
                parent.Remove(node);
                break;
            case { } when node is JsonValue value:
                // Another value of the same kind, from anywhere.
                var others = nodes.OfType<JsonValue>().Where(v => v.GetValueKind() == value.GetValueKind()).ToList();
                node.ReplaceWith(others[random.Next(others.Count)].DeepClone());
                break;
            default:
                break;
        }
    }
}
