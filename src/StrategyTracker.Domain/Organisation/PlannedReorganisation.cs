using System.Globalization;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Organisation;

/// <summary>What has been decided of a body for a day ahead.</summary>
/// <param name="On">The first day of the new order.</param>
/// <param name="Ending">Why, and by whose decision.</param>
/// <param name="SuccessorKeys">Keys of those that take over; the first takes what nothing else is said of.</param>
/// <param name="Takers">For single things: the key of whoever takes it, or none where nobody does.</param>
public sealed record DecidedOrder(DateOnly On, BodyEnding Ending, IReadOnlyList<string> SuccessorKeys, IReadOnlyDictionary<string, string?> Takers);

/// <summary>
/// Registrerad omorganisation: a body is to be merged, split or abolished on a day that lies ahead. It holds what was said, not what it
/// will change: on its day it is carried out with what stands in the register then. Kept until it is carried out or withdrawn.
/// </summary>
public sealed class PlannedReorganisation(Guid bodyId) : Aggregate
{
    private readonly List<PlannedTaking> _takings = [];

    public Guid BodyId { get; private set; } = bodyId;

    public Body Body { get; private set; } = null!;

    /// <summary>The first day of the new order.</summary>
    public DateOnly On { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid? DecidedById { get; private set; }

    /// <summary>The number after § in the minutes.</summary>
    public string? Paragraph { get; private set; }

    /// <summary>Those that take over, in order: the first takes what nothing else is said of.</summary>
    public List<string> SuccessorKeys { get; private set; } = [];

    /// <summary>Who takes single things.</summary>
    public IReadOnlyList<PlannedTaking> Takings => _takings;

    /// <summary>Who said so last: a function.</summary>
    public string RegisteredBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>The day on which it was found that it cannot be carried out as it was said; none where it has not been tried.</summary>
    public DateOnly? FailedOn { get; private set; }

    /// <summary>What stood in the way then.</summary>
    public IReadOnlyList<Hindrance> Hindrances { get; private set; } = [];

    /// <summary>Why it cannot be registered so. What can be carried out at once is not registered ahead.</summary>
    /// <param name="body">The body that is to end.</param>
    /// <param name="order">What has been decided.</param>
    /// <param name="successors">Those that take over.</param>
    /// <param name="others">What else is registered ahead, of any body, with the body.</param>
    /// <param name="today">The day of registering.</param>
    public static IReadOnlyList<RuleViolation> Obstacles(
        Body body, DecidedOrder order, IReadOnlyCollection<Body> successors, IReadOnlyCollection<PlannedReorganisation> others, DateOnly today) =>
    [
        .. order.On <= today ? [new RuleViolation(RuleCode.ReorganisationIsNotAhead, order.On)] : Array.Empty<RuleViolation>(),
        .. body.ObstaclesToEnding(order.Ending, successors, order.On, order.On),
        .. ObstaclesToLasting(body, order.On),
        .. others.Where(o => o.BodyId == body.Id).Select(o => new RuleViolation(RuleCode.ReorganisationIsRegistered, body.Name, o.On)),
        .. from successor in successors
           from other in others
           where other.BodyId == successor.Id && other.On <= order.On
           select new RuleViolation(RuleCode.SuccessorEndsFirst, successor.Name, other.On),
        .. others.Where(o => o.BodyId != body.Id && o.On >= order.On && o.SuccessorKeys.Contains(body.Key))
            .Select(o => new RuleViolation(RuleCode.BodyIsToTakeOver, body.Name, o.Body.Name, o.On)),
    ];

    /// <summary>Says, or says anew, what has been decided. The rules are those of <see cref="Obstacles"/>.</summary>
    public void Say(DecidedOrder order, string by, DateTime at)
    {
        (On, Reason, DecidedById, Paragraph) = (order.On, order.Ending.Reason.Trim(), order.Ending.DecidedById, order.Ending.Paragraph);
        SuccessorKeys = [.. order.SuccessorKeys.Distinct()];
        _takings.RemoveAll(t => !order.Takers.TryGetValue(t.What, out var taker) || taker != t.TakerKey);
        _takings.AddRange(order.Takers.Where(t => !_takings.Exists(known => known.What == t.Key)).Select(t => new PlannedTaking(Id, t.Key, t.Value)));
        (RegisteredBy, RegisteredAt) = (by, at);
        (FailedOn, Hindrances) = (null, []);
    }

    /// <summary>Why it cannot be carried out on its day, beside the rules of ending: somebody has ended the body before.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToCarryingOut() => ObstaclesToLasting(Body, On);

    /// <summary>Notes that it could not be carried out. It stays, and is tried again when what stands in the way is gone.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Fail(DateOnly on, IEnumerable<RuleViolation> violations)
    {
        Hindrance[] hindrances = [.. violations.Select(Hindrance.Of)];
        if (FailedOn is not null && hindrances.SequenceEqual(Hindrances))
        {
            return false;
        }

        (FailedOn, Hindrances) = (on, hindrances);
        return true;
    }

    private static IReadOnlyList<RuleViolation> ObstaclesToLasting(Body body, DateOnly on) =>
        body.ValidTo is { } last && last < on.AddDays(-1) ? [new RuleViolation(RuleCode.BodyHasEndedBefore, body.Name, last)] : [];
}

/// <summary>Who takes a single thing over, where it is not the first of the successors.</summary>
/// <param name="plannedReorganisationId">What it belongs to.</param>
/// <param name="what">The thing by its kind and key, as "activity/gemensam-katalog".</param>
/// <param name="takerKey">Key of the body that takes it; none where nobody does.</param>
public sealed class PlannedTaking(Guid plannedReorganisationId, string what, string? takerKey)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid PlannedReorganisationId { get; private set; } = plannedReorganisationId;

    public string What { get; private set; } = what;

    public string? TakerKey { get; private set; } = takerKey;
}

/// <summary>A rule that stood in the way, kept so that it can be told later in anybody's language.</summary>
/// <param name="Code">One of <see cref="RuleCode"/>.</param>
/// <param name="Arguments">What fills its text; days as 2027-01-01.</param>
public sealed record Hindrance(string Code, IReadOnlyList<string> Arguments)
{
    public static Hindrance Of(RuleViolation violation) => new(violation.Code, [.. violation.Arguments.Select(Text)]);

    public override string ToString() => string.Join(' ', Arguments.Prepend(Code));

    public RuleViolation ToViolation() => new(Code, [.. Arguments]);

    public bool Equals(Hindrance? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Count);

    private static string Text(object? argument) => argument switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument?.ToString() ?? "",
    };
}
