using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>Cost, benefit, compliance and the surroundings: the amounts in whole kronor, to reckon with.</summary>
internal static class AccountSheets
{
    public static IReadOnlyList<(string Name, bool IsTotal, CostCounts Costs)> Costs(CostBenefitCompliance account) =>
    [
        .. account.Costs.Select(c => (ReportWords.NameOf(c.Part), false, c.Costs)),
        (ReportTexts.AllOnce, true, account.Total),
    ];

    public static IReadOnlyList<SheetColumn<(string Name, bool IsTotal, CostCounts Costs)>> CostColumns(FrozenReport report) =>
    [
        new(OverviewRow.HeadOf(report), r => r.Name) { Width = 44, Wraps = true, IsBold = r => r.IsTotal },
        Count(ReportTexts.ColumnActivities, c => c.Total),
        Count(ReportSheetTexts.PlannedInKronor, c => c.WithAmount),
        Kronor(ReportSheetTexts.PlannedLowest, c => c.WithAmount == 0 ? null : c.PlannedFrom),
        Kronor(ReportSheetTexts.PlannedHighest, c => c.WithAmount == 0 ? null : c.PlannedTo),
        Count(ReportTexts.ColumnWithinBudget, c => c.WithinBudget),
        Count(ReportTexts.ColumnNoCost, c => c.WithoutCost),
        Count(ReportTexts.ColumnCostUnknown, c => c.Unknown),
        Count(ReportSheetTexts.ActualTold, c => c.Told),
        Kronor(ReportSheetTexts.ActualSoFar, c => c.Told == 0 ? null : c.Actual),
    ];

    public static IReadOnlyList<SheetColumn<BenefitRow>> BenefitColumns() =>
    [
        Cells.Title<BenefitRow>(ReportTexts.ColumnBenefitOwner, r => r.Owner ?? ReportTexts.NobodyTakesHome),
        Cells.Count<BenefitRow>(ReportTexts.ColumnEffectExpected, r => r.Expected),
        Cells.Count<BenefitRow>(ReportTexts.ColumnEffectDue, r => r.Due),
        Cells.Count<BenefitRow>(Words.Of(EffectStatus.Reached), r => r.Reached),
        Cells.Count<BenefitRow>(Words.Of(EffectStatus.Partly), r => r.Partly),
        Cells.Count<BenefitRow>(Words.Of(EffectStatus.NotReached), r => r.NotReached),
        Cells.Count<BenefitRow>(Words.Of(EffectStatus.NotAssessed), r => r.NotAssessed),
    ];

    public static IReadOnlyList<SheetColumn<TakenHome>> TakenColumns() =>
    [
        Cells.Title<TakenHome>(ReportTexts.ColumnActivity, t => ReportWords.Named(t.Activity)),
        Cells.Prose<TakenHome>(ReportTexts.ColumnExpectedBenefit, t => t.Activity.ExpectedEffect),
        new(ReportTexts.ColumnBenefitOwner, t => t.Activity.Benefit?.Owner) { Width = 30, Wraps = true },
        new(ReportTexts.ColumnSaidBy, t => t.Body) { Width = 30, Wraps = true },
        Cells.Day<TakenHome>(ReportTexts.ColumnDay, t => t.Taken.SaidOn),
        new(ReportSheetTexts.TakenKind, t => Words.Of(t.Taken.Kind)) { Width = 30, Wraps = true },
        new(ReportSheetTexts.TakenAmount, t => t.Taken.Kind is BenefitKind.Amount ? t.Taken.Amount : null, CellKind.WholeNumber) { Width = 16 },
        new(ReportSheetTexts.TakenCounts, t => t.Counts ? SharedTexts.Yes : SharedTexts.No) { Width = 14 },
        Cells.Prose<TakenHome>(ReportSheetTexts.TakenWords, t => t.Taken.Words),
    ];

    public static IReadOnlyList<SheetColumn<ComplianceRow>> ComplianceColumns() =>
    [
        Cells.Title<ComplianceRow>(ReportTexts.ColumnPrinciple, r => ReportWords.Numbered(r.Principle.Number, r.Principle.Title)),
        Cells.Count<ComplianceRow>(Words.Of(PrincipleAnswer.Follows), r => r.Follows),
        Cells.Count<ComplianceRow>(Words.Of(PrincipleAnswer.Partly), r => r.Partly),
        Cells.Count<ComplianceRow>(Words.Of(PrincipleAnswer.Deviates), r => r.Deviates),
        Cells.Count<ComplianceRow>(ReportTexts.ColumnNotSaid, r => r.Unanswered),
    ];

    public static IReadOnlyList<SheetColumn<Departure>> DepartureColumns() =>
    [
        Cells.Title<Departure>(ReportTexts.ColumnActivity, d => ReportWords.Named(d.Activity)),
        new(ReportTexts.ColumnPrinciple, d => d.Principle.Title) { Width = 36, Wraps = true },
        Cells.Status<Departure>(ReportTexts.ColumnHow, d => StatusLook.Of(d.Answer.Answer)),
        Cells.Prose<Departure>(ReportTexts.ColumnWhy, d => d.Answer.Reason),
    ];

    public static IReadOnlyList<SheetColumn<FrozenContextNote>> ContextColumns(FrozenReport report) =>
    [
        new(ReportTexts.TargetArea, n => report.TargetAreas.FirstOrDefault(a => a.Key == n.TargetArea)?.Title ?? report.Programme.Title) { Width = 32, Wraps = true },
        new(ReportTexts.ColumnNoteKind, n => Words.Of(n.Kind)) { Width = 16 },
        Cells.Prose<FrozenContextNote>(ReportTexts.ColumnNote, n => n.Text),
        new(ReportTexts.ColumnPerspective, n => n.Perspective) { Width = 18 },
        Cells.Count<FrozenContextNote>(ReportTexts.ColumnWeight, n => n.Weight),
        Cells.Day<FrozenContextNote>(ReportSheetTexts.NotedOn, n => n.NotedOn),
    ];

    private static SheetColumn<(string Name, bool IsTotal, CostCounts Costs)> Count(string head, Func<CostCounts, int> value) =>
        Cells.Count<(string Name, bool IsTotal, CostCounts Costs)>(head, r => value(r.Costs));

    private static SheetColumn<(string Name, bool IsTotal, CostCounts Costs)> Kronor(string head, Func<CostCounts, long?> value) =>
        new(head, r => value(r.Costs), CellKind.WholeNumber) { Width = 16 };
}
