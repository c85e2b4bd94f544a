using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Reporting;

/// <summary>What had been taken home of an activity's benefit in one follow-up's time.</summary>
/// <param name="Cycle">The follow-up's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">The first day that it tells of.</param>
/// <param name="To">The last.</param>
/// <param name="Kind">What is known.</param>
/// <param name="Amount">Whole kronor, where it is an amount.</param>
public sealed record BenefitOfCycle(string Cycle, string Name, DateOnly From, DateOnly To, BenefitKind Kind, long? Amount)
{
    internal bool Overlaps(BenefitOfCycle other) => From <= other.To && other.From <= To;
}

/// <summary>
/// What has been taken home of a benefit so far, over follow-ups. The same time is never counted twice: where a year's follow-up and those of
/// its tertials have all told, the sum rests on the year's, which had the last word.
/// </summary>
/// <param name="RestsOn">The follow-ups that are counted, in the order of time.</param>
/// <param name="LeftOut">Those that told of time that is counted already.</param>
public sealed record BenefitSoFar(IReadOnlyList<BenefitOfCycle> RestsOn, IReadOnlyList<BenefitOfCycle> LeftOut)
{
    /// <summary>Kronor in all; none where nobody has said an amount.</summary>
    public long? Amount => RestsOn.Any(c => c.Amount is not null) ? RestsOn.Sum(c => c.Amount ?? 0) : null;

    /// <summary>The most that is known: an amount, or which kind of nothing.</summary>
    public BenefitKind Kind => RestsOn.Select(c => c.Kind).DefaultIfEmpty(BenefitKind.Unknown).Max();

    public static BenefitSoFar Of(IEnumerable<BenefitOfCycle> told)
    {
        var (counted, leftOut) = (new List<BenefitOfCycle>(), new List<BenefitOfCycle>());
        foreach (var cycle in told.Where(c => c.Kind is not BenefitKind.Unknown).OrderByDescending(c => c.To.DayNumber - c.From.DayNumber).ThenByDescending(c => c.To))
        {
            (counted.Exists(cycle.Overlaps) ? leftOut : counted).Add(cycle);
        }

        return new BenefitSoFar([.. counted.OrderBy(c => c.From)], [.. leftOut.OrderBy(c => c.From)]);
    }

    /// <summary>Of an activity in a report: what it says of its own time, and what the reports before it said.</summary>
    public static BenefitSoFar Of(FrozenActivity activity, FrozenCycle cycle) => Of(ToldOf(activity, cycle));

    /// <summary>All that is told of the benefit up to a report, so that the next one can carry it on.</summary>
    internal static IReadOnlyList<BenefitOfCycle> ToldOf(FrozenActivity activity, FrozenCycle cycle) => BenefitTakenCounts.KindOf(activity) is BenefitKind.Unknown
        ? activity.TakenBefore
        : [.. activity.TakenBefore, new BenefitOfCycle(cycle.Key, cycle.Name, cycle.PeriodFrom, cycle.PeriodTo, BenefitTakenCounts.KindOf(activity), BenefitTakenCounts.AmountOf(activity))];
}

/// <summary>What has been taken home so far of a set of activities, in kronor; the follow-ups that it rests on, by name.</summary>
/// <param name="WithAmount">Activities of which kronor have been told.</param>
/// <param name="Amount">Their sum.</param>
/// <param name="Cycles">The follow-ups, in the order of time.</param>
public sealed record TakenSoFar(int WithAmount, long Amount, IReadOnlyList<string> Cycles)
{
    public static TakenSoFar Of(IEnumerable<FrozenActivity> activities, FrozenCycle cycle)
    {
        var told = activities.Select(a => BenefitSoFar.Of(a, cycle)).Where(s => s.Amount is not null).ToList();
        return new TakenSoFar(
            told.Count, told.Sum(s => s.Amount ?? 0),
            [.. told.SelectMany(s => s.RestsOn).Where(c => c.Amount is not null).OrderBy(c => c.From).ThenBy(c => c.To).Select(c => c.Name).Distinct()]);
    }
}
