using System.Text.Json;
using Microsoft.AspNetCore.Components;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// The report on screen: the same sections as on paper, in the report's own language whatever the reader's is, as one
/// piece of markup, so that a long report costs no circuit anything.
/// </summary>
public sealed class CouncilReportScreen(ReportHtml html, FrozenReports reports)
{
    /// <param name="report">The report.</param>
    /// <param name="imprint">What is known of it beside its values.</param>
    /// <param name="language">"sv" or "en".</param>
    /// <param name="address">Where it stands: links within the report lead there, and each figure to its rows.</param>
    public Task<MarkupString> ToMarkupAsync(FrozenReport report, ReportImprint imprint, string language, ReportAddress address) =>
        imprint.IsPreliminary ? MakeAsync(report, imprint, language, address) : reports.KeepAsync(("markup", address, KeyOf(imprint)), async () =>
        {
            var made = await MakeAsync(report, imprint, language, address);
            return (made, made.Value.Length);
        });

    /// <summary>Any page of the report's kind on screen.</summary>
    public async Task<MarkupString> ToMarkupAsync(PrintedPage page, string address) =>
        new(MadeForScreen(await html.RenderBodyAsync(page), address));

    private Task<MarkupString> MakeAsync(FrozenReport report, ReportImprint imprint, string language, ReportAddress address) =>
        ToMarkupAsync(new PrintedPage(
            typeof(CouncilReportDocument),
            new Dictionary<string, object?>
            {
                [nameof(CouncilReportDocument.Report)] = report,
                [nameof(CouncilReportDocument.Imprint)] = imprint,
                [nameof(CouncilReportDocument.Address)] = address,
            },
            language, "", ""), address.Page);

    // What differs from other reports follows from their checksums, and is long.
    private static string KeyOf(ReportImprint imprint) =>
        CouncilReport.ChecksumOf(JsonSerializer.Serialize(imprint with { Differences = [], Comparison = null }));

    /// <summary>A link within the report leads to this page and not to the site's root; a table that is too wide scrolls by itself, also from the keyboard.</summary>
    private static string MadeForScreen(string markup, string address) => markup
        .Replace("href=\"#", $"href=\"{address}#", StringComparison.Ordinal)
        .Replace("class=\"wide-table\"", "class=\"wide-table\" tabindex=\"0\"", StringComparison.Ordinal)
        .Replace("<table", "<div class=\"scroll\" tabindex=\"0\"><table", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);
}
