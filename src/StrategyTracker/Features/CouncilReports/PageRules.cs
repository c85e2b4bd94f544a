using System.Globalization;
using System.Text;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// The running heads and feet of one report. Each chapter has a page name of its own, since CSS in Chromium cannot lift a
/// heading into the margin; the name also makes the chapter begin on a new page.
/// </summary>
public static class PageRules
{
    public static string Of(FrozenReport report, ReportImprint imprint)
    {
        var left = new[]
        {
            report.RegistrationNumber is { } number ? ReportTexts.FootNumber.With(number) : null,
            imprint.IsPreliminary ? ReportTexts.FootPreliminary : null,
            imprint.IsPublicVersion ? null : ReportTexts.FootInternal,
        };
        var title = ReportTexts.HeadTitle.With(report.Municipality, report.Cycle.Year);
        var rules = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"@page {{ @top-left {{ content: {Quoted(title)} }} @bottom-left {{ content: {Quoted(string.Join(" · ", left.Where(l => l is not null)))} }} }}")
            .AppendLine("@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }")
            .AppendLine(".report .cover { page: cover }");
        foreach (var (chapter, index) in ReportChapter.Of(report, imprint).Select((chapter, index) => (chapter, index)))
        {
            var size = chapter.IsWide ? "size: A4 landscape; margin: 20mm; " : "";
            rules
                .AppendLine(CultureInfo.InvariantCulture, $"@page chapter{index} {{ {size}@top-right {{ content: {Quoted(chapter.FullTitle)} }} }}")
                .AppendLine(CultureInfo.InvariantCulture, $".report .chapter:has(> [id=\"{chapter.Id}\"]) {{ page: chapter{index} }}");
        }

        return rules.ToString();
    }

    /// <summary>A CSS string; what could end it, or the style element, is written as its code.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or '<' or '>' || char.IsControl(letter))
            {
                quoted.Append('\\').Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }
}
