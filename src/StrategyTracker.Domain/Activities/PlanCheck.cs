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

    /// <summary>The wording promises an effort and not a result, and nothing says how one would see that it is done.</summary>
    VagueWording,

    /// <summary>Another body has an activity that seems to be about the same thing.</summary>
    SimilarElsewhere,
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

    /// <summary>The official wording.</summary>
    public string Wording { get; init; } = "";

    public bool HasMilestones { get; init; }

    /// <summary>What it says now: when this changes, what was put aside comes back.</summary>
    public string Mark => FindingMark.Of(Title, Owners, OwnersToday, HasAim, HasEffect, HasMeasure, EndsOn, IsContinuous, Deviates, Wording, HasMilestones);

    /// <summary>The words of the wording that cannot be followed up; none where it can, or where a measure or milestones say how.</summary>
    public string? VagueWords => HasMeasure || HasMilestones ? null
        : PlanCheck.VagueWords.FirstOrDefault(words => Wording.Contains(words, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A target area or a goal that the plan should serve.</summary>
public sealed record CheckedAim(string Key, string Title, bool IsGoal, bool IsServed)
{
    public string Mark => FindingMark.Of(Title, IsServed);
}

/// <summary>A finding with what it concerns. No rows means the plan as a whole.</summary>
public sealed record Finding(PlanFinding Kind, FindingWeight Weight, IReadOnlyList<CheckedActivity> Activities, IReadOnlyList<CheckedAim> Aims)
{
    public IReadOnlyList<LikePair> Pairs { get; init; } = [];

    /// <summary>For a finding of the plan as a whole: what was counted.</summary>
    public int Count { get; init; }

    public bool IsOfPlan => Kind is PlanFinding.TooManyToFollow;

    public bool IsEmpty => !IsOfPlan && Activities.Count + Aims.Count + Pairs.Count == 0;

    /// <summary>What it was found in, with what each says now.</summary>
    public IReadOnlyList<(string Subject, string Title, string Mark)> Subjects => IsOfPlan
        ? [("", "", FindingMark.Of(Count))]
        : [.. Activities.Select(a => (a.Key, a.Title, a.Mark)), .. Aims.Select(a => (a.Key, a.Title, a.Mark)),
            .. Pairs.Select(p => (p.Subject, $"{p.First.Title} – {p.Second.Title}", p.Mark))];
}

/// <summary>A finding that was answered, and still holds.</summary>
public sealed record PutAside(PlanFinding Kind, string Subject, string Title, FindingAnswer Answer);

/// <summary>Granskning av en plan: what to mend before the bodies are asked, the weightiest first.</summary>
public static class PlanCheck
{
    /// <summary>
    /// Our own line, not a rule of any seed: at five minutes each and a table of two lines each, sixty activities are what
    /// one sitting of a committee and eight pages of appendix can hold. Sveriges IT-kommun 2011 went from a hundred goals to ten.
    /// </summary>
    public const int MostThatCanBeFollowed = 60;

    /// <summary>Verbs of effort, by which one can never tell that it is done.</summary>
    public static readonly IReadOnlyList<string> VagueWords =
        ["verka för", "sträva efter", "arbeta för att", "främja", "vid behov", "i möjligaste mån", "så långt som möjligt", "fortsätta arbeta", "fortsatt arbete"];

    /// <summary>Leaves out what has been answered and has not changed since.</summary>
    public static (IReadOnlyList<Finding> Open, IReadOnlyList<PutAside> Aside) Answered(IReadOnlyList<Finding> findings, IReadOnlyList<FindingAnswer> answers)
    {
        var aside = new List<PutAside>();
        var open = new List<Finding>();
        foreach (var finding in findings)
        {
            var answered = finding.Subjects
                .Select(s => (s.Subject, s.Title, Answer: answers.FirstOrDefault(a => a.Finding == finding.Kind && a.Subject == s.Subject && a.Holds(s.Mark))))
                .Where(s => s.Answer is not null).ToList();
            aside.AddRange(answered.Select(s => new PutAside(finding.Kind, s.Subject, s.Title, s.Answer!)));
            var gone = answered.Select(s => s.Subject).ToHashSet();
            var left = finding with
            {
                Activities = [.. finding.Activities.Where(a => !gone.Contains(a.Key))],
                Aims = [.. finding.Aims.Where(a => !gone.Contains(a.Key))],
                Pairs = [.. finding.Pairs.Where(p => !gone.Contains(p.Subject))],
            };
            if (!left.IsEmpty && !(finding.IsOfPlan && answered.Count > 0))
            {
                open.Add(left);
            }
        }

        return (open, aside);
    }

    public static IReadOnlyList<Finding> Of(
        IReadOnlyList<CheckedActivity> open, IReadOnlyList<CheckedAim> aims, DateOnly? planValidTo, IReadOnlyList<LikePair>? pairs = null)
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
            Among(PlanFinding.VagueWording, FindingWeight.Notable, a => a.VagueWords is not null),
            new(PlanFinding.SimilarElsewhere, FindingWeight.Advice, [], []) { Pairs = pairs ?? [] },
            Among(PlanFinding.EndsAfterPlan, FindingWeight.Advice, a => a.EndsOn > planValidTo),
            Among(PlanFinding.DeviatesFromPrinciple, FindingWeight.Advice, a => a.Deviates),
        ];
        return
        [
            .. findings.Where(f => !f.IsEmpty),
            .. open.Count > MostThatCanBeFollowed ? [new Finding(PlanFinding.TooManyToFollow, FindingWeight.Advice, [], []) { Count = open.Count }] : Array.Empty<Finding>(),
        ];

        Finding Among(PlanFinding kind, FindingWeight weight, Func<CheckedActivity, bool> isFound) => new(kind, weight, [.. open.Where(isFound)], []);

        Finding Unserved(PlanFinding kind, FindingWeight weight, bool isGoal) => new(kind, weight, [], [.. aims.Where(a => a.IsGoal == isGoal && !a.IsServed)]);
    }
}
