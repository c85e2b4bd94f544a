using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Commands;

/// <summary>How a write went.</summary>
public enum OutcomeKind
{
    Done,

    /// <summary>A field is missing or has the wrong shape; see <see cref="Outcome.FieldErrors"/>.</summary>
    Invalid,

    /// <summary>A rule of the municipality stands in the way; see <see cref="Outcome.Violations"/>.</summary>
    Refused,

    /// <summary>The actor lacks the right.</summary>
    Forbidden,

    /// <summary>Somebody else has changed the same thing since it was shown; nothing was saved.</summary>
    ChangedByOther,
}

/// <summary>How a write went, with what a person needs to know of it. Expected failures come here, never as exceptions.</summary>
public record Outcome
{
    public required OutcomeKind Kind { get; init; }

    public IReadOnlyList<RuleViolation> Violations { get; init; } = [];

    /// <summary>Messages by field name.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors { get; init; } = new Dictionary<string, string>();

    /// <summary>For <see cref="OutcomeKind.ChangedByOther"/>: who, and when (UTC).</summary>
    public (string Name, DateTime At)? ChangedBy { get; init; }

    public bool Succeeded => Kind is OutcomeKind.Done;
}

/// <summary>An outcome that, where it is done, brings something back (the key of what was created).</summary>
public sealed record Outcome<T> : Outcome
{
    public T? Value { get; init; }
}
