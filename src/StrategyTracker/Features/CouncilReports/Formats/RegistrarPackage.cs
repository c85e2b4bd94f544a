using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>
/// The report for the registrar, as one ZIP: the files, what they are (metadata.json), and their checksums in the form that
/// "sha256sum -c" reads.
/// </summary>
public static class RegistrarPackage
{
    public const string Extension = "zip";
    public const string MediaType = "application/zip";
    public const string Format = "strategytracker-case/1";

    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="view">The report.</param>
    /// <param name="title">Its whole title.</param>
    /// <param name="language">"sv" or "en".</param>
    /// <param name="files">What is sent, by name.</param>
    public static byte[] Write(CouncilReportView view, string title, string language, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var metadata = JsonSerializer.SerializeToUtf8Bytes(Describe(view, title, language, files), options);
        IReadOnlyList<(string Name, byte[] Content)> described = [.. files, ("metadata.json", metadata)];
        var sums = string.Concat(described.Select(f => $"{SumOf(f.Content)}  {f.Name}\n"));
        var day = (view.Imprint.FrozenOn ?? view.Report.AsOf).ToDateTime(TimeOnly.MinValue);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in described.Append(("SHA256SUMS", Encoding.UTF8.GetBytes(sums))))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(day, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static object Describe(CouncilReportView view, string title, string language, IReadOnlyList<(string Name, byte[] Content)> files) => new
    {
        Format,
        Title = title,
        Creator = view.Report.Municipality,
        Language = language,
        view.Report.RegistrationNumber,
        Document = new { view.Report.Programme.Key, view.Report.Programme.Title, view.Report.Programme.RegistrationNumbers },
        Cycle = new { view.Report.Cycle.Key, view.Report.Cycle.Name, view.Report.Cycle.PeriodFrom, view.Report.Cycle.PeriodTo },
        view.Imprint.Version,
        view.Imprint.IsPreliminary,
        view.Imprint.IsPublicVersion,
        view.Imprint.FrozenOn,
        ContentChecksum = view.Imprint.Checksum,
        view.Imprint.Decisions,
        view.Imprint.Addenda,
        Files = files.Select(f => new { f.Name, Bytes = f.Content.Length, Sha256 = SumOf(f.Content) }),
    };

    private static string SumOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
