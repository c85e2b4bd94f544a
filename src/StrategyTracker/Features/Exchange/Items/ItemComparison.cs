using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>What an item of a package says otherwise than what is there.</summary>
internal static class ItemComparison
{
    /// <summary>An empty list is written, unlike in a package: it says that there is nothing, where a list left out says nothing.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Lists that mean something else in another order.</summary>
    private static readonly HashSet<string> InOrder =
    [
        "clauses", "changeLog", "milestones", "headings", "achievedBy", "proposedDecisions", "requiredHeadings", "requiredMetadata", "levelNames",
        "questions",
    ];

    /// <summary>Nothing that the item says differs; a list that it leaves out says nothing.</summary>
    public static bool SaysTheSame<T>(T item, T current) => !Differences(item, current).Any();

    /// <summary>The paths, within the item, of what it says otherwise.</summary>
    public static IEnumerable<string> Differences<T>(T item, T current) =>
        Between(JsonSerializer.SerializeToNode(item, Json), JsonSerializer.SerializeToNode(current, Json), "", "");

    private static IEnumerable<string> Between(JsonNode? said, JsonNode? there, string path, string name) => (said, there) switch
    {
        (JsonObject a, JsonObject b) => a.Select(p => p.Key).Union(b.Select(p => p.Key), StringComparer.Ordinal)
            .Where(field => a.ContainsKey(field) || b[field] is not JsonArray)
            .SelectMany(field => Between(a[field], b[field], path.Length == 0 ? field : $"{path}.{field}", field)),
        (JsonArray a, JsonArray b) when InOrder.Contains(name) && a.Count == b.Count =>
            a.Zip(b).SelectMany((pair, i) => Between(pair.First, pair.Second, $"{path}[{i}]", "")),
        (JsonArray a, JsonArray b) => Sorted(a).SequenceEqual(Sorted(b), StringComparer.Ordinal) ? [] : [path],
        _ => (SaysNothing(said) && SaysNothing(there)) || JsonNode.DeepEquals(said, there) ? [] : [path],
    };

    private static IEnumerable<string> Sorted(JsonArray array) => array.Select(node => node?.ToJsonString() ?? "").Order(StringComparer.Ordinal);

    private static bool SaysNothing(JsonNode? node) =>
        node is null or JsonArray { Count: 0 } || (node is JsonValue value && value.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text));
}
