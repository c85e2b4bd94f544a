using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StrategyTracker.Tests.Features.Exchange;

/// <summary>Holds a JSON value against a JSON Schema, as far as our own schema goes; a keyword that it does not know is an error.</summary>
internal sealed class SchemaValidator(JsonNode root)
{
    public IEnumerable<string> Validate(JsonNode? value) => Validate(value, root.AsObject(), "$");

    private IEnumerable<string> Validate(JsonNode? value, JsonObject schema, string path) =>
        schema.SelectMany(keyword => Validate(value, schema, keyword.Key, keyword.Value!, path));

    private IEnumerable<string> Validate(JsonNode? value, JsonObject schema, string keyword, JsonNode rule, string path) => keyword switch
    {
        "$schema" or "title" or "default" => [],
        "$ref" => Validate(value, Follow(rule.GetValue<string>()), path),
        "type" => Check(Types(rule).Any(type => Is(value, type)), $"{path} is not {rule.ToJsonString()}"),
        "const" => Check(JsonNode.DeepEquals(value, rule), $"{path} is not {rule.ToJsonString()}"),
        "enum" => Check(rule.AsArray().Any(allowed => JsonNode.DeepEquals(value, allowed)), $"{path}: {value?.ToJsonString()} is none of {rule.ToJsonString()}"),
        "required" => rule.AsArray().Where(name => value is JsonObject o && !o.ContainsKey(name!.GetValue<string>())).Select(name => $"{path} lacks {name}"),
        "properties" => value is JsonObject o ? o.Where(p => rule[p.Key] is not null).SelectMany(p => Validate(p.Value, rule[p.Key]!.AsObject(), $"{path}.{p.Key}")) : [],
        "additionalProperties" when rule is JsonObject each => value is JsonObject o ? o.SelectMany(p => Validate(p.Value, each, $"{path}.{p.Key}")) : [],
        "additionalProperties" => value is JsonObject o && !rule.GetValue<bool>()
            ? o.Where(p => schema["properties"]![p.Key] is null).Select(p => $"{path} may not have {p.Key}")
            : [],
        "items" => value is JsonArray a ? a.SelectMany((item, i) => Validate(item, rule.AsObject(), $"{path}[{i}]")) : [],
        "minLength" => Check(Text(value) is not { } text || text.Length >= rule.GetValue<int>(), $"{path} is too short"),
        "maxLength" => Check(Text(value) is not { } text || text.Length <= rule.GetValue<int>(), $"{path} is too long"),
        "pattern" => Check(Text(value) is not { } text || Regex.IsMatch(text, rule.GetValue<string>()), $"{path}: {value?.ToJsonString()} does not match"),
        "format" => Check(Text(value) is not { } text || IsOfFormat(text, rule.GetValue<string>()), $"{path}: {value?.ToJsonString()} is not a {rule}"),
        "minimum" => Check(Number(value) is not { } number || number >= rule.GetValue<double>(), $"{path} is too small"),
        "maximum" => Check(Number(value) is not { } number || number <= rule.GetValue<double>(), $"{path} is too large"),
        _ => throw new InvalidOperationException($"The validator does not know the keyword {keyword}."),
    };

    private static IEnumerable<string> Check(bool holds, string fault) => holds ? [] : [fault];

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        _ => throw new InvalidOperationException($"The validator does not know the type {type}."),
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() is System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;

    private static double? Number(JsonNode? value) => value?.GetValueKind() is System.Text.Json.JsonValueKind.Number ? value.GetValue<double>() : null;

    private static bool IsOfFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new InvalidOperationException($"The validator does not know the format {format}."),
    };

    /// <summary>A pointer such as #/properties/documents/items.</summary>
    private JsonObject Follow(string pointer) => pointer.Split('/').Skip(1)
        .Aggregate(root, (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!).AsObject();
}
