using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reminding;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Data;

/// <summary>A mail that is to be sent, has been sent, or could not be. It stays, so that one can see what went to whom.</summary>
public sealed class OutboxMessage
{
    /// <summary>So many times it is tried.</summary>
    public const int MostAttempts = 5;

    /// <summary>So many days it is tried: an old reminder misleads.</summary>
    public const int LongestDays = 3;

    private readonly List<OutboxItem> _items = [];
    private readonly List<OutboxRoundItem> _rounds = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>What it is, so that nothing is written twice: one digest per person and day.</summary>
    public required string Key { get; init; }

    public required Guid AccountId { get; init; }

    public Account Account { get; private set; } = null!;

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The day in Sweden on which it was written.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>The function that asked for it; the program itself for what goes by the ladder.</summary>
    public required string WrittenBy { get; init; }

    /// <summary>UTC; none while it has not left.</summary>
    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>What the mail server said last.</summary>
    public string? Fault { get; private set; }

    /// <summary>What it reminds of.</summary>
    public IReadOnlyList<OutboxItem> Items => _items;

    /// <summary>The rounds of self-assessment that it reminds of.</summary>
    public IReadOnlyList<OutboxRoundItem> Rounds => _rounds;

    /// <summary>Notes what it reminds of.</summary>
    public void RemindOf(Wait wait, int? step)
    {
        if (wait.For is Awaited.SelfAssessment)
        {
            _rounds.Add(new OutboxRoundItem(Id, wait.OccasionId, wait.BodyId, step));
        }
        else
        {
            _items.Add(new OutboxItem(Id, wait.OccasionId, wait.BodyId, wait.For, step));
        }
    }

    public void HasLeft(DateTime at) => (SentAt, Attempts, Fault) = (at, Attempts + 1, null);

    public void HasFailed(string fault) => (Attempts, Fault) = (Attempts + 1, fault.Length <= 500 ? fault : fault[..500]);
}

/// <summary>One thing that a mail reminds of.</summary>
public sealed class OutboxItem(Guid messageId, Guid cycleId, Guid bodyId, Awaited awaited, int? step)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid MessageId { get; private set; } = messageId;

    public Guid CycleId { get; private set; } = cycleId;

    public FollowUpCycle Cycle { get; private set; } = null!;

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    public Awaited Awaited { get; private set; } = awaited;

    /// <summary>The step of the ladder; none for a nudge by hand.</summary>
    public int? Step { get; private set; } = step;
}

/// <summary>A round of self-assessment that a mail reminds a body of.</summary>
public sealed class OutboxRoundItem(Guid messageId, Guid roundId, Guid bodyId, int? step)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid MessageId { get; private set; } = messageId;

    public Guid RoundId { get; private set; } = roundId;

    public Round Round { get; private set; } = null!;

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    /// <inheritdoc cref="OutboxItem.Step"/>
    public int? Step { get; private set; } = step;
}
