using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StrategyTracker.Tests.Support;

/// <summary>A browser without script: keeps its cookies, follows no redirect by itself and sends the forms that a page shows.</summary>
public sealed class Visitor(RunningApp app) : IDisposable
{
    private readonly HttpClient client = app.CreateClient(new() { AllowAutoRedirect = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path, Cancel);

    /// <summary>The page as it reads, without its frame.</summary>
    public async Task<IElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, path);
        return await MainOf(response);
    }

    public static async Task<IElement> MainOf(HttpResponseMessage response) =>
        Parse(await response.Content.ReadAsStringAsync(Cancel)).QuerySelector("main")!;

    /// <summary>Fills in a form of a page as it stands, and sends it.</summary>
    /// <param name="path">The page.</param>
    /// <param name="form">The form's name, or a selector of one that has none.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<HttpResponseMessage> SendAsync(string path, string form, params (string Name, string Value)[] fields) =>
        await (await FillInAsync(path, form, fields))();

    /// <summary>Fills in a form of a page and holds it; the answer sends it.</summary>
    public async Task<Func<Task<HttpResponseMessage>>> FillInAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        using var page = await GetAsync(path);
        var document = Parse(await page.Content.ReadAsStringAsync(Cancel));
        var element = (form.Contains('[') ? document.QuerySelector(form) : document.QuerySelector($"input[name=_handler][value='{form}']")?.Closest("form"))
            ?? throw new InvalidOperationException($"{path} ({page.StatusCode}) has no form {form}.");
        var values = element.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Where(value => !fields.Any(field => field.Name == value.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
            .ToList();
        return () => PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : path, values);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(path, content, Cancel);
    }

    /// <summary>Signs in by the form, and is sent on.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        using var response = await SendAsync("/konto/logga-in", "sign-in", ("Input.UserName", userName), ("Input.Password", password));
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    public void Dispose() => client.Dispose();

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
