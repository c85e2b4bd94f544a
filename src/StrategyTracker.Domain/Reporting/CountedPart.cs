namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// What a report counts its activities by: the programme's target areas or, where it sets none, its uppermost goals; and last what serves
/// none of them. An activity that serves several is counted in each.
/// </summary>
/// <param name="Key">Key of the target area or goal; none for what serves none.</param>
/// <param name="Number">Its number, where it has one.</param>
/// <param name="Title">What it is called; none for what serves none.</param>
/// <param name="Selection">The rows that are counted.</param>
public sealed record CountedPart(string? Key, string? Number, string? Title, ReportSelection Selection)
{
    public bool IsGoal => Selection.Goal is not null;

    public static IReadOnlyList<CountedPart> Of(FrozenReport report)
    {
        var areGoals = ReportAims.Of(report).AreGoals;
        var none = areGoals ? new ReportSelection { Goal = ReportSelection.NoGoal } : new ReportSelection { TargetArea = ReportSelection.NoArea };
        return
        [
            .. areGoals
                ? report.Goals!.Where(g => g.Above is null).Select(g => new CountedPart(g.Key, g.Number, g.Title, new ReportSelection { Goal = g.Key }))
                : report.TargetAreas.Select(a => new CountedPart(a.Key, a.Number, a.Title, new ReportSelection { TargetArea = a.Key })),
            .. none.Of(report).Count > 0 ? [new CountedPart(null, null, null, none)] : Array.Empty<CountedPart>(),
        ];
    }
}
