using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Extracts;

/// <summary>What a shorter report is of.</summary>
public enum ExtractKind
{
    /// <summary>Two pages for whoever has two minutes.</summary>
    Summary,

    /// <summary>One page in the shape of a screen, to show in a meeting.</summary>
    Picture,
    Body,
    TargetArea,
    Goal,
}

/// <summary>A shorter report, out of the same values as the whole.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Key">The key of the body, target area or goal.</param>
public sealed record ReportExtract(ExtractKind Kind, string? Key = null)
{
    public static ReportExtract Summary { get; } = new(ExtractKind.Summary);

    public static ReportExtract Picture { get; } = new(ExtractKind.Picture);

    public static ReportExtract OfBody(string key) => new(ExtractKind.Body, key);

    public static ReportExtract OfArea(string key) => new(ExtractKind.TargetArea, key);

    public static ReportExtract OfGoal(string key) => new(ExtractKind.Goal, key);

    /// <summary>The values that it shows; none where the report has nothing of what it is of.</summary>
    /// <param name="report">The whole report, without what is withheld if it is the public version.</param>
    public FrozenReport? Of(FrozenReport report) => Kind switch
    {
        ExtractKind.Body => ReportOfBody.Of(report, Key!),
        ExtractKind.TargetArea => ReportOfTarget.OfArea(report, Key!),
        ExtractKind.Goal => ReportOfTarget.OfGoal(report, Key!),
        _ => report,
    };

    /// <summary>What it is called.</summary>
    /// <param name="shown">The values that it shows.</param>
    public string TitleOf(FrozenReport shown) => Kind switch
    {
        ExtractKind.Body => ReportTexts.BodyReportOf.With(shown.Bodies[0].Name, shown.Cycle.Name),
        ExtractKind.TargetArea => ReportTexts.BodyReportOf.With(AreaIn(shown).Title, shown.Cycle.Name),
        ExtractKind.Goal => ReportTexts.BodyReportOf.With(GoalIn(shown).Goal.Title, shown.Cycle.Name),
        ExtractKind.Picture => ReportTexts.PictureOf.With(shown.Cycle.Name),
        _ => ReportTexts.SummaryOf.With(shown.Cycle.Name),
    };

    /// <summary>The answer in one sentence; none where it is not judged.</summary>
    /// <param name="shown">The values that it shows.</param>
    public string? AnswerOf(FrozenReport shown) => Kind switch
    {
        ExtractKind.TargetArea => AreaIn(shown).Assessment?.Sentence,
        ExtractKind.Goal => GoalIn(shown).Goal.Assessment?.Sentence,
        ExtractKind.Body => null,
        _ => shown.Overall?.Sentence,
    };

    /// <summary>Laid out for paper or a page.</summary>
    /// <param name="shown">The values that it shows.</param>
    public PrintedPage PageOf(FrozenReport shown, ReportImprint imprint, string language)
    {
        var parameters = new Dictionary<string, object?> { [nameof(SummaryDocument.Report)] = shown, [nameof(SummaryDocument.Imprint)] = imprint };
        if (Kind is ExtractKind.TargetArea or ExtractKind.Goal)
        {
            parameters[nameof(AreaDocument.Key)] = Key;
        }

        var rules = Kind is ExtractKind.Picture ? PageRules.OfPicture(shown, imprint) : PageRules.Of(shown, imprint, ChaptersOf(shown));
        return new PrintedPage(Document, parameters, language, TitleOf(shown), rules);
    }

    /// <summary>Its place under the report's own address.</summary>
    public string Path => Kind switch
    {
        ExtractKind.Body => $"/organ/{Uri.EscapeDataString(Key!)}",
        ExtractKind.TargetArea => $"/malomrade/{Uri.EscapeDataString(Key!)}",
        ExtractKind.Goal => $"/mal/{Uri.EscapeDataString(Key!)}",
        ExtractKind.Picture => "/bild",
        _ => "/sammanfattning",
    };

    /// <summary>What its file is called, after the cycle.</summary>
    public string FilePart => Kind switch
    {
        ExtractKind.Summary or ExtractKind.Picture => Path[1..],
        _ => Key!,
    };

    /// <summary>A picture of a screen is nothing to write on in.</summary>
    public bool HasWord => Kind is not ExtractKind.Picture;

    private Type Document => Kind switch
    {
        ExtractKind.Body => typeof(BodyDocument),
        ExtractKind.TargetArea => typeof(AreaDocument),
        ExtractKind.Goal => typeof(GoalDocument),
        ExtractKind.Picture => typeof(PictureDocument),
        _ => typeof(SummaryDocument),
    };

    /// <summary>Its headings, for the running heads.</summary>
    private IReadOnlyList<ReportChapter> ChaptersOf(FrozenReport shown) => Kind switch
    {
        ExtractKind.Body => [new(ReportChapter.Bodies, ReportTexts.BodyPromises), new(ReportChapter.Deviations, ReportTexts.DeviationsTitle, IsShort: true)],
        ExtractKind.TargetArea =>
        [
            new(ReportChapter.IdOf(AreaIn(shown)), AreaIn(shown).Title, ReportChapter.KickerOf(AreaIn(shown))),
            new(ReportChapter.Deviations, ReportTexts.DeviationsTitle, IsShort: true),
            new(ReportChapter.Bodies, ReportTexts.BodiesTitle, IsShort: true),
        ],
        ExtractKind.Goal => [new(GoalDocument.Heading, GoalIn(shown).Goal.Title), new(ReportChapter.Deviations, ReportTexts.DeviationsTitle, IsShort: true)],
        _ => [new(ReportChapter.Summary, ReportTexts.Question), new(ReportChapter.Overview, ReportTexts.OverviewTitle)],
    };

    private FrozenTargetArea AreaIn(FrozenReport shown) => shown.TargetAreas.First(a => a.Key == Key);

    private (FrozenTargetArea Area, FrozenGoal Goal) GoalIn(FrozenReport shown) => ReportOfTarget.Find(shown, Key!)!.Value;
}
