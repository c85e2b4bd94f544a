namespace StrategyTracker.Domain.FollowUp;

/// <summary>The time that a follow-up is about.</summary>
public static class CyclePeriod
{
    /// <summary>
    /// The period that one would follow up today: the one that today lies in or, while less than a third of it has gone, the one before, which has
    /// just ended. None for a rhythm that no calendar tells: mid-term, final and free.
    /// </summary>
    public static (DateOnly From, DateOnly To)? AsOf(DateOnly today, CycleKind kind)
    {
        if (MonthsOf(kind) is not { } months)
        {
            return null;
        }

        // Two years begin with the odd one, as a term of four years in Sweden does after its election.
        var months0 = months > 12 ? ((today.Year - 1) % (months / 12) * 12) + today.Month - 1 : (today.Month - 1) % months;
        var from = new DateOnly(today.Year, today.Month, 1).AddMonths(-months0);
        if ((today.DayNumber - from.DayNumber) * 3 < from.AddMonths(months).DayNumber - from.DayNumber)
        {
            from = from.AddMonths(-months);
        }

        return (from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>How many months a period of the rhythm has; none where the calendar does not say.</summary>
    public static int? MonthsOf(CycleKind kind) => kind switch
    {
        CycleKind.Month => 1,
        CycleKind.Tertial => 4,
        CycleKind.HalfYear => 6,
        CycleKind.Year => 12,
        CycleKind.EverySecondYear => 24,
        _ => null,
    };
}
