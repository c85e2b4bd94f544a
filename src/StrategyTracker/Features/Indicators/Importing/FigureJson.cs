using System.Globalization;
using System.Text.Json;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>
/// An answer of Kolada's programming interface (v2 and v3) that somebody has saved as a file: under <c>values</c> one object for each
/// indicator, municipality and period, with a figure for each gender.
/// </summary>
internal static class FigureJson
{
    private static readonly JsonDocumentOptions lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <summary>Whether the file looks like JSON at all: its first sign is a bracket.</summary>
    public static bool IsIn(byte[] file) => file.SkipWhile(b => b is 0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t').FirstOrDefault() is (byte)'{' or (byte)'[';

    public static (FigureFile? File, string? Refusal) Read(byte[] file)
    {
        try
        {
            var start = file is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            using var document = JsonDocument.Parse(file.AsMemory(start), lenient);
            var root = document.RootElement;
            var values = root.ValueKind is JsonValueKind.Array ? root
                : root.TryGetProperty("values", out var inside) && inside.ValueKind is JsonValueKind.Array ? inside
                : default;
            if (values.ValueKind is not JsonValueKind.Array || !values.EnumerateArray().All(IsFigures))
            {
                return (null, IndicatorTexts.JsonIsNotFigures);
            }

            var rows = values.EnumerateArray().Select((v, i) => (Of: v, Number: i + 1)).SelectMany(v => RowsOf(v.Of, v.Number)).ToList();
            var page = root.ValueKind is JsonValueKind.Object ? TextOf(root, "next_page") ?? TextOf(root, "next_url") : null;
            return (new FigureFile(rows) { HasMorePages = page is not null }, null);
        }
        catch (JsonException)
        {
            return (null, IndicatorTexts.FileUnreadable);
        }
    }

    private static bool IsFigures(JsonElement value) => value.ValueKind is JsonValueKind.Object
        && TextOf(value, "kpi") is not null && TextOf(value, "period") is not null
        && value.TryGetProperty("values", out var figures) && figures.ValueKind is JsonValueKind.Array;

    private static IEnumerable<FigureRow> RowsOf(JsonElement of, int number) =>
        of.GetProperty("values").EnumerateArray().Where(f => f.ValueKind is JsonValueKind.Object).Select(figure => new FigureRow(
            number, TextOf(of, "kpi"), null, TextOf(of, "municipality"), null, TextOf(of, "period"),
            // A school or another unit is no body here: the row is refused by its id, and not taken for the whole municipality.
            TextOf(of, "ou"), TextOf(figure, "gender"),
            IsDeleted(figure) ? null : TextOf(figure, "value"), null, null)
        {
            MeanOf = figure.TryGetProperty("count", out var count) && count.ValueKind is JsonValueKind.Number && count.TryGetInt32(out var members) && members > 1 ? members : null,
        });

    private static bool IsDeleted(JsonElement figure) => figure.TryGetProperty("isdeleted", out var deleted) && deleted.ValueKind is JsonValueKind.True;

    /// <summary>A text, or a number as a person would write it; none where there is none.</summary>
    private static string? TextOf(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetDouble().ToString("0.################", CultureInfo.GetCultureInfo("sv")),
        _ => null,
    };
}
