using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Reporting;

/// <summary>What the bodies of a report are held against: a target area or a goal.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Number">Its number, where it has one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsGoal">It is a goal, of a programme that sets no target areas.</param>
/// <param name="IsUnder">It is a goal that stands under another.</param>
public sealed record ReportAim(string Key, string? Number, string Title, bool IsGoal, bool IsUnder);

/// <summary>What the bodies of a report are held against, the programme's target areas or, where it sets none, its goals, and what serves them.</summary>
public sealed class ReportAims
{
    private readonly Dictionary<string, string> _above;

    private readonly IReadOnlyList<FrozenBody> _bodies;

    private ReportAims(FrozenReport report)
    {
        _bodies = report.Bodies;
        var goals = report.Goals ?? [];
        AreGoals = report.TargetAreas.Count == 0 && goals.Count > 0;
        All = AreGoals
            ? [.. goals.Select(g => new ReportAim(g.Key, g.Number, g.Title, IsGoal: true, g.Above is not null))]
            : [.. report.TargetAreas.Select(a => new ReportAim(a.Key, a.Number, a.Title, IsGoal: false, IsUnder: false))];
        _above = goals.Where(g => g.Above is not null).ToDictionary(g => g.Key, g => g.Above!);
    }

    public bool AreGoals { get; }

    /// <summary>In the order in which they are told: a goal right before those that stand under it.</summary>
    public IReadOnlyList<ReportAim> All { get; }

    public static ReportAims Of(FrozenReport report) => new(report);

    /// <summary>Keys of those that the activity serves.</summary>
    public IReadOnlySet<string> ServedBy(FrozenActivity activity) => AreGoals ? GoalsServedBy(activity) : activity.TargetAreas.ToHashSet();

    /// <summary>Keys of the goals that the activity serves, and of those above them.</summary>
    public IReadOnlySet<string> GoalsServedBy(FrozenActivity activity) => GoalLevels.ServedBy(activity.Goals ?? [], _above);

    /// <summary>Against goals, what has left the plan is no contribution.</summary>
    public bool Counts(FrozenActivity activity) => !AreGoals || activity.IsInPlan;

    /// <summary>One of the report's bodies answers for it.</summary>
    public bool HasBody(FrozenActivity activity) => _bodies.Any(b => activity.IsAnsweredForBy(b.Key));

    /// <summary>The key of what the question is about.</summary>
    public string? AskedAbout(FrozenContributionQuestion question) => AreGoals ? question.Goal : question.TargetArea;
}
