using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Extracts;
using StrategyTracker.Features.CouncilReports.Rows;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>Where a report stands: everything that is chosen about it is in the address.</summary>
public sealed record ReportAddress(string CycleKey, string Language)
{
    /// <summary>The language that was asked for; where none was, or none that there is, the reader's own.</summary>
    public static string LanguageOf(string? wanted) =>
        wanted is "sv" or "en" ? wanted : System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "sv";

    /// <summary>With what is withheld from the public version.</summary>
    public bool IsInternal { get; init; }

    /// <summary>A frozen version; none for the one that counts.</summary>
    public int? Version { get; init; }

    /// <summary>The earlier cycle compared with; none for the one before.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>A shorter report; none for the whole.</summary>
    public ReportExtract? Extract { get; init; }

    /// <summary>The page.</summary>
    public string Page => To("");

    /// <summary>A file of it, e.g. "pdf".</summary>
    public string File(string format) => To("/" + format);

    /// <summary>The rows that a figure of it is the count of.</summary>
    public string Rows(ReportSelection selection) => Page.Replace("?", "/rader?", StringComparison.Ordinal) + RowsQuery.Of(selection);

    private string To(string part) =>
        $"/rapporter/{Uri.EscapeDataString(CycleKey)}{Extract?.Path}{part}?sprak={Language}"
        + (Version is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&nr={number}") : "")
        + (ComparedWith is { } key ? $"&jamfor={Uri.EscapeDataString(key)}" : "")
        + (IsInternal ? "&version=intern" : "");
}
