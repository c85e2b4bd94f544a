using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;

namespace StrategyTracker.Features.OpenData;

/// <summary>
/// The rows of a data set as a file. CSV by RFC 4180 in UTF-8 with a byte order mark, since spreadsheet programs otherwise
/// spoil å, ä and ö; JSON as a list of objects.
/// </summary>
public static class OpenDataFiles
{
    public const string CsvType = "text/csv; charset=utf-8; header=present";
    public const string JsonType = "application/json; charset=utf-8";

    // A text that begins like a formula is not to be run by the program that opens the file; a number below zero stays a number.
    private static readonly CsvWriterOptions csv = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    private static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static byte[] WriteCsv(OpenDataset dataset, IReadOnlyList<object> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, csv, leaveOpen: true))
        {
            writer.WriteHeader([.. dataset.Columns.Select(c => c.Name)]);
            foreach (var row in rows)
            {
                foreach (var column in dataset.Columns)
                {
                    writer.WriteField(column.CellOf(row));
                }

                writer.EndRecord();
            }
        }

        return stream.ToArray();
    }

    public static byte[] WriteJson(IReadOnlyList<object> rows) => JsonSerializer.SerializeToUtf8Bytes(rows, json);
}
