using System.Globalization;
using System.Text;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>
/// The running heads and feet of one report. Each chapter has a page name of its own, since CSS in Chromium cannot lift a
/// heading into the margin; the name also makes the chapter begin on a new page. A short chapter shares the name of the one
/// before it, and so its page.
/// </summary>
public static class PageRules
{
    /// <summary>So many letters have room beside the municipality's name.</summary>
    private const int LongestHead = 84;

    /// <summary>So many parts of a hundred are white in the paler colour.</summary>
    private const int Paler = 60;

    public static string Of(FrozenReport report, ReportImprint imprint) => Of(report, imprint, ReportChapter.Of(report, imprint));

    /// <inheritdoc cref="Of(FrozenReport, ReportImprint)"/>
    /// <param name="chapters">The chapters that it has.</param>
    public static string Of(FrozenReport report, ReportImprint imprint, IReadOnlyList<ReportChapter> chapters)
    {
        var rules = new StringBuilder(ColoursOf(imprint))
            .AppendLine(CultureInfo.InvariantCulture, $"@page {{ @top-left {{ content: {CssText.Quoted(HeadOf(report))} }} @bottom-left {{ content: {CssText.Quoted(FootOf(report, imprint))} }} }}")
            .AppendLine("@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }")
            .AppendLine(".report .cover { page: cover }");
        foreach (var (group, index) in Together(chapters).Select((group, index) => (group, index)))
        {
            var size = group[0].IsWide ? "size: A4 landscape; margin: 18mm 15mm; " : "";
            rules.AppendLine(CultureInfo.InvariantCulture, $"@page chapter{index} {{ {size}@top-right {{ content: {CssText.Quoted(HeadOf(group))} }} }}");
            foreach (var chapter in group)
            {
                var space = chapter == group[0] ? "" : "; margin-top: 11mm";
                rules.AppendLine(CultureInfo.InvariantCulture, $".report .chapter:has(> [id=\"{chapter.Id}\"]) {{ page: chapter{index}{space} }}");
            }
        }

        return rules.ToString();
    }

    /// <summary>One page in the shape of a screen, 16 to 9, with the number below.</summary>
    public static string OfPicture(FrozenReport report, ReportImprint imprint) => ColoursOf(imprint) + string.Create(CultureInfo.InvariantCulture, $$"""
        @page {
          size: 338.67mm 190.5mm; margin: 9mm 16mm 13mm;
          @bottom-left { content: {{CssText.Quoted(FootOf(report, imprint))}}; padding-top: 3mm }
          @bottom-right { content: {{CssText.Quoted(HeadOf(report))}}; padding-top: 3mm }
        }
        .report.picture { font-size: 10.5pt; line-height: 1.36 }

        """);

    /// <summary>The municipality's own colour, over the style's.</summary>
    private static string ColoursOf(ReportImprint imprint) =>
        imprint.Dress?.Colour is { } written && AccentColour.Obstacles(written).Count == 0 && AccentColour.Parse(written) is var own && own != AccentColour.Default
            ? $":root {{ --accent: {own}; --accent-soft: {own.MixedWith(AccentColour.Of("#ffffff"), Paler)} }}\n"
            : "";

    /// <summary>Chapters that share their pages. After the first page and the contents everything begins anew.</summary>
    private static List<List<ReportChapter>> Together(IReadOnlyList<ReportChapter> chapters)
    {
        var groups = new List<List<ReportChapter>>();
        foreach (var chapter in chapters)
        {
            if (chapter.IsShort && groups.Count > 0 && groups[^1][^1] is { IsWide: false, Id: not (ReportChapter.Summary or ReportChapter.Contents) })
            {
                groups[^1].Add(chapter);
            }
            else
            {
                groups.Add([chapter]);
            }
        }

        return groups;
    }

    /// <summary>What stands to the right above the pages of chapters that share them: one, two, or from the first to the last.</summary>
    private static string HeadOf(List<ReportChapter> group) => group.Count switch
    {
        1 => Shortened(group[0].FullTitle, LongestHead),
        2 => $"{Shortened(group[0].FullTitle, LongestHead / 2)} · {Shortened(group[1].FullTitle, LongestHead / 2)}",
        _ => $"{Shortened(group[0].FullTitle, LongestHead / 2)} – {Shortened(group[^1].FullTitle, LongestHead / 2)}",
    };

    /// <summary>The whole title stands as the heading.</summary>
    private static string Shortened(string title, int most) => title.Length <= most ? title : title[..(most - 1)].TrimEnd() + "…";

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
