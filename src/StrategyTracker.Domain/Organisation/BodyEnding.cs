using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Organisation;

/// <summary>Why a body came to an end, and by whose decision.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="DecidedById">The body that decided, where it is known.</param>
/// <param name="Paragraph">The number after § in the minutes.</param>
public sealed record BodyEnding(string Reason, Guid? DecidedById, string? Paragraph)
{
    /// <inheritdoc cref="BodyEnding" path="/param[@name='Paragraph']" />
    public string? Paragraph { get; init; } = MinutesItem.NumberOf(Paragraph);
}

/// <summary>How a body is merged into another, split into several, or abolished.</summary>
public sealed partial class Body
{
    /// <summary>Why it came to an end; none where that has not been said.</summary>
    public BodyEnding? Ending { get; private set; }

    /// <summary>Why the body cannot end so.</summary>
    /// <param name="ending">Why, and by whose decision.</param>
    /// <param name="successors">Those that take over: one for a merger, several for a split, none where it is abolished.</param>
    /// <param name="on">The first day of the new order.</param>
    /// <param name="today">What is registered has also happened.</param>
    public IReadOnlyList<RuleViolation> ObstaclesToEnding(BodyEnding ending, IReadOnlyCollection<Body> successors, DateOnly on, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (Kind is BodyKind.Municipality)
        {
            obstacles.Add(new RuleViolation(RuleCode.MunicipalityDoesNotEnd, Name));
        }

        if (string.IsNullOrWhiteSpace(ending.Reason))
        {
            obstacles.Add(new RuleViolation(RuleCode.ReorganisationNeedsReason));
        }

        if (ending.Paragraph is not null && ending.DecidedById is null)
        {
            obstacles.Add(new RuleViolation(RuleCode.ParagraphNeedsBody));
        }

        if (on > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.ReorganisationIsInTheFuture, on));
        }

        if (ValidFrom is { } from && on <= from)
        {
            obstacles.Add(new RuleViolation(RuleCode.EndsBeforeItBegins, from, on));
        }

        obstacles.AddRange(successors.Where(s => s.Id == Id).Select(s => new RuleViolation(RuleCode.BodyCannotSucceedItself, s.Name)));
        obstacles.AddRange(successors.Where(s => s.Id != Id && !s.IsValidOn(on)).Select(s => new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, s.Name, on)));
        return obstacles;
    }

    /// <summary>The body ends the day before the new order, and those named have taken over.</summary>
    public void End(BodyEnding ending, IReadOnlyCollection<Body> successors, DateOnly on, DateOnly today)
    {
        ObstaclesToEnding(ending, successors, on, today).ThrowIfAny();
        Ending = ending with { Reason = ending.Reason.Trim() };
        SetPeriod(ValidFrom, on.AddDays(-1));
        SetSuccessors(successors.Select(s => s.Id));
    }

    /// <summary>Takes over what is known from elsewhere of why it ended.</summary>
    public void TakeOverEnding(BodyEnding? ending) => Ending = ending;
}
