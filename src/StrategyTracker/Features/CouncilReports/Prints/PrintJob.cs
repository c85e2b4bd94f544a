using System.Text.Json.Serialization;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>How far a printing has come. What is over stays as it ended.</summary>
public enum PrintState
{
    /// <summary>In line: two are made at a time.</summary>
    Waiting,
    Working,
    Done,
    Failed,

    /// <summary>By who asked.</summary>
    Cancelled,

    /// <summary>The server was stopped before it was done.</summary>
    BrokenOff,
}

/// <summary>What is being done to a printing that has begun.</summary>
public enum PrintStep
{
    Reading,
    WaitingForBrowser,
    SettingPages,
    Tagging,
    Writing,
    Packing,
}

/// <summary>Why a printing came to nothing.</summary>
public enum PrintFailure
{
    NoBrowser,
    TookTooLong,
    BrowserFailed,

    /// <summary>Who asked may not read it, or no longer.</summary>
    NotReadable,

    /// <summary>Too many wait.</summary>
    LineFull,

    /// <summary>Who asked has too many of their own waiting.</summary>
    TooManyOfOnes,
    Unexpected,
}

/// <summary>A printing that somebody has asked for, and what has become of it.</summary>
public sealed record PrintJob(Guid Id, Guid AccountId, PrintOrder Order, DateTime AskedAt)
{
    /// <summary>A file that is done is kept for so long.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Its number in the line of all that were ever asked for: what was asked for earlier has a lower one.</summary>
    public long Turn { get; init; }

    public PrintState State { get; init; }

    /// <summary>Told while it is made.</summary>
    public PrintStep? Step { get; init; }

    /// <summary>How many there are; at least, as long as they are made.</summary>
    public int? Pages { get; init; }

    public PrintFailure? Failure { get; init; }

    /// <summary>When it was over, UTC.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>When its file was first fetched, UTC.</summary>
    public DateTime? FetchedAt { get; init; }

    /// <summary>What the file is called where it is saved.</summary>
    public string? FileName { get; init; }

    /// <summary>It was made of a cycle that is still open, and so is the office's alone.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>It holds what is withheld from the public version.</summary>
    public bool HoldsWithheld { get; init; }

    [JsonIgnore]
    public bool IsOver => State is not (PrintState.Waiting or PrintState.Working);

    /// <summary>Its file may be fetched by who asked for it, as long as they may read what is in it.</summary>
    public bool MayBeFetchedBy(Actor actor) =>
        State == PrintState.Done
        && actor.UserId == AccountId
        && (!IsPreliminary || actor.May(Right.ManageFollowUp))
        && (!HoldsWithheld || actor.May(Right.ReadInternal));

    /// <summary>It is to be forgotten, with its file.</summary>
    public bool IsOld(DateTime now) => EndedAt is { } ended && now - ended >= KeptFor;

    public PrintJob At(PrintStep step, int? pages = null) =>
        IsOver ? this : this with { State = PrintState.Working, Step = step, Pages = pages ?? Pages };

    /// <param name="view">What was printed.</param>
    /// <param name="fileName">What the file is called.</param>
    /// <param name="pages">How many there are, where there are pages.</param>
    /// <param name="now">UTC.</param>
    public PrintJob Finish(CouncilReportView view, string fileName, int? pages, DateTime now) => IsOver ? this : Ended(PrintState.Done, now) with
    {
        FileName = fileName,
        Pages = pages,
        IsPreliminary = view.Imprint.IsPreliminary,
        HoldsWithheld = !view.Imprint.IsPublicVersion,
    };

    public PrintJob Fail(PrintFailure failure, DateTime now) => IsOver ? this : Ended(PrintState.Failed, now) with { Failure = failure };

    public PrintJob Cancel(DateTime now) => IsOver ? this : Ended(PrintState.Cancelled, now);

    public PrintJob BreakOff(DateTime now) => IsOver ? this : Ended(PrintState.BrokenOff, now);

    public PrintJob Fetch(DateTime now) => this with { FetchedAt = FetchedAt ?? now };

    private PrintJob Ended(PrintState state, DateTime now) => this with { State = state, Step = null, EndedAt = now };
}
