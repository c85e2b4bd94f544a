using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A chapter: the id of its heading, what stands in the contents, and what stands above the line on each of its pages.</summary>
/// <param name="Id">Id of the heading; letters a–z, digits and hyphens.</param>
/// <param name="Title">The heading.</param>
/// <param name="Kicker">What stands before the title: "Målområde 3".</param>
/// <param name="IsWide">Printed on landscape pages.</param>
public sealed record ReportChapter(string Id, string Title, string? Kicker = null, bool IsWide = false)
{
    public const string Summary = "sammanfattning";
    public const string Contents = "innehall";
    public const string Overview = "laget";
    public const string Since = "sedan-sist";
    public const string Deviations = "avvikelser";
    public const string Bodies = "organ";
    public const string Contributions = "bidrag";
    public const string Ledger = "utfall";
    public const string Trail = "arendets-gang";
    public const string Legend = "lasanvisning";
    public const string Appendix = "bilaga";

    /// <summary>"Målområde 3 · Handlingskraftig verksamhet".</summary>
    public string FullTitle => Kicker is null ? Title : $"{Kicker} · {Title}";

    public static string IdOf(FrozenTargetArea area) => $"malomrade-{area.Key}";

    /// <summary>The chapters of a report in order; the way of the matter only once it has begun.</summary>
    public static IReadOnlyList<ReportChapter> Of(FrozenReport report, ReportImprint? imprint = null) =>
    [
        new(Summary, ReportTexts.Question),
        new(Contents, ReportTexts.ContentsTitle),
        new(Overview, ReportTexts.OverviewTitle),
        .. imprint?.Comparison is { } since ? [new ReportChapter(Since, TitleOf(since))] : Array.Empty<ReportChapter>(),
        new(Deviations, ReportTexts.DeviationsTitle),
        .. report.TargetAreas.Select(a => new ReportChapter(IdOf(a), a.Title, KickerOf(a))),
        new(Bodies, ReportTexts.BodiesTitle),
        new(Contributions, ReportTexts.ContributionsTitle),
        new(Ledger, ReportTexts.LedgerTitle),
        .. imprint is { Versions.Count: > 0 } ? [new ReportChapter(Trail, ReportTexts.TrailTitle)] : Array.Empty<ReportChapter>(),
        new(Legend, ReportTexts.LegendTitle),
        new(Appendix, ReportTexts.AppendixTitle, ReportTexts.AppendixKicker, IsWide: true),
    ];

    public static string TitleOf(ReportComparison since) =>
        since.Earlier.Year == since.Later.Year ? ReportTexts.SinceTitleNamed.With(since.Earlier.Name) : ReportTexts.SinceTitle.With(since.Earlier.Year);

    public static string KickerOf(FrozenTargetArea area) =>
        area.Number is null ? ReportTexts.TargetArea : $"{ReportTexts.TargetArea} {area.Number}";
}
