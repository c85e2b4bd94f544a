using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Documents;

/// <summary>Where a deviation stands on a day.</summary>
public enum DeviationState
{
    /// <summary>Asked for, but nobody has decided it.</summary>
    NotDecided,

    /// <summary>Decided, but its first day has not come.</summary>
    NotYet,
    Applies,

    /// <summary>It applies, and ends within three months.</summary>
    Lapsing,

    /// <summary>Its last day has passed.</summary>
    Lapsed,

    /// <summary>Taken back before its time.</summary>
    TakenBack,
}

/// <summary>Who decided a deviation, when and where it stands in the minutes.</summary>
public sealed record DeviationDecision(Guid BodyId, DateOnly Date, string? Paragraph, string? RegistrationNumber);

/// <summary>
/// Avsteg: a body does not follow a clause of a document, for a reason, by a decision, until a day. It belongs to the clause
/// through all editions, since the clause does.
/// </summary>
public sealed class Deviation : Aggregate
{
    private const int MonthsOfWarning = 3;

    public Deviation(string key, Guid documentId, string clauseKey, Guid bodyId, string what, string reason)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        DocumentId = documentId;
        ClauseKey = clauseKey;
        BodyId = bodyId;
        What = what;
        Reason = reason;
    }

    public string Key { get; private set; }

    public Guid DocumentId { get; private set; }

    public GoverningDocument Document { get; private set; } = null!;

    /// <summary>The clause that is not followed; its identity through the editions.</summary>
    public string ClauseKey { get; private set; }

    /// <summary>The body that deviates.</summary>
    public Guid BodyId { get; private set; }

    public Body Body { get; private set; } = null!;

    /// <summary>What is done otherwise.</summary>
    public string What { get; private set; }

    public string Reason { get; private set; }

    public Guid? DecidedById { get; private set; }

    public Body? DecidedBy { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The number after § in the minutes.</summary>
    public string? Paragraph { get; private set; }

    public string? RegistrationNumber { get; private set; }

    /// <summary>The first day; the day of the decision where none is given.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day; none for until further notice.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The last day, where it was taken back.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    public bool IsDecided => DecidedOn is not null;

    /// <summary>What is decided is for anyone; what is only asked for is for those who work in the municipality.</summary>
    public bool MayBeReadBy(Actor actor) => IsDecided || actor.May(Right.ReadInternal);

    public DeviationState StateOn(DateOnly day) =>
        DecidedOn is not { } decided ? DeviationState.NotDecided
        : TakenBackOn < day ? DeviationState.TakenBack
        : ValidTo < day ? DeviationState.Lapsed
        : day < (ValidFrom ?? decided) ? DeviationState.NotYet
        : ValidTo <= day.AddMonths(MonthsOfWarning) ? DeviationState.Lapsing
        : DeviationState.Applies;

    /// <summary>Whether a report of a period tells of a deviation: it was decided by the report's day, and had not ended before the period began.</summary>
    public static bool IsToldIn(DateOnly? decidedOn, DateOnly? lastDay, DateOnly periodFrom, DateOnly asOf) =>
        decidedOn <= asOf && (lastDay is null || lastDay >= periodFrom);

    /// <summary>Why the deviation cannot say this.</summary>
    /// <param name="clauseKeys">The clauses that the document has or has had.</param>
    /// <param name="clauseKey">The clause that is not followed.</param>
    /// <param name="decision">Who decided it, if anybody has.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="today">The day on which it is registered.</param>
    public static IReadOnlyList<RuleViolation> Obstacles(
        IReadOnlyCollection<string> clauseKeys, string clauseKey, DeviationDecision? decision, DateOnly? from, DateOnly? to, DateOnly today)
    {
        var obstacles = new List<RuleViolation>();
        if (!clauseKeys.Contains(clauseKey))
        {
            obstacles.Add(new RuleViolation(RuleCode.DeviationNeedsClause, clauseKey));
        }

        if (decision is not null && decision.Date > today)
        {
            obstacles.Add(new RuleViolation(RuleCode.DecisionIsInTheFuture, decision.Date));
        }

        if (to is { } last && (from ?? decision?.Date) is { } first && last < first)
        {
            obstacles.Add(new RuleViolation(RuleCode.EndsBeforeItBegins, first, last));
        }

        return obstacles;
    }

    public void Describe(string clauseKey, Guid bodyId, string what, string reason)
    {
        ClauseKey = clauseKey;
        BodyId = bodyId;
        What = what;
        Reason = reason;
    }

    /// <summary>Registers who decided it and for how long, or that nobody has yet.</summary>
    /// <exception cref="RuleBrokenException">It would end before it begins.</exception>
    public void Decide(DeviationDecision? decision, DateOnly? from, DateOnly? to)
    {
        if (to is { } last && (from ?? decision?.Date) is { } first && last < first)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EndsBeforeItBegins, first, last));
        }

        DecidedById = decision?.BodyId;
        DecidedOn = decision?.Date;
        Paragraph = MinutesItem.NumberOf(decision?.Paragraph);
        RegistrationNumber = decision?.RegistrationNumber;
        ValidFrom = from;
        ValidTo = to;
    }

    /// <summary>It ceases before its time, or (with none) was taken back by mistake.</summary>
    public void TakeBack(DateOnly? lastDay) => TakenBackOn = lastDay;
}
