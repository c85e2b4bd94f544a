using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>
/// The report for the archive, as JSON: what it is, what was decided on it, and its values as they were locked. "report" is
/// the text that the checksum was made of, character by character, so that anyone can reckon it again.
/// </summary>
public static class ArchivedReport
{
    public const string Format = "strategytracker-report/1";

    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="report">The report as it is to be read: without what is withheld, if it is the public version.</param>
    /// <param name="imprint">What is known beside its values.</param>
    public static byte[] Write(FrozenReport report, ReportImprint imprint)
    {
        var content = FrozenReportJson.Write(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("cycle", report.Cycle.Key);
            json.WriteNumber("version", imprint.Version);
            json.WriteBoolean("isPreliminary", imprint.IsPreliminary);
            json.WriteBoolean("isPublicVersion", imprint.IsPublicVersion);
            Write("frozenOn", imprint.FrozenOn);
            json.WriteNumber("withheldActivities", report.WithheldCount);
            Write("frozenChecksum", imprint.Checksum);
            json.WriteString("reportChecksum", CouncilReport.ChecksumOf(content));
            Write("decisions", imprint.Decisions);
            Write("addenda", imprint.Addenda);
            json.WritePropertyName("report");
            json.WriteRawValue(content);
            json.WriteEndObject();

            void Write<T>(string name, T value)
            {
                if (value is not null)
                {
                    json.WritePropertyName(name);
                    JsonSerializer.Serialize(json, value, options);
                }
            }
        }

        return stream.ToArray();
    }
}
