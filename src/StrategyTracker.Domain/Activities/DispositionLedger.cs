namespace StrategyTracker.Domain.Activities;

/// <summary>
/// The disposition ledger: decided + added = the sum of everything that has become of it. It is computed from the rows
/// and so balances by construction; <see cref="Decided"/> may besides be held against what the decision says.
/// </summary>
public sealed class DispositionLedger
{
    private DispositionLedger(int decided, int added, IReadOnlyDictionary<ActivityStanding, int> counts)
    {
        Decided = decided;
        Added = added;
        Counts = counts;
    }

    /// <summary>Activities decided with the plan.</summary>
    public int Decided { get; }

    /// <summary>Activities added after the plan was adopted.</summary>
    public int Added { get; }

    public IReadOnlyDictionary<ActivityStanding, int> Counts { get; }

    public int Total => Decided + Added;

    public bool Balances => Total == Counts.Values.Sum();

    public int this[ActivityStanding standing] => Counts.GetValueOrDefault(standing);

    public static DispositionLedger Of(IEnumerable<(bool IsAdded, ActivityStanding Standing)> rows)
    {
        int decided = 0, added = 0;
        var counts = new Dictionary<ActivityStanding, int>();
        foreach (var (isAdded, standing) in rows)
        {
            _ = isAdded ? added++ : decided++;
            counts[standing] = counts.GetValueOrDefault(standing) + 1;
        }

        return new DispositionLedger(decided, added, counts);
    }
}
