using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Organisation;

/// <summary>
/// Funktion: a post of a body ("Nämndsamordnare", "Avdelningschef IT") that someone holds for a time. What it is for stays when
/// the holder leaves, and those who answered then stay visible.
/// </summary>
public sealed class BodyFunction : Aggregate
{
    private readonly List<FunctionHolding> _holdings = [];

    public BodyFunction(string key, string name, Guid bodyId, Role role)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Describe(name, bodyId, role, null);
    }

    public string Key { get; private set; }

    public string Name { get; private set; } = "";

    public Guid BodyId { get; private set; }

    public Body Body { get; private set; } = null!;

    /// <summary>The part in the follow-up that it carries: its holder reports or approves for the body, for as long as they hold it.</summary>
    public Role Role { get; private set; }

    /// <summary>The function whose holder steps in while nobody holds this one.</summary>
    public Guid? FallbackId { get; private set; }

    public IReadOnlyList<FunctionHolding> Holdings => _holdings;

    public FunctionHolding? HoldingOn(DateOnly day) => _holdings.Find(h => h.IsOn(day));

    /// <exception cref="RuleBrokenException">The role is not one that is held for a body, or the function would step in for itself.</exception>
    public void Describe(string name, Guid bodyId, Role role, Guid? fallbackId)
    {
        var obstacles = new List<RuleViolation>();
        if (!RoleRights.NeedsBody(role))
        {
            obstacles.Add(new RuleViolation(RuleCode.FunctionNeedsRoleOfBody));
        }

        if (fallbackId == Id)
        {
            obstacles.Add(new RuleViolation(RuleCode.FunctionStepsInForItself));
        }

        obstacles.ThrowIfAny();
        (Name, BodyId, Role, FallbackId) = (name, bodyId, role, fallbackId);
    }

    /// <summary>Why it cannot be held so: it ends before it begins, or another holds it in the same days.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToHolding(DateOnly from, DateOnly? to)
    {
        var obstacles = new List<RuleViolation>();
        if (to < from)
        {
            obstacles.Add(new RuleViolation(RuleCode.EndsBeforeItBegins, from, to));
        }

        // One without an end is followed by the next: it ends the day before.
        if (_holdings.Exists(h => (h.To is not null || h.From >= from) && h.From <= (to ?? DateOnly.MaxValue) && (h.To ?? DateOnly.MaxValue) >= from))
        {
            obstacles.Add(new RuleViolation(RuleCode.FunctionIsHeld, Name));
        }

        return obstacles;
    }

    /// <summary>Someone comes to hold the function. The one before, where no end was said, held it until the day before.</summary>
    public void Hold(Guid accountId, DateOnly from, DateOnly? to)
    {
        ObstaclesToHolding(from, to).ThrowIfAny();
        _holdings.Find(h => h.To is null && h.From < from)?.EndOn(from.AddDays(-1));
        _holdings.Add(new FunctionHolding(Id, accountId, from, to));
    }

    /// <summary>The function ends with its body: whoever holds it does so no longer than the last day.</summary>
    public void EndOn(DateOnly lastDay)
    {
        _holdings.RemoveAll(h => h.From > lastDay);
        foreach (var holding in _holdings.Where(h => h.To is null || h.To > lastDay))
        {
            holding.EndOn(lastDay);
        }
    }

    /// <summary>The holder leaves: the last day is said.</summary>
    public void Leave(DateOnly lastDay)
    {
        var holding = _holdings.Find(h => h.To is null && h.From <= lastDay) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.FunctionIsVacant, Name));
        holding.EndOn(lastDay);
    }
}

/// <summary>An account holds a function from one day to another.</summary>
public sealed class FunctionHolding(Guid functionId, Guid accountId, DateOnly from, DateOnly? to)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid FunctionId { get; private set; } = functionId;

    public Guid AccountId { get; private set; } = accountId;

    public DateOnly From { get; private set; } = from;

    /// <summary>The last day; none until it is known.</summary>
    public DateOnly? To { get; private set; } = to;

    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);

    internal void EndOn(DateOnly day) => To = day;
}

/// <summary>Who acts in a function on a day.</summary>
/// <param name="Function">The function.</param>
/// <param name="AccountId">The account; none where nobody holds it and nobody steps in.</param>
/// <param name="StandIn">The function whose holder steps in; none where it is held.</param>
public sealed record ActingHolder(BodyFunction Function, Guid? AccountId, BodyFunction? StandIn)
{
    /// <summary>Nobody holds it, whoever steps in.</summary>
    public bool IsVacant => AccountId is null || StandIn is not null;
}

/// <summary>Decides who acts in each function: its holder, or whoever steps in, in however many steps.</summary>
public static class FunctionRoster
{
    /// <param name="day">The day.</param>
    /// <param name="functions">Every function, with its holdings.</param>
    /// <param name="isOpen">Whether an account can still be used: one that is closed holds nothing.</param>
    public static IReadOnlyList<ActingHolder> On(DateOnly day, IReadOnlyCollection<BodyFunction> functions, Func<Guid, bool> isOpen)
    {
        var byId = functions.ToDictionary(f => f.Id);
        return [.. functions.Select(function =>
        {
            var seen = new HashSet<Guid>();
            for (var next = function; next is not null && seen.Add(next.Id); next = next.FallbackId is { } id ? byId.GetValueOrDefault(id) : null)
            {
                if (next.HoldingOn(day) is { } holding && isOpen(holding.AccountId))
                {
                    return new ActingHolder(function, holding.AccountId, next == function ? null : next);
                }
            }

            return new ActingHolder(function, null, null);
        })];
    }
}
