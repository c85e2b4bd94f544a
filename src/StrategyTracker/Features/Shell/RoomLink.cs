using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace StrategyTracker.Features.Shell;

/// <summary>A place in the menu that is marked on its own pages and on those of the rooms that open from it.</summary>
public sealed class RoomLink : NavLink
{
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>First parts of the addresses of those rooms, without strokes.</summary>
    [Parameter] public IReadOnlyList<string> Also { get; set; } = [];

    protected override bool ShouldMatch(string uriAbsolute) =>
        base.ShouldMatch(uriAbsolute) || Also.Contains(Navigation.ToBaseRelativePath(uriAbsolute).Split('/', '?', '#')[0], StringComparer.Ordinal);
}
