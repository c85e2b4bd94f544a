using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>
/// Text that breaks well: "e-tjänst", "2026-03-11" and "§ 58" stay whole. By markup, and not by unseen characters, so that
/// the text can be searched and copied as it stands.
/// </summary>
public sealed partial class Prose : ComponentBase
{
    [Parameter, EditorRequired] public string? Text { get; set; }

    /// <summary>In a narrow column: long compounds may be hyphenated.</summary>
    [Parameter] public bool Narrow { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var text = Text ?? "";
        var written = 0;
        if (text.AsSpan().ContainsAny('-', '§'))
        {
            foreach (Match whole in Unbroken().Matches(text))
            {
                builder.AddContent(0, Prepared(text[written..whole.Index]));
                builder.OpenElement(1, "span");
                builder.AddAttribute(2, "class", "nb");
                builder.AddContent(3, whole.Value);
                builder.CloseElement();
                written = whole.Index + whole.Length;
            }
        }

        builder.AddContent(4, Prepared(text[written..]));
    }

    private string Prepared(string text) => Narrow ? Hyphenation.Soften(text) : text;

    [GeneratedRegex(@"\b[\p{L}\d]-\p{L}\p{L}?|\d{4}-\d{2}-\d{2}|§ ?\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unbroken();
}
