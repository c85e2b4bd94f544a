using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace StrategyTracker.Printing;

/// <summary>What is to be printed: a root component with its parameters, and what stands outside it.</summary>
/// <param name="Component">The root component. Printed parts inject nothing.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Language">"sv" or "en": of texts, numbers and dates.</param>
/// <param name="Title">The document's title.</param>
/// <param name="PageRules">Style rules of this document only: running heads and feet.</param>
public sealed record PrintedPage(
    Type Component, IReadOnlyDictionary<string, object?> Parameters, string Language, string Title, string PageRules);

/// <summary>
/// Renders a page to one self-contained HTML text, outside any circuit: styles are inlined, nothing is fetched, and
/// nothing in it can run.
/// </summary>
public sealed class ReportHtml
{
    /// <summary>Letters as they are, instead of a numeric entity for each å, ä and ö.</summary>
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Styles =
        Read("shapes.css") + Read("report.css") + Read("print.css") + PrintedShapes.Rules(Read("shapes.css"), Read("print.css"));

    public async Task<string> RenderAsync(PrintedPage page)
    {
        using var culture = new CultureScope(page.Language);
        var body = await RenderBodyAsync(page);
        var emoji = EmojiFont.RuleFor(body);
        return new StringBuilder(body.Length + emoji.Length + 64_000)
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(page.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:").Append(emoji.Length > 0 ? "; font-src data:" : "").Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Letters.Encode(page.Title)).Append("</title>\n")
            .Append("<style>\n").Append(emoji).Append(Styles).Append(page.PageRules).Append("</style>\n</head>\n<body>\n")
            .Append(body)
            .Append("\n</body>\n</html>\n")
            .ToString();
    }

    /// <summary>The component alone, to stand within another page.</summary>
    public async Task<string> RenderBodyAsync(PrintedPage page)
    {
        using var culture = new CultureScope(page.Language);
        await using var services = new ServiceCollection()
            .AddSingleton(Letters)
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters.ToDictionary()));
            return root.ToHtmlString();
        });
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
