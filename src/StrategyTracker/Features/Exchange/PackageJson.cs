using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StrategyTracker.Features.Exchange;

/// <summary>How a package stands in its file: camel case, words for enums, å ä ö as they are, and nothing that says nothing.</summary>
public static class PackageJson
{
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The word of an enum value in a package, e.g. "executiveBoard".</summary>
    public static string WordOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static byte[] Write(Package package) => [.. JsonSerializer.SerializeToUtf8Bytes(package, Options), (byte)'\n'];

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatSaysNothing } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Null, false, an empty list and an optional field's own default are left out; what is required never is.</summary>
    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => !p.IsRequired))
        {
            var nothing = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            property.ShouldSerialize = (_, value) => !Equals(value, nothing) && value is not ICollection { Count: 0 }
                && !(value is string text && string.IsNullOrWhiteSpace(text));
        }
    }
}
