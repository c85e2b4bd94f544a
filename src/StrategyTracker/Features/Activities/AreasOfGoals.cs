using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Features.Activities;

/// <summary>
/// Which target area each goal stands under. Many plans name only the goals of an activity; what serves a goal serves its target area
/// (<see cref="GoalLevels.AreaOf" />), and is counted, asked and judged there.
/// </summary>
internal sealed class AreasOfGoals
{
    private readonly Dictionary<Guid, Guid> _areaOf;
    private readonly Dictionary<string, Guid> _goals;
    private readonly Dictionary<Guid, string> _areas;

    private AreasOfGoals(IReadOnlyCollection<Goal> goals, Dictionary<Guid, string> areas)
    {
        var places = goals.ToDictionary(g => g.Id, g => (g.TargetAreaId, g.ParentId));
        _areaOf = places.Keys.Select(id => (Goal: id, Area: GoalLevels.AreaOf(id, places))).Where(g => g.Area is not null).ToDictionary(g => g.Goal, g => g.Area!.Value);
        _goals = goals.ToDictionary(g => g.Key, g => g.Id, StringComparer.Ordinal);
        _areas = areas;
    }

    /// <summary>Also those that are about to be saved.</summary>
    public static async Task<AreasOfGoals> LoadAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var goals = (await db.Goals.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(g => g.Id);
        var areas = await db.TargetAreas.AsNoTracking().Select(t => new { t.Id, t.Key }).ToDictionaryAsync(t => t.Id, t => t.Key, cancellationToken);
        foreach (var goal in db.Goals.Local)
        {
            goals[goal.Id] = goal;
        }

        foreach (var area in db.TargetAreas.Local)
        {
            areas[area.Id] = area.Key;
        }

        return new AreasOfGoals(goals.Values, areas);
    }

    /// <summary>Ids of the target areas that the goals stand under.</summary>
    public IEnumerable<Guid> Of(IEnumerable<Guid> goalIds) => goalIds.Where(_areaOf.ContainsKey).Select(id => _areaOf[id]).Distinct();

    /// <summary>The target areas and those of the goals, all by key, in the order of keys.</summary>
    public IReadOnlyList<string> With(IEnumerable<string> areas, IEnumerable<string> goals) =>
        [.. areas.Concat(Of(goals.Where(_goals.ContainsKey).Select(key => _goals[key])).Select(id => _areas[id])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
