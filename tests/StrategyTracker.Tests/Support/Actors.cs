using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Tests.Support;

/// <summary>The people of product.md, as actors for tests.</summary>
public static class Actors
{
    public static Actor Strategist { get; } = With("Strateg", Role.Strategist);

    public static Actor Administrator { get; } = With("Administratör", Role.Administrator);

    public static Actor Reader { get; } = With("Läsare", Role.Reader);

    public static Actor Coordinator(params Body[] bodies) => With("Samordnare", Role.Coordinator) with { ReportsFor = Ids(bodies) };

    public static Actor Approver(params Body[] bodies) => With("Förvaltningschef", Role.Approver) with { ApprovesFor = Ids(bodies) };

    private static Actor With(string name, Role role) => new(
        Guid.CreateVersion7(), name, RoleRights.Of(role).ToHashSet(), new HashSet<Guid>(), new HashSet<Guid>());

    private static HashSet<Guid> Ids(Body[] bodies) => [.. bodies.Select(b => b.Id)];
}
