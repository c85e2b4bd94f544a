using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Access;

/// <summary>A role for the whole municipality, or on a body and everything below it.</summary>
public sealed record RoleGrant(Role Role, Guid? BodyId);

/// <summary>Which roles an account can be given.</summary>
public static class RoleGrants
{
    /// <summary>Why an account cannot have these roles and no others.</summary>
    /// <param name="grants">All roles that the account would have; none for one that is closed.</param>
    /// <param name="otherAdministrators">Open accounts beside this one that administer: somebody must always be able to.</param>
    public static IReadOnlyList<RuleViolation> Obstacles(IReadOnlyCollection<RoleGrant> grants, int otherAdministrators)
    {
        var obstacles = grants.Where(g => RoleRights.NeedsBody(g.Role) && g.BodyId is null)
            .Select(g => new RuleViolation(RuleCode.RoleNeedsBody, g.Role))
            .ToList();
        if (otherAdministrators == 0 && grants.All(g => g.Role is not Role.Administrator))
        {
            obstacles.Add(new RuleViolation(RuleCode.LastAdministrator));
        }

        return obstacles;
    }
}
