using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>A part of the programme that is judged by itself and that the answer is told of.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Number">Its number, where it has one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Assessment">How it was judged, where it was.</param>
/// <param name="IsGoal">It is a goal, of a programme that sets no target areas.</param>
public sealed record JudgedPart(string Key, string? Number, string Title, FrozenAssessment? Assessment, bool IsGoal)
{
    /// <summary>The activity belongs to it.</summary>
    public bool Holds(FrozenActivity activity) => IsGoal ? activity.Goals?.Contains(Key) is true : activity.TargetAreas.Contains(Key);

    /// <summary>The programme's target areas or, where it sets none, its goals.</summary>
    public static IReadOnlyList<JudgedPart> Of(FrozenReport report) => report.TargetAreas.Count > 0
        ? [.. report.TargetAreas.Select(a => new JudgedPart(a.Key, a.Number, a.Title, a.Assessment, IsGoal: false))]
        : [.. (report.Goals ?? []).Select(g => new JudgedPart(g.Key, g.Number, g.Title, g.Assessment, IsGoal: true))];

    /// <summary>
    /// Those that page one answers of, the worst first: every target area; of goals, which may stand in levels, those that the office has
    /// judged or, where it has judged none, the uppermost.
    /// </summary>
    public static IReadOnlyList<JudgedPart> OnPageOne(FrozenReport report)
    {
        var all = Of(report);
        if (all.Any(p => !p.IsGoal))
        {
            return ReportOrder.WorstFirst(all);
        }

        var judged = all.Where(p => p.Assessment is { } a && (a.Level is not AssessmentLevel.NotAssessed || a.Sentence is not null)).ToList();
        var uppermost = (report.Goals ?? []).Where(g => g.Above is null).Select(g => g.Key).ToHashSet();
        return ReportOrder.WorstFirst(judged.Count > 0 ? judged : all.Where(p => uppermost.Contains(p.Key)));
    }
}
