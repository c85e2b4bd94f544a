using Markdig;
using Microsoft.AspNetCore.Components;

namespace StrategyTracker.Ui;

/// <summary>Markdown as typed by people: HTML in it is shown as text, never let through.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseListExtras().Build();

    /// <summary>The text as safe HTML. Headings in it are lowered, so that the page's own outline stays in order.</summary>
    public static MarkupString ToHtml(string? text) =>
        new(string.IsNullOrWhiteSpace(text) ? "" : Markdig.Markdown.ToHtml(text, Pipeline));
}
