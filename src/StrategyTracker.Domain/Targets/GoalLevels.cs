namespace StrategyTracker.Domain.Targets;

/// <summary>Goals in one or two levels: in what order they are told, which of them an activity serves, and which target area they stand under.</summary>
public static class GoalLevels
{
    /// <summary>Every goal right before those that stand under it; otherwise in the order that they have.</summary>
    /// <param name="goals">The goals of one document in its order.</param>
    /// <param name="key">What names a goal.</param>
    /// <param name="above">The goal that a goal stands under, among the same goals; nothing of those that stand under none.</param>
    public static IReadOnlyList<T> InOrder<T, TKey>(IReadOnlyList<T> goals, Func<T, TKey> key, IReadOnlyDictionary<TKey, TKey> above)
        where TKey : notnull
    {
        var under = goals.Where(g => above.ContainsKey(key(g))).ToLookup(g => above[key(g)]);
        return [.. goals.Where(g => !above.ContainsKey(key(g))).SelectMany(WithThoseBelow)];

        IEnumerable<T> WithThoseBelow(T goal) => under[key(goal)].SelectMany(WithThoseBelow).Prepend(goal);
    }

    /// <summary>What serves a goal serves the one above it too: once, however many of its goals it serves.</summary>
    /// <param name="goals">The goals that an activity is said to serve.</param>
    /// <param name="above">The goal that a goal stands under; nothing of those that stand under none.</param>
    public static IReadOnlySet<TKey> ServedBy<TKey>(IEnumerable<TKey> goals, IReadOnlyDictionary<TKey, TKey> above)
        where TKey : notnull
    {
        var served = new HashSet<TKey>();
        foreach (var goal in goals)
        {
            served.Add(goal);
            if (above.TryGetValue(goal, out var over))
            {
                served.Add(over);
            }
        }

        return served;
    }

    /// <summary>The target area that a goal stands under by itself, or else the goal above it; none where neither does.</summary>
    /// <param name="goalId">The goal.</param>
    /// <param name="places">The target area and the goal above each goal.</param>
    public static Guid? AreaOf(Guid goalId, IReadOnlyDictionary<Guid, (Guid? TargetAreaId, Guid? ParentId)> places)
    {
        var passed = new HashSet<Guid>();
        for (Guid? at = goalId; at is { } id && places.TryGetValue(id, out var place) && passed.Add(id); at = place.ParentId)
        {
            if (place.TargetAreaId is { } area)
            {
                return area;
            }
        }

        return null;
    }
}
