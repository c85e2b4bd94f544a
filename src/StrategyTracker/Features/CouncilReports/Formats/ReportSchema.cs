using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>The JSON Schema of <see cref="ArchivedReport"/>, for whoever reads the file in an archive without this program.</summary>
public static class ReportSchema
{
    public const string FileName = "strategytracker-report-1.schema.json";

    private static readonly JsonSerializerOptions indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write()
    {
        var properties = new JsonObject
        {
            ["format"] = new JsonObject { ["const"] = ArchivedReport.Format },
            ["cycle"] = Simple("string"),
            ["version"] = Simple("integer"),
            ["isPreliminary"] = Simple("boolean"),
            ["isPublicVersion"] = Simple("boolean"),
            ["frozenOn"] = new JsonObject { ["type"] = "string", ["format"] = "date" },
            ["withheldActivities"] = Simple("integer"),
            ["frozenChecksum"] = Checksum(),
            ["reportChecksum"] = Checksum(),
            ["decisions"] = Nested(typeof(IReadOnlyList<FrozenDecision>), "decisions"),
            ["addenda"] = Nested(typeof(IReadOnlyList<FrozenAddendum>), "addenda"),
            ["report"] = Nested(typeof(FrozenReport), "report"),
        };
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"StrategyTracker council report ({ArchivedReport.Format})",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray("format", "cycle", "version", "isPreliminary", "isPublicVersion", "withheldActivities", "reportChecksum", "report"),
            ["additionalProperties"] = false,
        }.ToJsonString(indented) + "\n";
    }

    private static JsonObject Simple(string type) => new() { ["type"] = type };

    private static JsonObject Checksum() => new() { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" };

    /// <summary>What is empty is not written.</summary>
    private static void AllowLeftOut(JsonObject item)
    {
        if (item["required"] is JsonArray required && item["properties"] is JsonObject properties)
        {
            required.RemoveAll(name => MayBeNull(properties[name!.GetValue<string>()]));
        }
    }

    private static bool MayBeNull(JsonNode? schema) =>
        (schema?["type"] is JsonArray types && types.Any(t => t!.GetValue<string>() == "null"))
        || (schema?["enum"] is JsonArray values && values.Any(v => v is null));

    /// <summary>A type's schema at its place in the whole: what points into itself points there.</summary>
    private static JsonNode Nested(Type type, string name)
    {
        var schema = FrozenReportJson.SchemaOf(type);
        Move(schema, $"#/properties/{name}");
        return schema;
    }

    private static void Move(JsonNode? node, string place)
    {
        if (node is JsonObject item)
        {
            if (item["$ref"]?.GetValue<string>() is { } pointer)
            {
                item["$ref"] = place + pointer[1..];
            }

            AllowLeftOut(item);

            foreach (var (_, value) in item.ToList())
            {
                Move(value, place);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
            {
                Move(value, place);
            }
        }
    }
}
