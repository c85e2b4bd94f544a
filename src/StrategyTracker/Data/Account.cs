using Microsoft.AspNetCore.Identity;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data;

/// <summary>A local account. What is shown of it is a function ("Samordnare, äldrenämnden"), not a person's name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The shortest password that is accepted, in characters.</summary>
    public const int ShortestPassword = 12;

    private static readonly PasswordHasher<Account> Hasher = new();

    public Account() => Id = Guid.CreateVersion7();

    /// <summary>An account that can be signed in to once it has a password; guessing locks it for a while.</summary>
    public static Account Named(string userName, string functionName) => new()
    {
        UserName = userName.Trim(),
        NormalizedUserName = Normalize(userName),
        FunctionName = functionName.Trim(),
        LockoutEnabled = true,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };

    /// <summary>The form in which user names are compared.</summary>
    public static string Normalize(string userName) => userName.Trim().Normalize().ToUpperInvariant();

    /// <summary>The function that its holder acts in.</summary>
    public string FunctionName { get; set; } = "";

    /// <summary>"sv" or "en"; none to follow the browser.</summary>
    public string? Language { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>For a demo account: what this person would do here, shown at sign-in. None in real use.</summary>
    public string? DemoTask { get; set; }

    /// <summary>Sets a new password. Whoever is signed in with the old one is signed out within minutes.</summary>
    /// <exception cref="RuleBrokenException">The password is too short.</exception>
    public void SetPassword(string password)
    {
        if (password.Length < ShortestPassword)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.PasswordIsWeak, ShortestPassword));
        }

        PasswordHash = Hasher.HashPassword(this, password);
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    public bool HasPassword(string password) =>
        PasswordHash is not null && Hasher.VerifyHashedPassword(this, PasswordHash, password) is not PasswordVerificationResult.Failed;
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
