namespace StrategyTracker.Domain.Rules;

/// <summary>
/// A rule of the municipality that an act would break. <see cref="Code"/> is one of <see cref="RuleCode"/> and the key of
/// its text in both languages; <see cref="Arguments"/> fill the text's placeholders.
/// </summary>
public sealed record RuleViolation
{
    public RuleViolation(string code, params object?[] arguments)
    {
        Code = code;
        Arguments = arguments;
    }

    public string Code { get; }

    public IReadOnlyList<object?> Arguments { get; }
}

/// <summary>Thrown by a domain verb that is refused. Carries every rule that stands in the way, not only the first.</summary>
public sealed class RuleBrokenException : Exception
{
    public RuleBrokenException(params IReadOnlyList<RuleViolation> violations)
        : base(string.Join("; ", violations.Select(v => v.Code))) => Violations = violations;

    public RuleBrokenException()
        : this([]) { }

    public RuleBrokenException(string message)
        : this([new RuleViolation(message)]) { }

    public RuleBrokenException(string message, Exception innerException)
        : base(message, innerException) => Violations = [new RuleViolation(message)];

    public IReadOnlyList<RuleViolation> Violations { get; }
}

/// <summary>Ask and enforce with the same code: a verb calls its own obstacles and throws if there are any.</summary>
public static class Obstacles
{
    /// <exception cref="RuleBrokenException">There is at least one obstacle.</exception>
    public static void ThrowIfAny(this IReadOnlyCollection<RuleViolation> obstacles)
    {
        if (obstacles.Count > 0)
        {
            throw new RuleBrokenException([.. obstacles]);
        }
    }
}
