namespace StrategyTracker.Domain.Activities;

/// <summary>Where an activity stands in the ledger of one edition's time.</summary>
public enum LedgerPlace
{
    Completed,
    Ongoing,
    NotStarted,
    NotReported,
    PassedOn,
    Merged,
    Split,
    Moved,
    Struck,

    /// <summary>Reported as discontinued, without a decision that strikes it.</summary>
    Discontinued,

    /// <summary>Was still in the plan when the next edition took over, and goes on there.</summary>
    CarriedOn,
}

/// <summary>An activity as far as the ledger asks about it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="AddedOn">The day on which it was added after the plan had been adopted; none for what was decided with the plan.</param>
/// <param name="Phase">The phase of the latest answer.</param>
/// <param name="LastReportedOn">The last day of the period that the latest answer tells of.</param>
/// <param name="Standing">Where the activity says that it stands.</param>
/// <param name="Left">How it left the plan, if it has.</param>
/// <param name="LeftOn">When it left.</param>
public sealed record LedgerActivity(
    string Key, DateOnly? AddedOn, ActivityPhase Phase, DateOnly? LastReportedOn, ActivityStanding Standing, DispositionKind? Left, DateOnly? LeftOn);

/// <summary>A row of an edition's ledger.</summary>
public sealed record LedgerEntry(LedgerActivity Activity, bool IsAdded, LedgerPlace Place);

/// <summary>Something by which the ledger does not add up, or that somebody still has to decide.</summary>
public enum LedgerDoubt
{
    /// <summary>The activity says that it stands elsewhere than its answer and its departure place it.</summary>
    StandsElsewhere,

    /// <summary>Reported as discontinued, and nobody has decided that it is struck.</summary>
    DiscontinuedWithoutDecision,

    /// <summary>The plan's time is over, and the activity has neither ended nor left it.</summary>
    OpenAfterPlan,
}

/// <summary>
/// The disposition ledger of one edition's time: what was decided with it and what was added is the sum of what has become of it,
/// where what the next edition took over counts as carried on. Each row stands in exactly one place.
/// </summary>
public sealed record EditionLedger
{
    public required IReadOnlyList<LedgerEntry> Entries { get; init; }

    public required IReadOnlyList<(LedgerDoubt Doubt, LedgerActivity Activity)> Doubts { get; init; }

    public int Decided => Entries.Count(e => !e.IsAdded);

    public int Added => Entries.Count(e => e.IsAdded);

    public int Total => Entries.Count;

    public int this[LedgerPlace place] => Entries.Count(e => e.Place == place);

    /// <summary>The places add up, and every row stands where its answer and its departure place it.</summary>
    public bool Balances => Enum.GetValues<LedgerPlace>().Sum(place => this[place]) == Decided + Added
        && Doubts.All(d => d.Doubt is not LedgerDoubt.StandsElsewhere);

    /// <param name="activities">Every activity of the plan, of any time.</param>
    /// <param name="from">The day on which the edition was adopted; none for the first, which everything without a day of its own was decided with.</param>
    /// <param name="until">The day on which the next edition was adopted; none while this is the latest.</param>
    /// <param name="validTo">The last day of the edition's period, if it has one.</param>
    /// <param name="today">To know whether that period is over.</param>
    public static EditionLedger Of(IEnumerable<LedgerActivity> activities, DateOnly? from, DateOnly? until, DateOnly? validTo, DateOnly today)
    {
        var all = activities.ToList();
        var entries = all
            .Where(a => until is null || a.AddedOn is null || a.AddedOn <= until)
            .Where(a => from is null || PlaceOn(a, from.Value) is LedgerPlace.CarriedOn || a.AddedOn > from)
            .Select(a => new LedgerEntry(a, a.AddedOn is { } added && (from is null || added > from), until is { } next ? PlaceOn(a, next) : PlaceNow(a)))
            .ToList();
        var doubts = entries.Where(e => e.Activity.Standing != ActivityStandings.Of(e.Activity.Phase, e.Activity.Left))
            .Select(e => (LedgerDoubt.StandsElsewhere, e.Activity))
            .Concat(entries.Where(e => e.Place is LedgerPlace.Discontinued).Select(e => (LedgerDoubt.DiscontinuedWithoutDecision, e.Activity)))
            .Concat(entries.Where(e => until is null && validTo < today && ActivityStandings.IsOpen(e.Activity.Standing)).Select(e => (LedgerDoubt.OpenAfterPlan, e.Activity)));
        return new EditionLedger { Entries = entries, Doubts = [.. doubts] };
    }

    /// <summary>Where it stood when the next edition took over: what had not ended by then went on.</summary>
    private static LedgerPlace PlaceOn(LedgerActivity activity, DateOnly day)
    {
        var left = activity.LeftOn <= day;
        var hasEnded = left || (activity.LastReportedOn <= day && activity.Phase is ActivityPhase.Completed or ActivityPhase.Discontinued or ActivityPhase.PassedOn);
        return hasEnded ? Place(ActivityStandings.Of(activity.Phase, left ? activity.Left : null)) : LedgerPlace.CarriedOn;
    }

    private static LedgerPlace PlaceNow(LedgerActivity activity) => Place(ActivityStandings.Of(activity.Phase, activity.Left));

    private static LedgerPlace Place(ActivityStanding standing) => standing switch
    {
        ActivityStanding.Completed => LedgerPlace.Completed,
        ActivityStanding.Ongoing => LedgerPlace.Ongoing,
        ActivityStanding.NotStarted => LedgerPlace.NotStarted,
        ActivityStanding.NotReported => LedgerPlace.NotReported,
        ActivityStanding.PassedOn => LedgerPlace.PassedOn,
        ActivityStanding.Merged => LedgerPlace.Merged,
        ActivityStanding.Split => LedgerPlace.Split,
        ActivityStanding.Moved => LedgerPlace.Moved,
        ActivityStanding.Struck => LedgerPlace.Struck,
        ActivityStanding.Discontinued => LedgerPlace.Discontinued,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };
}
