using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>Where a round stands on a day.</summary>
public enum RoundState
{
    Planned,
    Open,

    /// <summary>Past the day by which answers were wanted; they are still taken.</summary>
    Overdue,
    Closed,
}

/// <summary>Mätomgång: one version of a question set, answered for some objects between two days.</summary>
public sealed class Round : Aggregate
{
    /// <summary>Keys that an address needs for something else.</summary>
    public static readonly IReadOnlySet<string> ReservedKeys = new HashSet<string> { "ny", "fragor", "skalor", "objekt", "forslag" };

    public Round(string key, string name, Guid versionId)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        if (ReservedKeys.Contains(key))
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.KeyIsTaken, key));
        }

        Key = key;
        Name = name;
        VersionId = versionId;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public Guid VersionId { get; private set; }

    public QuestionSetVersion Version { get; private set; } = null!;

    /// <summary>The follow-up that it is part of; none where it is free.</summary>
    public Guid? CycleId { get; private set; }

    public FollowUpCycle? Cycle { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The last day on which answers are taken.</summary>
    public DateOnly ClosesOn { get; private set; }

    public RoundState StateOn(DateOnly day) =>
        day > ClosesOn ? RoundState.Closed
        : day < OpensOn ? RoundState.Planned
        : day > DueOn ? RoundState.Overdue
        : RoundState.Open;

    public bool TakesAnswersOn(DateOnly day) => StateOn(day) is RoundState.Open or RoundState.Overdue;

    public void Describe(string name, Guid? cycleId)
    {
        Name = name;
        CycleId = cycleId;
    }

    /// <summary>Sets the days. They follow in order: opens, due, closes.</summary>
    public void Schedule(DateOnly opensOn, DateOnly dueOn, DateOnly closesOn)
    {
        if (dueOn < opensOn || closesOn < dueOn)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.RoundDatesAreOutOfOrder));
        }

        (OpensOn, DueOn, ClosesOn) = (opensOn, dueOn, closesOn);
    }

    /// <summary>Chooses what is asked, until somebody has answered.</summary>
    public void AskWith(Guid versionId, bool isAnswered)
    {
        if (isAnswered && versionId != VersionId)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.RoundIsAnswered, Name));
        }

        VersionId = versionId;
    }
}
