namespace StrategyTracker.Domain.Access;

/// <summary>A role on a body that is no more, and the bodies that took over from it: an administrator says on which of them it is given.</summary>
public sealed record WaitingRole(RoleGrant Role, IReadOnlyList<Guid> Successors);

/// <summary>
/// A reorganisation gives nobody a right. A role stays on the body that it was given on, also when that is no more, and waits
/// until an administrator gives it on a successor or takes it away.
/// </summary>
public static class WaitingRoles
{
    /// <summary>The roles of an account that wait: those on an ended body with successors, on none of which the account has the same role.</summary>
    /// <param name="roles">All roles of the account.</param>
    /// <param name="ended">The bodies that are no more, each with those that took over from it.</param>
    public static IReadOnlyList<WaitingRole> Of(IReadOnlyCollection<RoleGrant> roles, ILookup<Guid, Guid> ended) =>
    [
        .. roles.Where(role => role.BodyId is not null)
            .Select(role => new WaitingRole(role, InForceAfter(role.BodyId!.Value, ended)))
            .Where(waiting => waiting.Successors.Count > 0 && !waiting.Successors.Any(s => roles.Contains(waiting.Role with { BodyId = s }))),
    ];

    /// <summary>Those that took over from a body, and from those in turn where they are no more either.</summary>
    private static List<Guid> InForceAfter(Guid body, ILookup<Guid, Guid> ended)
    {
        var seen = new HashSet<Guid> { body };
        var next = new Queue<Guid>(ended[body]);
        var inForce = new List<Guid>();
        while (next.TryDequeue(out var successor))
        {
            if (!seen.Add(successor))
            {
                continue;
            }

            if (!ended.Contains(successor))
            {
                inForce.Add(successor);
            }

            foreach (var after in ended[successor])
            {
                next.Enqueue(after);
            }
        }

        return inForce;
    }
}
