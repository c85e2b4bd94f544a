using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace StrategyTracker.Benchmarks;

/// <summary>
/// Fetches every page of a running server many times and tells how long each takes:
/// <c>pages --url http://127.0.0.1:5080 [--times 30] [--account strateg] [--process 1234]</c>.
/// A visitor's pages are plain HTML, so the time is that of the whole content. Signed in (only a demo folder lets anyone in), what
/// is fetched is plain HTML for the reports and files, and for the other pages the empty frame of a circuit, which is marked.
/// </summary>
internal static partial class PageTimes
{
    private static readonly string[] Paths =
    [
        "/", "/styrdokument", "/styrdokument?vy=trad", $"/styrdokument/{GeneratedData.Programme}", "/aktiviteter", "/aktiviteter?sida=1000",
        "/aktiviteter?tid=Behind&ordna=Body", "/aktiviteter?q=grundskolan&ordna=Title", "/aktiviteter?organ=kommunstyrelsen", "@/aktiviteter", "/bidrag",
        "/bidrag?grupp=Asked", "/malomraden", "@/malomraden", "/organ", "/organ/kommunstyrelsen", "/dokumenttyper", "/rapporter",
        $"/rapporter/{GeneratedData.FrozenCycle}", "/konto/logga-in",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (!options.TryGetValue("--url", out var address))
        {
            await Console.Error.WriteLineAsync("pages --url http://127.0.0.1:5080 [--times 30] [--account strateg] [--process 1234]");
            return 2;
        }

        var times = int.Parse(options.GetValueOrDefault("--times", "30"), CultureInfo.InvariantCulture);
        // Elapsed time tells of the machine's other work too; the server's own processor time, where its process is named, does not.
        using var server = options.TryGetValue("--process", out var id) ? Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture)) : null;
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
        if (options.TryGetValue("--account", out var account))
        {
            await SignInAsync(client, account);
        }

        Console.WriteLine($"{"page",-48} {"kB",6} {"p50 ms",8} {"p95 ms",8} {"cpu ms",8}");
        foreach (var path in Paths)
        {
            // "@/aktiviteter" is the first thing that the list leads to.
            var page = path[0] == '@' ? await FirstLinkAsync(client, path[1..]) : path;
            await MeasureAsync(client, page, times, server);
        }

        return 0;
    }

    private static async Task MeasureAsync(HttpClient client, string path, int times, Process? server)
    {
        var text = "";
        for (var i = 0; i < 3; i++)
        {
            text = await client.GetStringAsync(path);
        }

        var elapsed = new List<double>();
        server?.Refresh();
        var before = server?.TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(path);
            elapsed.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        server?.Refresh();
        var processor = (server?.TotalProcessorTime - before)?.TotalMilliseconds / times;
        elapsed.Sort();
        var isFrame = text.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path,-48} {text.Length / 1024,6} {Part(0.5),8:0.0} {Part(0.95),8:0.0} {processor,8:0.0}{(isFrame ? "  frame of a circuit" : "")}"));

        double Part(double part) => elapsed[Math.Min(elapsed.Count - 1, (int)(elapsed.Count * part))];
    }

    private static async Task<string> FirstLinkAsync(HttpClient client, string list)
    {
        var link = Regex.Match(await client.GetStringAsync(list), $"href=\"({list}/[^\"?#]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5));
        return link.Success ? link.Groups[1].Value : list;
    }

    /// <summary>By the demo button, with whatever hidden fields the form holds.</summary>
    private static async Task SignInAsync(HttpClient client, string account)
    {
        var page = await client.GetStringAsync("/konto/logga-in");
        var fields = new Dictionary<string, string> { ["Account"] = account };
        foreach (Match field in HiddenField().Matches(page))
        {
            fields.TryAdd(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value));
        }

        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync("/konto/logga-in", form);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex HiddenField();
}
