using Microsoft.AspNetCore.Identity;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Data;

/// <summary>A local account. What is shown of it is a function ("Samordnare, äldrenämnden"), not a person's name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The function that its holder acts in.</summary>
    public string FunctionName { get; set; } = "";

    /// <summary>"sv" or "en"; none to follow the browser.</summary>
    public string? Language { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>For a demo account: what this person would do here, shown at sign-in. None in real use.</summary>
    public string? DemoTask { get; set; }
}

/// <summary>A role given to an account; for coordinators and approvers on a body and everything below it.</summary>
public sealed class RoleAssignment(Guid accountId, Role role, Guid? bodyId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; } = accountId;

    public Account Account { get; private set; } = null!;

    public Role Role { get; private set; } = role;

    public Guid? BodyId { get; private set; } = bodyId;

    public Body? Body { get; private set; }
}
