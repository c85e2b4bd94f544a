using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>The counts of the report: by target area, by body, by outcome.</summary>
internal static class CountSheets
{
    public static IReadOnlyList<SheetColumn<OverviewRow>> Columns(FrozenReport report)
    {
        var heads = ActivityGroup.All(ReportCounts.Of([], 0)).Select(g => g.Label).Append(ReportTexts.ColumnAll).ToList();
        return
        [
            new(OverviewRow.HeadOf(report), r => r.Name) { Width = 44, Wraps = true, IsBold = r => r.IsTotal },
            .. heads.Select((head, i) => Cells.Count<OverviewRow>(head, r => r.Pairs[i].Now)),
            Cells.Count<OverviewRow>(ReportTexts.ColumnEffectDue, r => r.Now.EffectDue),
            Effect(EffectStatus.Reached, r => r.EffectReached),
            Effect(EffectStatus.Partly, r => r.EffectPartly),
            Effect(EffectStatus.NotReached, r => r.EffectNotReached),
            Effect(EffectStatus.NotAssessed, r => r.EffectNotAssessed),
            .. report.Previous is { } previous
                ? heads.Select((head, i) => Cells.Count<OverviewRow>($"{head} {previous.Year}", r => r.Pairs[i].Before))
                : [],
        ];
    }

    /// <summary>The groups of activities as stacked bars, in the colours that they have on the report's pages.</summary>
    /// <param name="report">Whose counts the title tells.</param>
    /// <param name="totalRows">So many of the last rows are sums.</param>
    public static SheetChart Chart(FrozenReport report, int totalRows)
    {
        var counts = ReportCounts.Of(report.Activities, report.Cycle.Year);
        var groups = ActivityGroup.All(counts);
        return new SheetChart(
            ReportWords.Counted(counts.Late, ReportTexts.BarsTitleOne, ReportTexts.BarsTitle, counts.Open),
            string.Join(", ", groups.Where(g => g.Count > 0).Select(g => g.Words)),
            [.. groups.Select(g => new ChartSeries(g.Label, FillOf(g.Tone), g.Tone is "late" or "done" ? "#ffffff" : "#1d2226"))])
        {
            TotalRows = totalRows,
        };
    }

    public static IReadOnlyList<SheetColumn<FrozenBody>> BodyColumns(FrozenReport report)
    {
        var counts = report.Bodies.ToDictionary(
            b => b.Key, b => ReportCounts.Of([.. report.Activities.Where(a => a.IsAnsweredForBy(b.Key))], report.Cycle.Year), StringComparer.Ordinal);
        return
        [
            Cells.Title<FrozenBody>(ReportTexts.ColumnBody, b => b.Name),
            Cells.Status<FrozenBody>(ReportTexts.ColumnAnswer, b => BodyAnswer.LookOf(b)),
            Cells.Day<FrozenBody>(ReportTexts.ColumnSubmitted, b => b.SubmittedOn),
            Cells.Day<FrozenBody>(ReportSheetTexts.DecidedOn, b => b.DecidedOn),
            new(ReportTexts.ColumnParagraph, b => b.DecisionParagraph) { Width = 10 },
            Cells.Count<FrozenBody>(ReportTexts.ColumnActivities, b => counts[b.Key].Total),
            .. ActivityGroup.All(ReportCounts.Of([], 0)).Select((group, i) => Cells.Count<FrozenBody>(group.Label, b => ActivityGroup.All(counts[b.Key])[i].Count)),
            Cells.Prose<FrozenBody>(ReportSheetTexts.Summary, b => b.Summary) with { Width = 70 },
            .. report.Bodies.Any(b => b.AnswersAlsoFor is not null)
                ? [Cells.Prose<FrozenBody>(ReportSheetTexts.AnswersAlsoFor, b => b.AnswersAlsoFor is { } names ? ReportWords.List(names) : null)]
                : Array.Empty<SheetColumn<FrozenBody>>(),
        ];
    }

    public static IReadOnlyList<SheetColumn<ContributionRow>> ContributionColumns(FrozenReport report) =>
    [
        Cells.Title<ContributionRow>(ReportTexts.ColumnBody, r => r.Body.Name),
        .. ReportAims.Of(report).All.Select((area, i) => Cells.Count<ContributionRow>(ReportWords.Numbered(area.Number, area.Title), r => r.Cells[i].Total) with { Width = 18 }),
        Cells.Count<ContributionRow>(ReportTexts.ColumnAll, r => r.Activities),
    ];

    /// <param name="ofGoals">The questions are about goals.</param>
    public static IReadOnlyList<SheetColumn<AskedCell>> AskedColumns(bool ofGoals) =>
    [
        Cells.Count<AskedCell>(ReportTexts.ColumnNumber, c => c.Number),
        Cells.Title<AskedCell>(ReportTexts.ColumnBody, c => c.Question.Body),
        new(ofGoals ? ReportTexts.ColumnGoal : ReportTexts.TargetArea, c => ReportWords.Numbered(c.Aim.Number, c.Aim.Title)) { Width = 32, Wraps = true },
        Cells.Prose<AskedCell>(ReportTexts.ColumnAsked, c => c.Question.Text ?? (ofGoals ? ReportTexts.AskedWhyNothingForGoal : ReportTexts.AskedWhyNothing)),
        Cells.Day<AskedCell>(ReportSheetTexts.AskedOn, c => c.Question.AskedOn),
        Cells.Prose<AskedCell>(ReportTexts.ColumnBodysAnswer, c => c.Question.Answer),
        Cells.Day<AskedCell>(ReportSheetTexts.AnsweredOn, c => c.Question.AnsweredOn),
        Cells.Count<AskedCell>(ReportSheetTexts.ContributionsNow, c => c.Contributions),
    ];

    public static IReadOnlyList<SheetColumn<LedgerRow>> LedgerColumns(FrozenReport report) =>
    [
        new(ReportTexts.ColumnOutcome, r => Words.Of(r.Standing)) { Width = 30, IsBold = _ => true },
        .. report.Previous is { } previous ? [Cells.Count<LedgerRow>($"{previous.Year}", r => r.Before)] : Array.Empty<SheetColumn<LedgerRow>>(),
        Cells.Count<LedgerRow>($"{report.Cycle.Year}", r => r.Now),
        .. report.Previous is null ? Array.Empty<SheetColumn<LedgerRow>>() : [Cells.Count<LedgerRow>(ReportTexts.ColumnChange, r => r.Change)],
    ];

    private static SheetColumn<OverviewRow> Effect(EffectStatus status, Func<ReportCounts, int> count) =>
        Cells.Count<OverviewRow>($"{ReportTexts.ColumnEffect}: {Words.InSentence(status)}", r => count(r.Now)) with { Width = 14 };

    private static string FillOf(string tone) => tone switch
    {
        "late" => "#a3261b",
        "ongoing" => "#9dbfc6",
        "done" => "#1b6e4a",
        "waiting" => "#c3cace",
        "unknown" => "#f4f2ee",
        "gone" => "#dfe3e6",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}
