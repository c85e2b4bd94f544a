using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Reporting;

/// <summary>Where an activity is counted in a report: each is in exactly one place, and a late one is late whatever else it is.</summary>
public enum ReportGroup
{
    Late,
    Ongoing,
    Completed,
    NotStarted,
    NotReported,
    Left,
}

/// <summary>The rule of <see cref="ReportGroup"/>.</summary>
public static class ReportGroups
{
    public static ReportGroup Of(ActivityStanding standing, bool isLate) => standing switch
    {
        _ when isLate => ReportGroup.Late,
        ActivityStanding.Completed => ReportGroup.Completed,
        _ when ActivityStandings.HasLeft(standing) => ReportGroup.Left,
        ActivityStanding.Ongoing => ReportGroup.Ongoing,
        ActivityStanding.NotStarted => ReportGroup.NotStarted,
        _ => ReportGroup.NotReported,
    };
}

/// <summary>Which rows of a report a figure is the count of. What is not said narrows nothing.</summary>
public sealed record ReportSelection
{
    /// <summary>Says <see cref="TargetArea"/> of the rows that belong to none.</summary>
    public const string NoArea = "-";

    /// <summary>Key of a target area, or <see cref="NoArea"/>.</summary>
    public string? TargetArea { get; init; }

    /// <summary>Says <see cref="Goal"/> of the rows that serve any.</summary>
    public const string AnyGoal = "*";

    /// <summary>Says <see cref="Goal"/> of the rows that serve none.</summary>
    public const string NoGoal = "-";

    /// <summary>Key of a goal that they serve, or that stands above one that they serve, or <see cref="AnyGoal"/> or <see cref="NoGoal"/>.</summary>
    public string? Goal { get; init; }

    /// <summary>Says <see cref="Body"/> of the rows that any of the report's bodies answers for.</summary>
    public const string AnyBody = "*";

    /// <summary>Key of a body that answers for them, or <see cref="AnyBody"/>.</summary>
    public string? Body { get; init; }

    public ReportGroup? Group { get; init; }

    public ActivityStanding? Standing { get; init; }

    /// <summary>Only those that have not left the plan other than by being done.</summary>
    public bool IsInPlan { get; init; }

    /// <summary>Only those that have not left the plan and whose effect should be visible by the report's year.</summary>
    public bool EffectIsDue { get; init; }

    /// <summary>Of those: what became of the effect.</summary>
    public EffectStatus? Effect { get; init; }

    public IReadOnlyList<FrozenActivity> Of(FrozenReport report)
    {
        var aims = ReportAims.Of(report);
        return
        [
            .. report.Activities.Where(a =>
                TargetArea switch { null => true, NoArea => a.TargetAreas.Count == 0, var area => a.TargetAreas.Contains(area) }
                && Goal switch { null => true, AnyGoal => aims.GoalsServedBy(a).Count > 0, NoGoal => aims.GoalsServedBy(a).Count == 0, var goal => aims.GoalsServedBy(a).Contains(goal) }
                && Body switch { null => true, AnyBody => aims.HasBody(a), var body => a.IsAnsweredForBy(body) }
                && (Group is null || ReportGroups.Of(a.Standing, a.IsLate) == Group)
                && (Standing is null || a.Standing == Standing)
                && (!IsInPlan || a.IsInPlan)
                && (!EffectIsDue || a.EffectIsDueBy(report.Cycle.Year))
                && (Effect is null || a.Effect == Effect)),
        ];
    }
}
