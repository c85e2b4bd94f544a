using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>A goal and what each body contributes to it; at last all goals, each activity once.</summary>
/// <param name="Goal">The goal; none in the sum.</param>
/// <param name="Under">The goal that it stands under.</param>
/// <param name="Cells">The activities of each body, in the order of the report.</param>
/// <param name="All">The activities of all.</param>
internal sealed record GoalMatrixRow(ReportAim? Goal, string? Under, IReadOnlyList<int> Cells, int All);

/// <summary>The matrix against goals, turned as on the report's pages: a goal a row, a body a column, also those that contribute to none.</summary>
internal static class GoalMatrixSheet
{
    public static IReadOnlyList<GoalMatrixRow> Rows(ContributionTable table)
    {
        var above = "";
        var rows = new List<GoalMatrixRow>();
        foreach (var (at, goal) in table.Aims.Index())
        {
            above = goal.IsUnder ? above : ReportWords.Numbered(goal.Number, goal.Title);
            rows.Add(new GoalMatrixRow(goal, goal.IsUnder ? above : null, [.. table.Rows.Select(r => r.Cells[at].Total)], table.Totals[at]));
        }

        return [.. rows, new GoalMatrixRow(null, null, [.. table.Rows.Select(r => r.Activities)], table.Total)];
    }

    public static IReadOnlyList<SheetColumn<GoalMatrixRow>> Columns(ContributionTable table)
    {
        var heads = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ReportTexts.ColumnNumber, ReportTexts.ColumnGoal, ReportSheetTexts.UnderGoal, ReportTexts.ColumnAll };
        return
        [
            new(ReportTexts.ColumnNumber, r => r.Goal?.Number) { Width = 6 },
            Cells.Title<GoalMatrixRow>(ReportTexts.ColumnGoal, r => r.Goal?.Title ?? ReportTexts.AllGoalsOnce),
            .. table.Aims.Any(a => a.IsUnder)
                ? [new(ReportSheetTexts.UnderGoal, r => r.Under) { Width = 34, Wraps = true }]
                : Array.Empty<SheetColumn<GoalMatrixRow>>(),
            // Two bodies of one name are two columns, and no table has two heads that are alike.
            .. table.Rows.Select((row, at) => Cells.Count<GoalMatrixRow>(heads.Add(row.Body.Name) ? row.Body.Name : $"{row.Body.Name} ({at + 1})", r => r.Cells[at]) with { Width = 18 }),
            Cells.Count<GoalMatrixRow>(ReportTexts.ColumnAll, r => r.All),
        ];
    }
}
