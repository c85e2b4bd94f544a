namespace StrategyTracker.Domain.Activities;

/// <summary>Something in a plan that will make it hard to follow up.</summary>
public enum PlanFinding
{
    /// <summary>Nobody answers for it.</summary>
    WithoutOwner,

    /// <summary>Only bodies that no longer exist answer for it.</summary>
    OwnersAbolished,

    /// <summary>A target area that no open activity serves.</summary>
    TargetAreaWithoutActivity,

    /// <summary>A goal that no open activity serves.</summary>
    GoalWithoutActivity,

    /// <summary>Serves neither a target area nor a goal.</summary>
    WithoutAim,

    /// <summary>Says nothing of what should become better.</summary>
    WithoutEffect,

    /// <summary>The expected effect has no measure.</summary>
    WithoutMeasure,

    /// <summary>Neither an end nor said to be continuous.</summary>
    WithoutEnd,

    /// <summary>Ends after the plan has ceased to be valid.</summary>
    EndsAfterPlan,

    /// <summary>Deviates from a guiding principle, with its reason.</summary>
    DeviatesFromPrinciple,

    /// <summary>More open activities than a council can follow.</summary>
    TooManyToFollow,
}

/// <summary>How much a finding weighs.</summary>
public enum FindingWeight
{
    /// <summary>The follow-up will have a hole here.</summary>
    Serious,

    /// <summary>The question whether it has become better cannot be answered.</summary>
    Notable,

    /// <summary>Worth a thought.</summary>
    Advice,
}

/// <summary>An open activity as far as the check asks about it.</summary>
public sealed record CheckedActivity(string Key, string? Number, string Title)
{
    /// <summary>How many bodies answer for it, as lead or co-owners.</summary>
    public int Owners { get; init; }

    /// <summary>How many of them exist today.</summary>
    public int OwnersToday { get; init; }

    public bool HasAim { get; init; }

    public bool HasEffect { get; init; }

    public bool HasMeasure { get; init; }

    public DateOnly? EndsOn { get; init; }

    public bool IsContinuous { get; init; }

    public bool Deviates { get; init; }
}

/// <summary>A target area or a goal that the plan should serve.</summary>
public sealed record CheckedAim(string Key, string Title, bool IsGoal, bool IsServed);

/// <summary>A finding with what it concerns. No rows means the plan as a whole.</summary>
public sealed record Finding(PlanFinding Kind, FindingWeight Weight, IReadOnlyList<CheckedActivity> Activities, IReadOnlyList<CheckedAim> Aims);

/// <summary>Granskning av en plan: what to mend before the bodies are asked, the weightiest first.</summary>
public static class PlanCheck
{
    /// <summary>
    /// Our own line, not a rule of any seed: at five minutes each and a table of two lines each, sixty activities are what
    /// one sitting of a committee and eight pages of appendix can hold. Sveriges IT-kommun 2011 went from a hundred goals to ten.
    /// </summary>
    public const int MostThatCanBeFollowed = 60;

    public static IReadOnlyList<Finding> Of(IReadOnlyList<CheckedActivity> open, IReadOnlyList<CheckedAim> aims, DateOnly? planValidTo)
    {
        Finding[] findings =
        [
            Among(PlanFinding.WithoutOwner, FindingWeight.Serious, a => a.Owners == 0),
            Among(PlanFinding.OwnersAbolished, FindingWeight.Serious, a => a is { Owners: > 0, OwnersToday: 0 }),
            Unserved(PlanFinding.TargetAreaWithoutActivity, FindingWeight.Serious, isGoal: false),
            Among(PlanFinding.WithoutAim, FindingWeight.Notable, a => !a.HasAim && aims.Count > 0),
            Unserved(PlanFinding.GoalWithoutActivity, FindingWeight.Notable, isGoal: true),
            Among(PlanFinding.WithoutEffect, FindingWeight.Notable, a => !a.HasEffect),
            Among(PlanFinding.WithoutMeasure, FindingWeight.Notable, a => a is { HasEffect: true, HasMeasure: false }),
            Among(PlanFinding.WithoutEnd, FindingWeight.Notable, a => a is { EndsOn: null, IsContinuous: false }),
            Among(PlanFinding.EndsAfterPlan, FindingWeight.Advice, a => a.EndsOn > planValidTo),
            Among(PlanFinding.DeviatesFromPrinciple, FindingWeight.Advice, a => a.Deviates),
        ];
        return
        [
            .. findings.Where(f => f.Activities.Count + f.Aims.Count > 0),
            .. open.Count > MostThatCanBeFollowed ? [new Finding(PlanFinding.TooManyToFollow, FindingWeight.Advice, [], [])] : Array.Empty<Finding>(),
        ];

        Finding Among(PlanFinding kind, FindingWeight weight, Func<CheckedActivity, bool> isFound) => new(kind, weight, [.. open.Where(isFound)], []);

        Finding Unserved(PlanFinding kind, FindingWeight weight, bool isGoal) => new(kind, weight, [], [.. aims.Where(a => a.IsGoal == isGoal && !a.IsServed)]);
    }
}
