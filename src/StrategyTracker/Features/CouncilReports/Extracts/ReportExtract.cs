using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Extracts;

/// <summary>A shorter report, out of the same values as the whole: for whoever has two minutes, or for one body.</summary>
/// <param name="BodyKey">The body that it is for; none for the summary on two pages.</param>
public sealed record ReportExtract(string? BodyKey = null)
{
    public static ReportExtract Summary { get; } = new();

    /// <summary>The values that it shows; none where the body was not asked.</summary>
    /// <param name="report">The whole report, without what is withheld if it is the public version.</param>
    public FrozenReport? Of(FrozenReport report) => BodyKey is null ? report : ReportOfBody.Of(report, BodyKey);

    /// <summary>The component that lays it out.</summary>
    public Type Document => BodyKey is null ? typeof(SummaryDocument) : typeof(BodyDocument);

    /// <summary>What it is called.</summary>
    /// <param name="shown">The values that it shows.</param>
    public string TitleOf(FrozenReport shown) => BodyKey is null
        ? ReportTexts.SummaryOf.With(shown.Cycle.Name)
        : ReportTexts.BodyReportOf.With(shown.Bodies[0].Name, shown.Cycle.Name);

    /// <summary>Its headings, for the running heads.</summary>
    public IReadOnlyList<ReportChapter> Chapters => BodyKey is null
        ? [new(ReportChapter.Summary, ReportTexts.Question), new(ReportChapter.Overview, ReportTexts.OverviewTitle)]
        : [new(ReportChapter.Bodies, ReportTexts.BodyPromises), new(ReportChapter.Deviations, ReportTexts.DeviationsTitle)];

    /// <summary>Its place under the report's own address.</summary>
    public string Path => BodyKey is null ? "/sammanfattning" : $"/organ/{Uri.EscapeDataString(BodyKey)}";

    /// <summary>What its file is called, after the cycle.</summary>
    public string FilePart => BodyKey ?? "sammanfattning";
}
