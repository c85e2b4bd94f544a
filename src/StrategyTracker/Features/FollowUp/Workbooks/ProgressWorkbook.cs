using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>A body's report as a workbook, in the reader's language: the page's fields to fill in, the plan and last time's answer beside.</summary>
public static class ProgressWorkbook
{
    private const int FrozenColumns = 2;

    public static byte[] Write(ProgressWorkbookView view)
    {
        var title = WorkbookTexts.HelpTitle.With(view.Report.BodyName, view.Report.CycleName);
        var benefits = view.Rows.Where(r => r.Row.Part is AskedPart.Benefit).ToList();
        var activities = view with { Rows = [.. view.Rows.Except(benefits)] };
        using var writer = new WorkbookWriter(title);
        if (activities.Rows.Count > 0 || benefits.Count == 0)
        {
            writer.AddTable(WorkbookTexts.SheetActivities, Columns(activities), activities.Rows, FrozenColumns);
        }

        if (benefits.Count > 0)
        {
            writer.AddTable(WorkbookTexts.SheetBenefits, BenefitColumns(view.Report), benefits, FrozenColumns);
        }

        // Milestones are the plan's own: they are ticked where the cycle asks for them.
        if (view.Report.Asks.Of(ProgressField.Milestones) is not Asking.NotAsked)
        {
            writer.AddTable(
                WorkbookTexts.SheetMilestones, MilestoneColumns(view.Report), [.. activities.Rows.SelectMany(r => r.Milestones, (r, m) => (r, m))], FrozenColumns);
        }

        return writer.AddLines(WorkbookTexts.SheetHelp, title, Help(view)).ToFile();
    }

    private static IReadOnlyList<SheetColumn<WorkbookRow>> Columns(ProgressWorkbookView view) =>
    [
        new(Heads.Of(Heads.Number), r => r.Row.Number) { Width = 7 },
        new(Heads.Of(Heads.Activity), r => r.Row.Title) { Width = 38, Wraps = true, IsBold = _ => true },
        new(Heads.Of(Heads.Role), r => Words.Of(r.Row.Role)) { Width = 15 },
        new(Heads.Of(Heads.Period), r => r.IsContinuous ? FollowUpTexts.Continuous : Format.Period(r.StartsOn, r.EndsOn)) { Width = 14, Wraps = true },
        Last(Heads.LastPhase, ProgressField.Phase),
        Last(Heads.LastSchedule, ProgressField.Schedule),
        Last(Heads.LastEffect, ProgressField.Effect),
        new(Heads.Of(Heads.LastText), r => LastText(r.Last)) { Width = 44, Wraps = true },
        new(Heads.Of(Heads.Unchanged), r => r.IsUnchanged ? WorkbookTexts.Yes : null)
        {
            Width = 14, IsWritten = true, Choices = [WorkbookTexts.Yes], ChoiceFault = WorkbookTexts.ChoiceFault,
        },
        .. FieldCells.Fields.Where(f => view.Rows.Any(r => view.Report.Asks.Shows(f, r.Answer)) || view.Rows.Count == 0).Select(Written),
        new(Heads.Of(Heads.Key), r => new RowKey(view.Report.CycleKey, view.Report.BodyKey, r.Row.Key).ToString()) { IsHidden = true },
        new(Heads.Of(Heads.Mark), r => RowMarks.Of(r.Answer)) { IsHidden = true },
    ];

    private static IReadOnlyList<SheetColumn<WorkbookRow>> BenefitColumns(ProgressReportView report) =>
    [
        new(Heads.Of(Heads.Number), r => r.Row.Number) { Width = 7 },
        new(Heads.Of(Heads.Activity), r => r.Row.Title) { Width = 38, Wraps = true, IsBold = _ => true },
        new(Heads.Of(Heads.ExpectedEffect), r => r.ExpectedEffect) { Width = 44, Wraps = true },
        new(Heads.Of(Heads.LastBenefit), r => r.Last is { Answer.Benefit.IsSaid: true } last ? $"{last.Cycle}: {BenefitText.Of(last.Answer.Benefit)}" : null) { Width = 44, Wraps = true },
        .. AskedFields.OfBenefit.Select(Written),
        new(Heads.Of(Heads.Key), r => new RowKey(report.CycleKey, report.BodyKey, r.Row.Key).ToString()) { IsHidden = true },
        new(Heads.Of(Heads.Mark), r => RowMarks.Of(r.Answer)) { IsHidden = true },
    ];

    private static IReadOnlyList<SheetColumn<(WorkbookRow Row, MilestoneRow Milestone)>> MilestoneColumns(ProgressReportView report) =>
    [
        new(Heads.Of(Heads.Activity), m => m.Row.Row.Title) { Width = 38, Wraps = true },
        new(Heads.Of(Heads.Milestone), m => m.Milestone.Title) { Width = 50, Wraps = true, IsBold = _ => true },
        new(Heads.Of(Heads.DueOn), m => m.Milestone.DueOn, CellKind.Date) { Width = 13 },
        new(Heads.Of(Heads.DoneOn), m => m.Milestone.DoneOn, CellKind.Date) { Width = 16, IsWritten = true },
        new(Heads.Of(Heads.Key), m => $"{new RowKey(report.CycleKey, report.BodyKey, m.Row.Row.Key)}#{m.Milestone.Id:N}") { IsHidden = true },
        new(Heads.Of(Heads.Mark), m => FieldMerge.MarkOf(Format.Date(m.Milestone.DoneOn))) { IsHidden = true },
    ];

    private static SheetColumn<WorkbookRow> Last(string head, ProgressField field) =>
        new(Heads.Of(head), r => r.Last is { } last ? FieldCells.Shown(last.Answer, field) : null) { Width = 15, Wraps = true };

    private static SheetColumn<WorkbookRow> Written(ProgressField field)
    {
        var choices = FieldCells.ChoicesOf(field);
        var isProse = field is ProgressField.Comment or ProgressField.DeviationReason or ProgressField.Measures;
        return new SheetColumn<WorkbookRow>(Heads.Of(field.ToString()), r => FieldCells.ToCell(r.Answer, field), FieldCells.KindOf(field))
        {
            Width = field is ProgressField.Comment ? 54 : isProse ? 36 : choices.Count > 0 ? 18 : 13,
            Wraps = isProse || choices.Count > 0,
            IsWritten = true,
            Choices = choices,
            ChoiceFault = WorkbookTexts.ChoiceFault,
        };
    }

    private static string? LastText(LastAnswer? last) => last is null ? null : string.Join('\n', new[]
    {
        $"{last.Cycle}, {last.Body}", last.Answer.Comment, last.Answer.DeviationReason, last.Answer.Measures,
    }.Where(line => !string.IsNullOrWhiteSpace(line)));

    private static IReadOnlyList<(string Label, string? Text)> Help(ProgressWorkbookView view) =>
    [
        (WorkbookTexts.HelpDue, Format.Date(view.Report.DueOn)),
        (WorkbookTexts.HelpFetched, Format.Date(view.FetchedOn)),
        (WorkbookTexts.HelpFill, WorkbookTexts.HelpFillText),
        (WorkbookTexts.HelpUnchanged, WorkbookTexts.HelpUnchangedText),
        (WorkbookTexts.HelpNames, WorkbookTexts.HelpNamesText),
        (WorkbookTexts.HelpBack, WorkbookTexts.HelpBackText),
        (WorkbookTexts.HelpOthers, WorkbookTexts.HelpOthersText),
    ];
}
