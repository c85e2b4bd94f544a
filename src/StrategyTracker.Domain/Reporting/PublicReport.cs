using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// The public version of a report: what is withheld is left out of rows and counts alike, so that text, table and chart
/// still agree.
/// </summary>
public static class PublicReport
{
    public static FrozenReport Of(FrozenReport report)
    {
        var withheld = report.Activities.Where(a => a.IsWithheld).ToList();
        if (withheld.Count == 0)
        {
            return report;
        }

        var hidden = withheld.Select(NameInLedger).ToHashSet();
        return report with
        {
            WithheldCount = withheld.Count,
            Activities = [.. report.Activities.Where(a => !a.IsWithheld).Select(a => a.Left is { } left && left.CarriedOnBy.Any(hidden.Contains)
                ? a with { Left = left.Without(hidden) }
                : a)],
            PreviousLedger = report.PreviousLedger?.ToDictionary(
                row => row.Key, row => row.Value - withheld.Count(a => a.PreviousStanding == row.Key)),
        };
    }

    /// <summary>
    /// The public versions of two reports that are held beside each other: what is withheld in either is left out of both, so
    /// that nothing that is withheld seems new or gone.
    /// </summary>
    public static (FrozenReport Earlier, FrozenReport Later) OfBoth(FrozenReport earlier, FrozenReport later)
    {
        var withheld = earlier.Activities.Concat(later.Activities).Where(a => a.IsWithheld).Select(a => a.Key).ToHashSet();
        return (Of(Withheld(earlier)), Of(Withheld(later)));

        FrozenReport Withheld(FrozenReport report) =>
            report with { Activities = [.. report.Activities.Select(a => withheld.Contains(a.Key) ? a with { IsWithheld = true } : a)] };
    }

    private static string NameInLedger(FrozenActivity activity) => FrozenDisposition.NameOf(activity.Number, activity.Title);
}
