using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace StrategyTracker.Features.Documents;

/// <summary>A heading whose level follows how deep it stands: h2 at the top of a page's text, never below h6.</summary>
public sealed class LevelHeading : ComponentBase
{
    /// <summary>0 for the top of the text.</summary>
    [Parameter, EditorRequired] public int Depth { get; set; }

    /// <summary>Its anchor, where the heading itself carries one.</summary>
    [Parameter] public string? Id { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Math.Min(Depth + 2, 6) switch { 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" });
        builder.AddAttribute(1, "id", Id);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}
