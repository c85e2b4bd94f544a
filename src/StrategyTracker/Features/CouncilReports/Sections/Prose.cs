using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>
/// Text that breaks well: "e-tjänst", "2026-03-11" and "§ 58" stay whole, and a word that no column holds may break anywhere. By markup, and not by unseen characters, so that
/// the text can be searched and copied as it stands. What the municipality has written is Swedish also in a report in English,
/// and says so to whoever listens; what stands in its place where nothing is written is in the language of the report.
/// </summary>
public sealed partial class Prose : ComponentBase
{
    private const string LanguageOfData = "sv";

    /// <summary>No word of Swedish is longer: addresses, and what was pasted without spaces.</summary>
    private const int LongestWord = 40;

    [Parameter, EditorRequired] public string? Text { get; set; }

    /// <summary>What stands where nothing is written, in the report's own words.</summary>
    [Parameter] public string? Else { get; set; }

    /// <summary>The report's own words, in the language that it is read in.</summary>
    [Parameter] public bool Own { get; set; }

    /// <summary>In a narrow column: long compounds may be hyphenated.</summary>
    [Parameter] public bool Narrow { get; set; }

    /// <summary>In a column that is narrower still, such as one of twelve: shorter compounds may be too.</summary>
    [Parameter] public bool Tight { get; set; }

    /// <summary>A sentence of the report's own that the text stands in, where it says {0}.</summary>
    [Parameter] public string? In { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (string.IsNullOrEmpty(Text))
        {
            AddText(builder, Else ?? "");
        }
        else if (In?.Split("{0}", 2) is [var before, var after])
        {
            AddText(builder, before);
            AddTold(builder, Text);
            AddText(builder, after);
        }
        else
        {
            AddTold(builder, Text);
        }
    }

    private void AddTold(RenderTreeBuilder builder, string text)
    {
        if (Own || CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is LanguageOfData)
        {
            AddText(builder, text);
            return;
        }

        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "lang", LanguageOfData);
        AddText(builder, text);
        builder.CloseElement();
    }

    private void AddText(RenderTreeBuilder builder, string text)
    {
        var written = 0;
        if (text.AsSpan().ContainsAny('-', '§') || HasLongWord(text))
        {
            foreach (Match whole in Unbroken().Matches(text))
            {
                builder.AddContent(2, Prepared(text[written..whole.Index]));
                builder.OpenElement(3, "span");
                builder.AddAttribute(4, "class", whole.Groups["long"].Success ? "long-word" : "nb");
                builder.AddContent(5, whole.Value);
                builder.CloseElement();
                written = whole.Index + whole.Length;
            }
        }

        builder.AddContent(6, Prepared(text[written..]));
    }

    private static bool HasLongWord(string text)
    {
        var length = 0;
        foreach (var letter in text)
        {
            length = char.IsWhiteSpace(letter) ? 0 : length + 1;
            if (length > LongestWord)
            {
                return true;
            }
        }

        return false;
    }

    private string Prepared(string text) => Tight ? Hyphenation.SoftenTightly(text) : Narrow ? Hyphenation.Soften(text) : text;

    [GeneratedRegex(@"(?<long>\S{41,})|\b[\p{L}\d]-\p{L}\p{L}?|\d{4}-\d{2}-\d{2}|§ ?\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unbroken();
}
