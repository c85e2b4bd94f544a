using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

/// <summary>The JSON Schema of a package, made from the record types, for editors and for other programs.</summary>
public static class PackageSchema
{
    public const string FileName = "strategytracker-1.schema.json";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write()
    {
        var schema = PackageJson.Options.GetJsonSchemaAsNode(typeof(Package), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = AddLimits,
        }).AsObject();
        schema["properties"]!["format"]!["const"] = Package.CurrentFormat;
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"StrategyTracker exchange package ({Package.CurrentFormat})",
        };
        foreach (var (name, value) in schema.ToList())
        {
            schema.Remove(name);
            whole[name] = value;
        }

        return whole.ToJsonString(Indented) + "\n";
    }

    /// <summary>What the reader besides refuses: unknown fields, texts that are too long or empty, numbers out of range.</summary>
    private static JsonNode AddLimits(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        var attributes = context.PropertyInfo?.AttributeProvider;
        if (attributes?.GetCustomAttributes(typeof(MaxLengthAttribute), inherit: false) is [MaxLengthAttribute longest])
        {
            LimitText(schema, longest.Length, isKey: context.PropertyInfo!.Name == "key");
        }

        if (attributes?.GetCustomAttributes(typeof(ItemMaxLengthAttribute), inherit: false) is [ItemMaxLengthAttribute longestItem]
            && schema["items"] is JsonObject item)
        {
            LimitText(item, longestItem.Length, isKey: false);
        }

        if (attributes?.GetCustomAttributes(typeof(RangeAttribute), inherit: false) is [RangeAttribute range])
        {
            schema["minimum"] = (int)range.Minimum;
            schema["maximum"] = (int)range.Maximum;
        }

        return node;
    }

    private static void LimitText(JsonObject schema, int longest, bool isKey)
    {
        schema["minLength"] = 1;
        schema["maxLength"] = longest;
        if (isKey)
        {
            schema["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$";
        }
    }
}
