using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>What stands beside the number in a cell of the matrix of contributions.</summary>
internal static class CellWords
{
    /// <summary>" pågår" where all are alike, ": 2 pågår, 1 genomförd" where they are not; where there is no room only ": 2 försenade".</summary>
    public static string Of(ReportCounts cell, bool isNarrow)
    {
        var groups = ActivityGroup.All(cell).Where(g => g.Count > 0 && (g.IsLate || !isNarrow)).ToList();
        return groups.Count == 0 ? ""
            : isNarrow ? $": {groups[0].Words}"
            : groups.Count == 1
            ? groups[0].Words[groups[0].Words.IndexOf(' ', StringComparison.Ordinal)..]
            : $": {string.Join(", ", groups.Select(g => g.Words))}";
    }

    /// <summary>"fråga 3, besvarad".</summary>
    public static string Of(AskedCell asked) => (asked.Question.Answer is null ? ReportTexts.CellAsked : ReportTexts.CellAnswered).With(asked.Number);
}
