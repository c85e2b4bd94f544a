using System.Text.Json.Nodes;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

public sealed class PackageSchemaTests
{
    private static readonly string file = Path.Combine(Repository.Root, "seed-data", PackageSchema.FileName);

    public static TheoryData<string> Seeds => [.. SeedData.Files.Select(f => Path.GetFileName(f)!)];

    /// <summary>After a change of the record types: run once with STRATEGYTRACKER_APPROVE=1, which writes the file.</summary>
    [Fact]
    public void Schema_in_the_repository_is_that_of_the_record_types()
    {
        if (Environment.GetEnvironmentVariable("STRATEGYTRACKER_APPROVE") == "1")
        {
            File.WriteAllText(file, PackageSchema.Write());
        }

        File.ReadAllText(file).ShouldBe(PackageSchema.Write());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Seed_file_conforms_to_the_schema(string seed) =>
        Validate(JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "seed-data", seed)))).ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "format": "strategytracker/2" }""", "$.format")]
    [InlineData("""{ "format": "strategytracker/1", "bodys": [] }""", "bodys")]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a b", "name": "X", "kind": "company" }] }""", "$.bodies[0].key")]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "kind": "company" }] }""", "lacks name")]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "X", "kind": "firm" }] }""", "$.bodies[0].kind")]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "X", "kind": "company", "validTo": "2024-13-01" }] }""", "$.bodies[0].validTo")]
    public void Schema_refuses_what_an_import_refuses(string json, string fault) =>
        Validate(JsonNode.Parse(json)).ShouldContain(f => f.Contains(fault));

    private static IEnumerable<string> Validate(JsonNode? value) => new SchemaValidator(JsonNode.Parse(PackageSchema.Write())!).Validate(value);
}
