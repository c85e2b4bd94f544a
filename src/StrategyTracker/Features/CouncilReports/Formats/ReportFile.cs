namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>The formats that a report can be had in beside the PDF, which needs a browser to print it.</summary>
public enum ReportFormat
{
    Docx,
    Xlsx,
    Html,
    Json,
}

/// <summary>What a format is called in addresses and on the command line, and what it is to a browser.</summary>
public static class ReportFile
{
    public static IReadOnlyList<ReportFormat> Formats { get; } = Enum.GetValues<ReportFormat>();

    /// <summary>"docx".</summary>
    public static string NameOf(ReportFormat format) => format switch
    {
        ReportFormat.Docx => "docx",
        ReportFormat.Xlsx => "xlsx",
        ReportFormat.Html => "html",
        ReportFormat.Json => "json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static string MediaTypeOf(ReportFormat format) => format switch
    {
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Html => "text/html; charset=utf-8",
        ReportFormat.Json => "application/json; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The format with a name; none where there is none.</summary>
    public static ReportFormat? Find(string name) =>
        Formats.Where(f => NameOf(f) == name).Select(f => (ReportFormat?)f).FirstOrDefault();

    /// <summary>"uppfoljning-2026-preliminar-en.docx": what a file is shows where it has been saved.</summary>
    /// <param name="part">What it is called after the cycle, where it is not the whole report.</param>
    public static string FileName(CouncilReportView view, string language, string extension, string? part = null)
    {
        var parts = new[]
        {
            view.Report.Cycle.Key,
            part,
            view.Imprint.IsPreliminary ? "preliminar" : view.Imprint.Version > 1 ? $"version-{view.Imprint.Version}" : null,
            view.Imprint.IsPublicVersion ? null : "intern",
            language == "en" ? "en" : null,
        };
        return $"{string.Join('-', parts.Where(p => p is not null))}.{extension}";
    }
}
