using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// What has been taken home of the effects that are expected of a set of activities, in the report's time. Only kronor are
/// summed; the three kinds of nothing are counted each for itself.
/// </summary>
/// <param name="Expected">The denominator: activities of which an effect is expected.</param>
/// <param name="WithAmount">Taken home in kronor.</param>
/// <param name="Amount">Their sum in kronor.</param>
/// <param name="WithinOperations">Taken home in the ordinary work, and not counted in kronor.</param>
/// <param name="None">Looked for, and none taken home.</param>
/// <param name="Unknown">Nobody has said.</param>
public sealed record BenefitTakenCounts(int Expected, int WithAmount, long Amount, int WithinOperations, int None, int Unknown)
{
    /// <summary>Of how many somebody has said.</summary>
    public int Said => Expected - Unknown;

    public static BenefitTakenCounts Of(IReadOnlyCollection<FrozenActivity> activities)
    {
        var expected = activities.Where(IsAsked).Select(KindOf).ToList();
        return new(
            expected.Count, expected.Count(k => k is BenefitKind.Amount), activities.Where(IsAsked).Sum(a => AmountOf(a) ?? 0),
            expected.Count(k => k is BenefitKind.WithinOperations), expected.Count(k => k is BenefitKind.None), expected.Count(k => k is BenefitKind.Unknown));
    }

    /// <summary>Asked of where an effect is expected, and counted wherever somebody has said something.</summary>
    public static bool IsAsked(FrozenActivity activity) => activity.ExpectedEffect is not null || KindOf(activity) is not BenefitKind.Unknown;

    /// <summary>What is known of an activity by the words that count: the most that any of them says.</summary>
    public static BenefitKind KindOf(FrozenActivity activity) =>
        Counted(activity).Select(t => t.Kind).DefaultIfEmpty(BenefitKind.Unknown).Max();

    /// <summary>What has been taken home in kronor; none where nobody has said an amount.</summary>
    public static long? AmountOf(FrozenActivity activity) =>
        Counted(activity).Any(t => AmountIn(t) is not null) ? Counted(activity).Sum(t => AmountIn(t) ?? 0) : null;

    /// <summary>All that is said of a benefit: by those who answer for the activity, then by those who only take it home.</summary>
    public static IEnumerable<FrozenTaker> SaidOf(FrozenActivity activity) =>
        activity.Answers.Where(a => a.BenefitTaken is not null).Select(a => new FrozenTaker(a.BodyKey, a.Body, a.BenefitTaken!) { IsPreliminary = a.IsPreliminary })
            .Concat(activity.TakenHomeBy);

    /// <summary>Whether what is said counts: where the body that takes the benefit home has said something, its word alone, so that each benefit is counted once.</summary>
    public static bool Counts(FrozenActivity activity, FrozenBenefitTaken taken) =>
        taken.IsOfTaker || !SaidOf(activity).Any(s => s.Taken.IsOfTaker);

    private static IEnumerable<FrozenBenefitTaken> Counted(FrozenActivity activity) =>
        SaidOf(activity).Select(s => s.Taken).Where(t => Counts(activity, t));

    private static long? AmountIn(FrozenBenefitTaken taken) => taken is { Kind: BenefitKind.Amount, Amount: { } amount } ? amount : null;
}

/// <summary>What a body says has been taken home of an activity's benefit.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Body">Who says so.</param>
/// <param name="Taken">What.</param>
/// <param name="Counts">It is in the sums: not where another body takes the benefit home and has said its word.</param>
public sealed record TakenHome(FrozenActivity Activity, string Body, FrozenBenefitTaken Taken, bool Counts);

/// <summary>How complete the account is of one part of the programme: so many activities that have not left the plan, and of how many nobody has said each thing.</summary>
/// <param name="InPlan">The denominator: activities that have not left the plan.</param>
/// <param name="WithoutCostPlan">Nobody has said what they cost.</param>
/// <param name="WithoutEffect">No effect is expected of them.</param>
/// <param name="WithoutBenefitOwner">An effect is expected, and nobody is to take it home.</param>
/// <param name="WithoutBenefitTaken">An effect should be seen by the year, and nobody has said what has been taken home.</param>
/// <param name="WithoutPrincipleCheck">Nobody has said how they stand to any principle.</param>
public sealed record PartAccount(
    int InPlan, int WithoutCostPlan, int WithoutEffect, int WithoutBenefitOwner, int WithoutBenefitTaken, int WithoutPrincipleCheck)
{
    /// <summary>Nobody follows it up at all.</summary>
    public bool IsEmpty => InPlan == 0;

    public static PartAccount Of(IReadOnlyCollection<FrozenActivity> activities, FrozenReport report)
    {
        var inPlan = activities.Where(a => !Activities.ActivityStandings.HasLeft(a.Standing)).ToList();
        return new PartAccount(
            inPlan.Count,
            inPlan.Count(a => a.Cost?.Kind is null or Activities.CostKind.Unknown),
            inPlan.Count(a => a.ExpectedEffect is null),
            inPlan.Count(a => a.ExpectedEffect is not null && a.Benefit?.Owner is null),
            inPlan.Count(a => a.EffectIsDueBy(report.Cycle.Year) && BenefitTakenCounts.KindOf(a) is BenefitKind.Unknown),
            report.Principles.Count == 0 ? 0 : inPlan.Count(a => a.Compliance.Count == 0));
    }
}
