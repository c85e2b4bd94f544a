using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Organisation;

/// <summary>
/// Organ: who decides, owns and reports. A tree with dates, since committees are reorganised; the root of each tree is a
/// municipality.
/// </summary>
public sealed partial class Body : Aggregate
{
    private readonly List<BodySuccession> _successors = [];

    public Body(string key, string name, BodyKind kind)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
        Kind = kind;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    public string? ShortName { get; private set; }

    public BodyKind Kind { get; private set; }

    /// <summary>The municipality's own word for the kind.</summary>
    public string? KindName { get; private set; }

    public Guid? ParentId { get; private set; }

    public Body? Parent { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public string? Note { get; private set; }

    public IReadOnlyList<BodySuccession> Successors => _successors;

    public string DisplayName => ShortName ?? Name;

    /// <summary>Whether the body exists on the day; both end days count.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    public void Describe(string name, string? shortName, BodyKind kind, string? kindName, string? note)
    {
        Name = name;
        ShortName = shortName;
        Kind = kind;
        KindName = kindName;
        Note = note;
    }

    /// <exception cref="RuleBrokenException">The last day is before the first.</exception>
    public void SetPeriod(DateOnly? from, DateOnly? to)
    {
        if (from is not null && to is not null && to < from)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.EndsBeforeItBegins, from, to));
        }

        ValidFrom = from;
        ValidTo = to;
    }

    /// <summary>Places the body under another.</summary>
    /// <param name="parent">The body above, or none for a root.</param>
    /// <param name="parentOf">Every body's parent, to see that no body comes to contain itself.</param>
    public void PlaceUnder(Body? parent, IReadOnlyDictionary<Guid, Guid?> parentOf)
    {
        for (var above = parent?.Id; above is { } id; above = parentOf.GetValueOrDefault(id))
        {
            if (id == Id)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.BodyWouldContainItself, Name));
            }
        }

        ParentId = parent?.Id;
        Parent = parent;
    }

    /// <summary>Names the bodies that took over.</summary>
    public void SetSuccessors(IEnumerable<Guid> successorIds)
    {
        _successors.Clear();
        _successors.AddRange(successorIds.Distinct().Select(id => new BodySuccession(Id, id)));
    }
}

/// <summary>One body took over from another.</summary>
public sealed class BodySuccession(Guid bodyId, Guid successorId)
{
    public Guid BodyId { get; private set; } = bodyId;

    public Guid SuccessorId { get; private set; } = successorId;
}

/// <summary>Questions about the tree of bodies.</summary>
public static class BodyTree
{
    /// <summary>Those that answer on a day in the place of a body that is no more, in however many steps.</summary>
    public static IEnumerable<Guid> SuccessorsOn(DateOnly day, Guid body, IReadOnlyDictionary<Guid, Body> bodies)
    {
        var seen = new HashSet<Guid> { body };
        var waiting = new Queue<Guid>(bodies[body].Successors.Select(s => s.SuccessorId));
        while (waiting.TryDequeue(out var id))
        {
            if (!seen.Add(id) || !bodies.TryGetValue(id, out var successor))
            {
                continue;
            }

            if (successor.IsValidOn(day))
            {
                yield return id;
            }
            else
            {
                foreach (var next in successor.Successors)
                {
                    waiting.Enqueue(next.SuccessorId);
                }
            }
        }
    }

    /// <summary>The topmost of those above a body: its municipality, or the body itself where it stands alone.</summary>
    /// <param name="id">The body.</param>
    /// <param name="parentOf">The body above each.</param>
    public static Guid RootOf(Guid id, IReadOnlyDictionary<Guid, Guid?> parentOf)
    {
        while (parentOf.GetValueOrDefault(id) is { } above)
        {
            id = above;
        }

        return id;
    }

    /// <summary>
    /// The municipality's own bodies, and parties that stand in no municipality's tree; every body where no home is said. Other
    /// municipalities' documents lie in the register as examples, with executive boards named like ours.
    /// </summary>
    /// <param name="home">The municipality.</param>
    /// <param name="bodies">All bodies.</param>
    public static HashSet<Guid> OwnOf(Guid? home, IReadOnlyCollection<(Guid Id, Guid? ParentId, BodyKind Kind)> bodies)
    {
        var elsewhere = home is null ? []
            : WithDescendants(bodies.Where(b => b.Kind is BodyKind.Municipality && b.Id != home).Select(b => b.Id), [.. bodies.Select(b => (b.Id, b.ParentId))]);
        return [.. bodies.Select(b => b.Id).Where(id => !elsewhere.Contains(id))];
    }

    /// <summary>The bodies and everything below them: rights on a body are inherited downwards.</summary>
    public static HashSet<Guid> WithDescendants(IEnumerable<Guid> roots, IReadOnlyCollection<(Guid Id, Guid? ParentId)> bodies)
    {
        var children = bodies.ToLookup(b => b.ParentId, b => b.Id);
        var found = new HashSet<Guid>();
        var waiting = new Stack<Guid>(roots);
        while (waiting.TryPop(out var id))
        {
            if (found.Add(id))
            {
                foreach (var child in children[id])
                {
                    waiting.Push(child);
                }
            }
        }

        return found;
    }
}
