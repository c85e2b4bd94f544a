using System.Text.Json.Serialization;
using StrategyTracker.Features.CouncilReports.Formats;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>The formats that take so long that one need not wait for them.</summary>
public enum PrintFormat
{
    Pdf,
    Docx,
    Xlsx,
    Package,
}

/// <summary>What somebody asks to have made: a report, as it stands at an address, as a file.</summary>
/// <param name="CycleKey">The key of its cycle.</param>
/// <param name="CycleName">Its name, for people.</param>
/// <param name="Language">"sv" or "en".</param>
/// <param name="Format">The kind of file.</param>
public sealed record PrintOrder(string CycleKey, string CycleName, string Language, PrintFormat Format)
{
    /// <summary>With what is withheld from the public version.</summary>
    public bool IsInternal { get; init; }

    /// <summary>A frozen version; none for the one that counts.</summary>
    public int? Version { get; init; }

    /// <summary>The earlier cycle compared with; none for the one before.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>Of the same pages as the other: they are printed once for both. Word and workbooks are made for each by itself.</summary>
    public bool SharesPagesWith(PrintOrder other) => HasPages && other.HasPages && this with { Format = other.Format } == other;

    private bool HasPages => Format is PrintFormat.Pdf or PrintFormat.Package;

    /// <summary>The page of the report.</summary>
    [JsonIgnore]
    public ReportAddress Address => new(CycleKey, Language) { IsInternal = IsInternal, Version = Version, ComparedWith = ComparedWith };

    /// <summary>Where the same file is made while one waits.</summary>
    [JsonIgnore]
    public string DirectAddress => Address.File(Extension);

    [JsonIgnore]
    public string Extension => Format switch
    {
        PrintFormat.Pdf => "pdf",
        PrintFormat.Docx => ReportFile.NameOf(ReportFormat.Docx),
        PrintFormat.Xlsx => ReportFile.NameOf(ReportFormat.Xlsx),
        PrintFormat.Package => RegistrarPackage.Extension,
        _ => throw new InvalidOperationException($"Unknown format: {Format}"),
    };

    [JsonIgnore]
    public string MediaType => Format switch
    {
        PrintFormat.Pdf => "application/pdf",
        PrintFormat.Docx => ReportFile.MediaTypeOf(ReportFormat.Docx),
        PrintFormat.Xlsx => ReportFile.MediaTypeOf(ReportFormat.Xlsx),
        PrintFormat.Package => RegistrarPackage.MediaType,
        _ => throw new InvalidOperationException($"Unknown format: {Format}"),
    };
}
