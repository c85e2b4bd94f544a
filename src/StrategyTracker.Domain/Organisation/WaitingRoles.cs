using StrategyTracker.Domain.Access;

namespace StrategyTracker.Domain.Organisation;

/// <summary>A role on a body that is no more, and the bodies that took over from it: an administrator says on which of them it is given.</summary>
public sealed record WaitingRole(RoleGrant Role, IReadOnlyList<Guid> Successors);

/// <summary>
/// A reorganisation gives nobody a right. A role stays on the body that it was given on, also when that is no more, and waits
/// until an administrator gives it on a successor or takes it away.
/// </summary>
public static class WaitingRoles
{
    /// <summary>The roles of an account that wait: those on an ended body that others took over from, on none of which the account has the same role.</summary>
    /// <param name="roles">All roles of the account.</param>
    /// <param name="bodies">Every body.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<WaitingRole> Of(IReadOnlyCollection<RoleGrant> roles, IReadOnlyDictionary<Guid, Body> bodies, DateOnly today) =>
    [
        .. roles.Where(role => role.BodyId is { } id && bodies[id].ValidTo < today)
            .Select(role => new WaitingRole(role, [.. BodyTree.SuccessorsOn(today, role.BodyId!.Value, bodies)]))
            .Where(waiting => waiting.Successors.Count > 0 && !waiting.Successors.Any(s => roles.Contains(waiting.Role with { BodyId = s }))),
    ];
}
