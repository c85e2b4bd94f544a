using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace StrategyTracker.Ui;

/// <summary>A text in a drawing. In Razor markup <c>text</c> is a word of the language, so the element is written here.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public string Class { get; set; } = "";

    [Parameter, EditorRequired] public double X { get; set; }

    [Parameter, EditorRequired] public double Y { get; set; }

    [Parameter] public bool Centred { get; set; }

    [Parameter, EditorRequired] public object? Value { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X.ToString("0.##", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString("0.##", CultureInfo.InvariantCulture));
        builder.AddAttribute(4, "text-anchor", Centred ? "middle" : null);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
