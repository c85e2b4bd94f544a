using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>
/// The report as a workbook, one sheet a matter, out of the same values as its pages: to sort, filter and reckon with. Numbers
/// are numbers and days are days; what is missing is an empty cell, and never 0.
/// </summary>
public static class ReportWorkbook
{
    private const int Frozen = 2;

    /// <param name="report">The report as it is to be read: without what is withheld, if it is the public version.</param>
    /// <param name="imprint">What is known beside its values.</param>
    public static byte[] Write(FrozenReport report, ReportImprint imprint)
    {
        var title = ReportTexts.DocumentTitle.With(report.Cycle.Year, report.Programme.Title, report.Municipality);
        using var book = new WorkbookWriter(imprint.IsPreliminary ? $"{title} ({ReportTexts.FootPreliminary})" : title);
        var ledger = ReportLedger.Of(report);
        book.AddLines(ReportSheetTexts.About, title, AboutSheet.Of(report, imprint))
            .AddTable(ReportSheetTexts.Areas, JudgementSheets.AreaColumns(report), JudgementSheets.Areas(report), Frozen)
            .AddTable(ReportSheetTexts.Proposals, JudgementSheets.ProposalColumns(report), ReportProposals.Of(report))
            .AddTable(ReportSheetTexts.Numbers, CountSheets.Columns(report), OverviewRow.Of(report), 1)
            .AddTable(ReportSheetTexts.Goals, JudgementSheets.GoalColumns(), JudgementSheets.Goals(report), Frozen)
            .AddTable(ReportSheetTexts.Deviations, ActivitySheets.DeviationColumns(report), ReportOrder.LateFirst(report.Activities.Where(a => a.IsLate)), Frozen)
            .AddTable(ReportSheetTexts.Activities, ActivitySheets.Columns(report), report.Activities, Frozen)
            .AddTable(ReportSheetTexts.Answers, ActivitySheets.AnswerColumns(), ActivitySheets.Answers(report), Frozen)
            .AddTable(ReportSheetTexts.Bodies, CountSheets.BodyColumns(report), report.Bodies, 1)
            .AddTable(ReportSheetTexts.Contributions, CountSheets.ContributionColumns(report), ContributionTable.Of(report).Rows, 1)
            .AddTable(ReportSheetTexts.Indicators, IndicatorSheet.Columns(report), IndicatorSheet.Rows(report), 1)
            .AddTable(ReportSheetTexts.Ledger, CountSheets.LedgerColumns(report), ledger.Rows)
            .AddTable(ReportSheetTexts.Left, ActivitySheets.LeftColumns(), [.. ledger.DiscontinuedWithoutDecision, .. ledger.Left], Frozen);
        if (imprint.Comparison is { } since)
        {
            book.AddTable(ReportSheetTexts.Changes, ActivitySheets.ChangeColumns(since), ActivitySheets.Changes(since), Frozen);
        }

        return book
            .AddTable(ReportSheetTexts.Legend, AboutSheet.LegendColumns(), [.. LegendTerms.All().SelectMany(f => f.Terms, (f, t) => (f.Title, t.Look, t.Meaning))])
            .ToFile();
    }
}
