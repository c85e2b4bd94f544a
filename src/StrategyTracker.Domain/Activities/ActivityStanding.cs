namespace StrategyTracker.Domain.Activities;

/// <summary>
/// Where an activity stands in the ledger of what was decided. Every activity stands in exactly one place, so that the
/// places sum to what was decided and added.
/// </summary>
public enum ActivityStanding
{
    /// <summary>Nobody has answered yet.</summary>
    NotReported,
    NotStarted,
    Ongoing,
    Completed,
    PassedOn,
    Merged,
    Split,
    Moved,
    Struck,

    /// <summary>Reported as discontinued, without a decision that strikes it.</summary>
    Discontinued,
}

/// <summary>The rule that places an activity in the ledger.</summary>
public static class ActivityStandings
{
    /// <summary>A departure from the plan weighs more than the last reported phase.</summary>
    public static ActivityStanding Of(ActivityPhase phase, DispositionKind? left) => left switch
    {
        DispositionKind.Merged => ActivityStanding.Merged,
        DispositionKind.Split => ActivityStanding.Split,
        DispositionKind.Struck => ActivityStanding.Struck,
        DispositionKind.Moved => ActivityStanding.Moved,
        DispositionKind.PassedOn => ActivityStanding.PassedOn,
        null => phase switch
        {
            ActivityPhase.Unknown => ActivityStanding.NotReported,
            ActivityPhase.NotStarted => ActivityStanding.NotStarted,
            ActivityPhase.Ongoing => ActivityStanding.Ongoing,
            ActivityPhase.Completed => ActivityStanding.Completed,
            ActivityPhase.Discontinued => ActivityStanding.Discontinued,
            ActivityPhase.PassedOn => ActivityStanding.PassedOn,
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(left), left, null),
    };

    /// <summary>Still to be worked with: has neither ended nor left the plan.</summary>
    public static bool IsOpen(ActivityStanding standing) =>
        standing is ActivityStanding.NotReported or ActivityStanding.NotStarted or ActivityStanding.Ongoing;

    /// <summary>Has left the plan other than by being done.</summary>
    public static bool HasLeft(ActivityStanding standing) =>
        standing is ActivityStanding.PassedOn or ActivityStanding.Merged or ActivityStanding.Split or ActivityStanding.Moved
            or ActivityStanding.Struck or ActivityStanding.Discontinued;
}
