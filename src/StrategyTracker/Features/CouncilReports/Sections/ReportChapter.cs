using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A chapter: the id of its heading, what stands in the contents, and what stands above the line on each of its pages.</summary>
/// <param name="Id">Id of the heading; letters a–z, digits and hyphens.</param>
/// <param name="Title">The heading.</param>
/// <param name="Kicker">What stands before the title: "Målområde 3".</param>
/// <param name="IsWide">Printed on landscape pages.</param>
/// <param name="IsShort">Mostly a table: it follows on the page of the chapter before it.</param>
/// <param name="IsNamed">The municipality has named it.</param>
public sealed record ReportChapter(string Id, string Title, string? Kicker = null, bool IsWide = false, bool IsShort = false, bool IsNamed = false)
{
    public const string Summary = "sammanfattning";
    public const string Contents = "innehall";
    public const string Foreword = "inledning";
    public const string Afterword = "avslutning";
    public const string Overview = "laget";
    public const string Since = "sedan-sist";
    public const string Deviations = "avvikelser";
    public const string Goals = "malen";
    public const string Bodies = "organ";
    public const string Contributions = "bidrag";
    public const string CostBenefit = "kostnad-nytta-efterlevnad";
    public const string SelfAssessment = "sjalvskattning";
    public const string ClauseDeviations = "avsteg";
    public const string Context = "omvarld";
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
        .. report.Composed.Parts.SelectMany(part => Of(part, report, imprint)),
        .. report.Composed.Afterword is null ? Array.Empty<ReportChapter>() : [new ReportChapter(Afterword, ReportTexts.AfterwordTitle)],
    ];

    private static IReadOnlyList<ReportChapter> Of(ReportPart part, FrozenReport report, ReportImprint? imprint) => part switch
    {
        ReportPart.FirstPage =>
        [
            new(Summary, ReportTexts.Question),
            new(Contents, ReportTexts.ContentsTitle),
            .. report.Composed.Foreword is null ? Array.Empty<ReportChapter>() : [new ReportChapter(Foreword, ReportTexts.ForewordTitle)],
        ],
        ReportPart.Overview => [new(Overview, ReportTexts.OverviewTitle)],
        ReportPart.SinceLastTime => imprint?.Comparison is { } since ? [new(Since, TitleOf(since))] : [],
        ReportPart.Deviations => [new(Deviations, ReportTexts.DeviationsTitle)],
        ReportPart.TargetAreas when report.TargetAreas.Count == 0 => report.Goals is { Count: > 0 } ? [new(Goals, ReportTexts.GoalsTitle)] : [],
        ReportPart.TargetAreas => [.. report.TargetAreas.Select(a => new ReportChapter(IdOf(a), a.Title, KickerOf(a), IsNamed: true))],
        ReportPart.Bodies => [new(Bodies, ReportTexts.BodiesTitle)],
        ReportPart.Contributions => [MatrixOf(report)],
        ReportPart.CostBenefit => CostBenefitCompliance.Of(report).HasContent ? [new(CostBenefit, ReportTexts.CostBenefitTitle)] : [],
        ReportPart.SelfAssessment => report.Rounds.Count > 0 ? [new(SelfAssessment, ReportTexts.SelfAssessmentTitle)] : [],
        ReportPart.ClauseDeviations => report.ClauseDeviations.Count > 0 ? [new(ClauseDeviations, ReportTexts.ClauseDeviationsTitle, IsShort: true)] : [],
        ReportPart.Context => report.ContextNotes.Count > 0 ? [new(Context, ReportTexts.ContextTitle, IsShort: true)] : [],
        ReportPart.Ledger => [new(Ledger, ReportTexts.LedgerTitle)],
        ReportPart.DecisionTrail => imprint is { Versions.Count: > 0 } ? [new(Trail, ReportTexts.TrailTitle, IsShort: true)] : [],
        ReportPart.Legend => [new(Legend, ReportTexts.LegendTitle)],
        ReportPart.Appendix => [new(Appendix, ReportTexts.AppendixTitle, ReportTexts.AppendixKicker, IsWide: true)],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>Against goals it may need the breadth of a lying page.</summary>
    private static ReportChapter MatrixOf(FrozenReport report)
    {
        var isWide = ReportAims.Of(report).AreGoals && GoalMatrixLayout.Of(ContributionTable.Of(report)).IsWide;
        return new(Contributions, ReportTexts.ContributionsTitle, IsWide: isWide, IsShort: !isWide);
    }

    public static string TitleOf(ReportComparison since) =>
        since.Earlier.Year == since.Later.Year ? ReportTexts.SinceTitleNamed.With(since.Earlier.Name) : ReportTexts.SinceTitle.With(since.Earlier.Year);

    public static string KickerOf(FrozenTargetArea area) => Numbered(ReportTexts.TargetArea, area.Number);

    public static string KickerOf(JudgedPart part) => Numbered(part.IsGoal ? ReportTexts.ColumnGoal : ReportTexts.TargetArea, part.Number);

    /// <summary>Where page one leads from the part.</summary>
    public static string IdOf(JudgedPart part) => part.IsGoal ? Goals : $"malomrade-{part.Key}";

    private static string Numbered(string word, string? number) => number is null ? word : $"{word} {number}";
}
