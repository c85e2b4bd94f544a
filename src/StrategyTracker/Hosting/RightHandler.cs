using Microsoft.AspNetCore.Authorization;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Hosting;

/// <summary>The right that a page asks for.</summary>
public sealed record RightRequirement(Right Right) : IAuthorizationRequirement;

/// <summary>Asks the database, not the cookie: what an administrator takes away is gone at the next page.</summary>
public sealed class RightHandler(CurrentActor currentActor) : AuthorizationHandler<RightRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        var actor = await currentActor.GetAsync(CancellationToken.None);
        if (actor.May(requirement.Right))
        {
            context.Succeed(requirement);
        }
    }
}
