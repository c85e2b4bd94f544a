using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>What a set of activities is planned to cost, and what it has cost. Only kronor are summed; the three kinds of nothing are counted each for itself.</summary>
/// <param name="Total">The denominator: all activities of the set.</param>
/// <param name="WithAmount">Planned in kronor.</param>
/// <param name="PlannedFrom">Their sum in kronor, lowest.</param>
/// <param name="PlannedTo">Their sum in kronor, highest.</param>
/// <param name="WithinBudget">Within the ordinary budget.</param>
/// <param name="WithoutCost">Costs nothing.</param>
/// <param name="Unknown">Nobody has said.</param>
/// <param name="Told">Those of which a body has told what it has cost so far.</param>
/// <param name="Actual">What they have cost so far, in kronor.</param>
public sealed record CostCounts(int Total, int WithAmount, long PlannedFrom, long PlannedTo, int WithinBudget, int WithoutCost, int Unknown, int Told, long Actual)
{
    /// <summary>Those that have both a plan in kronor and an actual cost, which alone can be compared.</summary>
    public required CostComparison Compared { get; init; }

    public static CostCounts Of(IReadOnlyCollection<FrozenActivity> activities)
    {
        var planned = activities.Where(IsPlannedInKronor).ToList();
        var told = activities.Where(a => ActualOf(a) is not null).ToList();
        var both = planned.Where(a => ActualOf(a) is not null).ToList();
        return new CostCounts(
            activities.Count, planned.Count, planned.Sum(a => a.Cost!.From ?? 0), planned.Sum(a => a.Cost!.To ?? 0),
            activities.Count(a => a.Cost?.Kind is CostKind.WithinBudget), activities.Count(a => a.Cost?.Kind is CostKind.None),
            activities.Count(a => a.Cost?.Kind is null or CostKind.Unknown), told.Count, told.Sum(a => ActualOf(a) ?? 0))
        {
            Compared = new CostComparison(both.Count, both.Sum(a => ActualOf(a) ?? 0), both.Sum(a => a.Cost!.From ?? 0), both.Sum(a => a.Cost!.To ?? 0)),
        };
    }

    /// <summary>What its bodies say that it has cost so far, together; none where nobody has said.</summary>
    public static long? ActualOf(FrozenActivity activity) =>
        activity.Answers.Any(a => a.ActualCost is not null) ? activity.Answers.Sum(a => a.ActualCost ?? 0) : null;

    private static bool IsPlannedInKronor(FrozenActivity activity) => activity.Cost is { Kind: CostKind.Amount };
}

/// <summary>So many activities have cost so much so far, of a plan from so much to so much; in kronor.</summary>
public sealed record CostComparison(int Activities, long Actual, long PlannedFrom, long PlannedTo);

/// <summary>What became of the effects that a body is to take home.</summary>
/// <param name="Owner">The body; none where nobody has been named.</param>
/// <param name="Expected">Effects that are expected, of what has not left the plan.</param>
/// <param name="Due">Of those: should be visible by the year.</param>
/// <param name="Reached">Of those due: reached.</param>
/// <param name="Partly">Of those due: partly.</param>
/// <param name="NotReached">Of those due: looked for and not seen.</param>
public sealed record BenefitRow(string? Owner, int Expected, int Due, int Reached, int Partly, int NotReached)
{
    /// <summary>Due, and not assessed by anybody.</summary>
    public int NotAssessed => Due - Reached - Partly - NotReached;
}

/// <summary>How the activities that have not left the plan stand to a principle.</summary>
public sealed record ComplianceRow(FrozenPrinciple Principle, int Follows, int Partly, int Deviates, int Unanswered);

/// <summary>An activity that deviates from a principle, or follows it only in part, and why.</summary>
public sealed record Departure(FrozenActivity Activity, FrozenPrinciple Principle, FrozenCompliance Answer);

/// <summary>
/// Kostnad, nytta och efterlevnad: the yearly account that Umeå's ICT strategy of 2006 asks for, with what is missing in it.
/// </summary>
public sealed record CostBenefitCompliance
{
    /// <summary>One for each part that the report counts by.</summary>
    public required IReadOnlyList<(CountedPart Part, CostCounts Costs)> Costs { get; init; }

    /// <summary>Every activity once.</summary>
    public required CostCounts Total { get; init; }

    /// <summary>The years whose prices the plans are counted in.</summary>
    public required IReadOnlyList<int> PriceYears { get; init; }

