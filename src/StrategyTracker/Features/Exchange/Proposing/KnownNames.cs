using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>A body that the installation has.</summary>
/// <param name="Root">Key of the municipality in whose tree it stands.</param>
public sealed record KnownBody(string Key, string Name, string? ShortName, BodyKind Kind, string Root);

/// <summary>A document type that the installation has.</summary>
public sealed record KnownType(string Key, string Name, string? Municipality);

/// <summary>The names and keys that an installation has already, so that a proposal uses them instead of making doubles.</summary>
/// <param name="PartKeys">Keys of target areas, goals, principles and activities.</param>
public sealed record KnownNames(string? Home, IReadOnlyList<KnownBody> Bodies, IReadOnlyList<KnownType> Types, IReadOnlySet<string> DocumentKeys, IReadOnlySet<string> PartKeys)
{
    public static KnownNames None { get; } = new(null, [], [], new HashSet<string>(), new HashSet<string>());

    /// <summary>The municipality of the name, also where one writes "kommun" and the other does not.</summary>
    public KnownBody? Municipality(string name) => Bodies.FirstOrDefault(b => b.Kind is BodyKind.Municipality && Bare(b.Name) == Bare(name));

    /// <summary>The body of the name within the municipality.</summary>
    public KnownBody? Body(string name, string? root) =>
        Bodies.FirstOrDefault(b => b.Kind is not BodyKind.Municipality && (root is null || b.Root == root)
            && (Same(b.Name, name) || (b.ShortName is not null && Same(b.ShortName, name))));

    public KnownType? Type(string name, string? municipality) =>
        Types.FirstOrDefault(t => Same(t.Name, name) && t.Municipality == municipality) ?? Types.FirstOrDefault(t => Same(t.Name, name) && t.Municipality is null);

    public static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) =>
        string.Join(' ', name.ToLowerInvariant().Split(' ').Where(w => w is not ("kommun" or "stad" or "kommuns" or "stads"))).TrimEnd('s');
}
