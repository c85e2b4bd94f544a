using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// The disposition ledger of a report beside that of the report compared with: what was decided and added is the sum of
/// what has become of it.
/// </summary>
public sealed record ReportLedger
{
    /// <summary>Activities decided with the plans.</summary>
    public required int Decided { get; init; }

    /// <summary>Activities added after the plans were adopted.</summary>
    public required int Added { get; init; }

    /// <summary>Every standing that occurs now or occurred then, in the ledger's order.</summary>
    public required IReadOnlyList<LedgerRow> Rows { get; init; }

    /// <summary>None where there is no report to compare with.</summary>
    public required int? PreviousTotal { get; init; }

    /// <summary>What has left the plan, latest first.</summary>
    public required IReadOnlyList<FrozenActivity> Left { get; init; }

    /// <summary>Reported as discontinued without a decision that lets it leave the plan: a question to whoever decides.</summary>
    public required IReadOnlyList<FrozenActivity> DiscontinuedWithoutDecision { get; init; }

    /// <summary>What was added since the report compared with.</summary>
    public required IReadOnlyList<FrozenActivity> New { get; init; }

    /// <summary>What was done since the report compared with.</summary>
    public required IReadOnlyList<FrozenActivity> NewlyCompleted { get; init; }

    public int Total => Rows.Sum(r => r.Now);

    public bool Balances => Total == Decided + Added;

    public static ReportLedger Of(FrozenReport report)
    {
        var ledger = DispositionLedger.Of(report.Activities.Select(a => (a.AddedOn is not null, a.Standing)));
        var before = report.PreviousLedger;
        return new ReportLedger
        {
            Decided = ledger.Decided,
            Added = ledger.Added,
            Rows = [.. Order
                .Select(standing => new LedgerRow(standing, before?.GetValueOrDefault(standing), ledger[standing]))
                .Where(row => row.Now > 0 || row.Before > 0)],
            PreviousTotal = before?.Values.Sum(),
            Left = [.. report.Activities.Where(a => a.Left is not null).OrderByDescending(a => a.Left!.Date)],
            DiscontinuedWithoutDecision = [.. report.Activities.Where(a => a.Left is null && ActivityStandings.HasLeft(a.Standing))],
            New = before is null ? [] : [.. report.Activities.Where(a => a.PreviousStanding is null)],
            NewlyCompleted = [.. report.Activities.Where(a => a.Standing is ActivityStanding.Completed && a.PreviousStanding is not ActivityStanding.Completed)],
        };
    }

    private static readonly IReadOnlyList<ActivityStanding> Order =
    [
        ActivityStanding.Completed, ActivityStanding.Ongoing, ActivityStanding.NotStarted, ActivityStanding.NotReported,
        ActivityStanding.PassedOn, ActivityStanding.Merged, ActivityStanding.Split, ActivityStanding.Moved, ActivityStanding.Struck, ActivityStanding.Discontinued,
    ];
}

/// <summary>How many stand in one place of the ledger, now and in the report compared with.</summary>
public sealed record LedgerRow(ActivityStanding Standing, int? Before, int Now)
{
    public int? Change => Before is { } before ? Now - before : null;
}
