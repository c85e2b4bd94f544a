namespace StrategyTracker.Domain.Targets;

/// <summary>Where goals stand.</summary>
public static class GoalPlaces
{
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
