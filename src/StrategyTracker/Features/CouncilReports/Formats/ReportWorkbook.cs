using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>
/// The report as a workbook, one sheet a matter in the order of its chapters, out of the same values as its pages: to sort, filter and reckon with. Numbers
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
        var sheets = new Dictionary<ReportPart, Action>
        {
            [ReportPart.FirstPage] = () => book
                .AddTable(ReportSheetTexts.Areas, JudgementSheets.AreaColumns(report), JudgementSheets.Areas(report), Frozen)
                .AddTable(ReportSheetTexts.Proposals, JudgementSheets.ProposalColumns(report), ReportProposals.Of(report)),
            [ReportPart.Overview] = () => book.AddTable(ReportSheetTexts.Numbers, CountSheets.Columns(report), OverviewRow.Of(report), 1, CountSheets.Chart(report, totalRows: 1)),
            [ReportPart.SinceLastTime] = () => AddChanges(book, imprint.Comparison),
            [ReportPart.Deviations] = () => book.AddTable(
                ReportSheetTexts.Deviations, ActivitySheets.DeviationColumns(report), ReportOrder.LateFirst(report.Activities.Where(a => a.IsLate)), Frozen),
            [ReportPart.TargetAreas] = () => book
                .AddTable(ReportSheetTexts.Goals, JudgementSheets.GoalColumns(), JudgementSheets.Goals(report), Frozen)
                .AddTable(ReportSheetTexts.Indicators, IndicatorSheet.Columns(report), IndicatorSheet.Rows(report), 1),
            [ReportPart.Bodies] = () => book.AddTable(ReportSheetTexts.Bodies, CountSheets.BodyColumns(report), report.Bodies, 1, CountSheets.Chart(report, totalRows: 0)),
            [ReportPart.Contributions] = () => AddContributions(book, report),
            [ReportPart.CostBenefit] = () => AddAccount(book, report),
            [ReportPart.SelfAssessment] = () => AddRounds(book, report),
            [ReportPart.ClauseDeviations] = () => AddDeviations(book, report),
            [ReportPart.Context] = () => AddContext(book, report),
            [ReportPart.Ledger] = () => AddLedger(book, report),
            [ReportPart.Legend] = () => book.AddTable(
                ReportSheetTexts.Legend, AboutSheet.LegendColumns(), [.. LegendTerms.All().SelectMany(f => f.Terms, (f, t) => (f.Title, t.Look, t.Meaning))]),
            [ReportPart.Appendix] = () => book
                .AddTable(ReportSheetTexts.Activities, ActivitySheets.Columns(report), report.Activities, Frozen)
                .AddTable(ReportSheetTexts.Answers, ActivitySheets.AnswerColumns(), ActivitySheets.Answers(report), Frozen),
        };
        book.AddLines(ReportSheetTexts.About, title, AboutSheet.Of(report, imprint));
        foreach (var part in report.Composed.Parts)
        {
            sheets.GetValueOrDefault(part)?.Invoke();
        }

        return book.ToFile();
    }

    private static void AddContributions(WorkbookWriter book, FrozenReport report)
    {
        var table = ContributionTable.Of(report);
        _ = table.IsOfGoals
            ? book.AddTable(ReportSheetTexts.Contributions, GoalMatrixSheet.Columns(table), GoalMatrixSheet.Rows(table), 2)
            : book.AddTable(ReportSheetTexts.Contributions, CountSheets.ContributionColumns(report), table.Rows, 1);
        if (table.Asked.Count > 0)
        {
            book.AddTable(ReportSheetTexts.AskedCells, CountSheets.AskedColumns(table.IsOfGoals), table.Asked, 1);
        }
    }

    private static void AddAccount(WorkbookWriter book, FrozenReport report)
    {
        var account = CostBenefitCompliance.Of(report);
        if (account.HasContent)
        {
            book.AddTable(ReportSheetTexts.Costs, AccountSheets.CostColumns(report), AccountSheets.Costs(account), 1)
                .AddTable(ReportSheetTexts.Benefits, AccountSheets.BenefitColumns(), account.Benefits, 1)
                .AddTable(ReportSheetTexts.Taken, AccountSheets.TakenColumns(), account.Taken, 1)
                .AddTable(ReportSheetTexts.Compliance, AccountSheets.ComplianceColumns(), account.Compliance, 1)
                .AddTable(ReportSheetTexts.Departures, AccountSheets.DepartureColumns(), account.Departures, 1);
        }
    }

    private static void AddRounds(WorkbookWriter book, FrozenReport report)
    {
        if (report.Rounds.Count > 0)
        {
            book.AddTable(ReportSheetTexts.Measured, AppendixSheets.MeasuredColumns(), AppendixSheets.Measured(report), 1)
                .AddTable(ReportSheetTexts.Questions, AppendixSheets.QuestionColumns(), AppendixSheets.Questions(report), 1);
        }
    }

    private static void AddDeviations(WorkbookWriter book, FrozenReport report)
    {
        if (report.ClauseDeviations.Count > 0)
        {
            book.AddTable(ReportSheetTexts.ClauseDeviations, AppendixSheets.DeviationColumns(), report.ClauseDeviations, 1);
        }
    }

    private static void AddContext(WorkbookWriter book, FrozenReport report)
    {
        if (report.ContextNotes.Count > 0)
        {
            book.AddTable(ReportSheetTexts.Context, AccountSheets.ContextColumns(report), report.ContextNotes);
        }
    }

    private static void AddLedger(WorkbookWriter book, FrozenReport report)
    {
        var ledger = ReportLedger.Of(report);
        book.AddTable(ReportSheetTexts.Ledger, CountSheets.LedgerColumns(report), ledger.Rows)
            .AddTable(ReportSheetTexts.Left, ActivitySheets.LeftColumns(), [.. ledger.DiscontinuedWithoutDecision, .. ledger.Left], Frozen);
    }

    private static void AddChanges(WorkbookWriter book, ReportComparison? since)
    {
        if (since is not null)
        {
            book.AddTable(ReportSheetTexts.Changes, ActivitySheets.ChangeColumns(since), ActivitySheets.Changes(since), Frozen);
        }
    }
}
