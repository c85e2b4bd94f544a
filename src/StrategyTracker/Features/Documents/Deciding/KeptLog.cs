using StrategyTracker.Domain.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Deciding;

/// <summary>The change log (ändringslogg): kept by hand before the adoption, and by the decisions and rectifications after.</summary>
internal static class KeptLog
{
    /// <summary>The rows written by hand, then what was decided, leaving out a decision whose day the hand has written.</summary>
    public static IReadOnlyList<ChangeLogLine> Of(
        string label, IReadOnlyList<ChangeLogLine> byHand, IEnumerable<DecisionLine> decisions, IEnumerable<RectificationLine> rectifications,
        IReadOnlyDictionary<string, string> clauseNames)
    {
        var written = byHand.Select(l => l.Date).ToHashSet();
        return [.. byHand, .. decisions.Where(d => Changes(d.Outcome) && !written.Contains(d.Date))
            .Select(d => new ChangeLogLine(label, Words.Of(d.Outcome), d.Date, d.Body.Name))
            .Concat(rectifications.Select(r => new ChangeLogLine(label, DecidingTexts.RectifiedInLog.With(clauseNames.GetValueOrDefault(r.ClauseKey, r.ClauseKey), r.Reason), r.Date, r.By)))
            .OrderBy(l => l.Date)];
    }

    private static bool Changes(DecisionOutcome outcome) => outcome is DecisionOutcome.Adopted or DecisionOutcome.Revised or DecisionOutcome.Extended
        or DecisionOutcome.Repealed or DecisionOutcome.DeclaredCompleted;
}
