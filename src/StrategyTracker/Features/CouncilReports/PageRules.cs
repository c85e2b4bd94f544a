using System.Globalization;
using System.Text;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// The running heads and feet of one report. Each chapter has a page name of its own, since CSS in Chromium cannot lift a
/// heading into the margin; the name also makes the chapter begin on a new page.
/// </summary>
public static class PageRules
{
    public static string Of(FrozenReport report, ReportImprint imprint) => Of(report, imprint, ReportChapter.Of(report, imprint));

    /// <inheritdoc cref="Of(FrozenReport, ReportImprint)"/>
    /// <param name="chapters">The chapters that it has.</param>
    public static string Of(FrozenReport report, ReportImprint imprint, IReadOnlyList<ReportChapter> chapters)
    {
        var rules = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"@page {{ @top-left {{ content: {CssText.Quoted(HeadOf(report))} }} @bottom-left {{ content: {CssText.Quoted(FootOf(report, imprint))} }} }}")
            .AppendLine("@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }")
            .AppendLine(".report .cover { page: cover }");
        foreach (var (chapter, index) in chapters.Select((chapter, index) => (chapter, index)))
        {
            var size = chapter.IsWide ? "size: A4 landscape; margin: 20mm; " : "";
            rules
                .AppendLine(CultureInfo.InvariantCulture, $"@page chapter{index} {{ {size}@top-right {{ content: {CssText.Quoted(chapter.FullTitle)} }} }}")
                .AppendLine(CultureInfo.InvariantCulture, $".report .chapter:has(> [id=\"{chapter.Id}\"]) {{ page: chapter{index} }}");
        }

        return rules.ToString();
    }

    /// <summary>What stands to the left above each page.</summary>
    public static string HeadOf(FrozenReport report) => ReportTexts.HeadTitle.With(report.Municipality, report.Cycle.Year);

    /// <summary>What stands to the left below each page: the number, and what kind of report it is where it is not the final, public one.</summary>
    public static string FootOf(FrozenReport report, ReportImprint imprint) => string.Join(" · ", new[]
    {
        report.RegistrationNumber is { } number ? ReportTexts.FootNumber.With(number) : null,
        imprint.IsPreliminary ? ReportTexts.FootPreliminary : null,
        imprint.IsPublicVersion ? null : ReportTexts.FootInternal,
    }.Where(part => part is not null));
}
