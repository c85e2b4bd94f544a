using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// A frozen report as text and back. The same report always gives the same text: fields stand in the order of the records,
/// dates and numbers the same in every culture, enums as words.
/// </summary>
public static class FrozenReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What is computed from other fields is not frozen twice.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The JSON Schema of a type of the report.</summary>
    public static JsonNode SchemaOf(Type type) =>
        Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });

    public static string Write(FrozenReport report) => JsonSerializer.Serialize(report, Options);

    /// <exception cref="JsonException">The text is not a frozen report.</exception>
    public static FrozenReport Read(string content) =>
        JsonSerializer.Deserialize<FrozenReport>(content, Options) ?? throw new JsonException("The text is empty.");
}