    /// <summary>The most expected first; what nobody takes home last.</summary>
    public required IReadOnlyList<BenefitRow> Benefits { get; init; }

    public required IReadOnlyList<ComplianceRow> Compliance { get; init; }

    /// <summary>Deviating first.</summary>
    public required IReadOnlyList<Departure> Departures { get; init; }

    /// <summary>What has been taken home of all that is expected.</summary>
    public required BenefitTakenCounts TakenHome { get; init; }

    /// <summary>What has been taken home so far, with the follow-ups before this one.</summary>
    public required TakenSoFar SoFar { get; init; }

    /// <summary>What each body says has been taken home, amounts first.</summary>
    public required IReadOnlyList<TakenHome> Taken { get; init; }

    /// <summary>What is missing, of each part for itself.</summary>
    public required IReadOnlyList<(CountedPart Part, PartAccount Account)> Parts { get; init; }

    /// <summary>What is missing in all.</summary>
    public required PartAccount Missing { get; init; }

    /// <summary>Whether anybody has said anything of costs, benefits or principles at all.</summary>
    public bool HasContent => Total.Unknown < Total.Total || Benefits.Count > 0 || Taken.Count > 0 || Compliance.Any(c => c.Follows + c.Partly + c.Deviates > 0);

    public static CostBenefitCompliance Of(FrozenReport report)
    {
        var inPlan = report.Activities.Where(a => !ActivityStandings.HasLeft(a.Standing)).ToList();
        var expected = inPlan.Where(a => a.ExpectedEffect is not null).ToList();
        var parts = CountedPart.Of(report).Select(part => (Part: part, Activities: part.Selection.Of(report))).ToList();
        return new CostBenefitCompliance
        {
            Costs = [.. parts.Select(p => (p.Part, CostCounts.Of(p.Activities)))],
            Total = CostCounts.Of(report.Activities),
            PriceYears = [.. report.Activities.Select(a => a.Cost?.PriceYear).OfType<int>().Distinct().Order()],
            Benefits = [.. expected.GroupBy(a => a.Benefit?.Owner).Select(g => RowOf(g.Key, [.. g], report.Cycle.Year))
                .OrderBy(r => r.Owner is null).ThenByDescending(r => r.Expected).ThenBy(r => r.Owner, StringComparer.Ordinal)],
            Compliance = [.. report.Principles.Select(p => RowOf(p, inPlan))],
            Departures =
            [
                .. inPlan.SelectMany(a => a.Compliance.Where(c => c.Answer is not PrincipleAnswer.Follows)
                        .Join(report.Principles, c => c.Principle, p => p.Key, (c, p) => new Departure(a, p, c)))
                    .OrderBy(d => d.Answer.Answer is not PrincipleAnswer.Deviates),
            ],
            TakenHome = BenefitTakenCounts.Of(report.Activities),
            SoFar = TakenSoFar.Of(report.Activities, report.Cycle),
            Taken =
            [
                .. report.Activities.SelectMany(BenefitTakenCounts.SaidOf, (a, said) => new TakenHome(a, said.Body, said.Taken, BenefitTakenCounts.Counts(a, said.Taken)))
                    .OrderByDescending(t => t.Taken.Kind).ThenByDescending(t => t.Taken.Kind is BenefitKind.Amount ? t.Taken.Amount : null),
            ],
            Parts = [.. parts.Select(p => (p.Part, PartAccount.Of(p.Activities, report)))],
            Missing = PartAccount.Of(report.Activities, report),
        };
    }

    private static BenefitRow RowOf(string? owner, IReadOnlyCollection<FrozenActivity> activities, int year)
    {
        var due = activities.Where(a => a.EffectIsDueBy(year)).ToList();
        return new BenefitRow(
            owner, activities.Count, due.Count, due.Count(a => a.Effect is EffectStatus.Reached), due.Count(a => a.Effect is EffectStatus.Partly),
            due.Count(a => a.Effect is EffectStatus.NotReached));
    }

    private static ComplianceRow RowOf(FrozenPrinciple principle, IReadOnlyCollection<FrozenActivity> activities)
    {
        var answers = activities.Select(a => a.Compliance.FirstOrDefault(c => c.Principle == principle.Key)?.Answer).ToList();
        return new ComplianceRow(
            principle, answers.Count(a => a is PrincipleAnswer.Follows), answers.Count(a => a is PrincipleAnswer.Partly),
            answers.Count(a => a is PrincipleAnswer.Deviates), answers.Count(a => a is null));
    }
}
