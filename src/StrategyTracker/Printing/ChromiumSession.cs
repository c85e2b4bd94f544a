using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StrategyTracker.Printing;

/// <summary>Chromium broke down, or said no.</summary>
internal sealed class ChromiumException(string message) : Exception(message);

/// <summary>
/// One headless Chromium with one page, spoken to over its debugging pipe: JSON messages that end in a zero byte. A pipe,
/// and not a port, so that nobody else on the machine can speak to it. It lives in an empty folder of its own, which is
/// removed with it.
/// </summary>
internal sealed class ChromiumSession : IAsyncDisposable
{
    /// <summary>The window is lower than this, and every paper higher, so that a style rule can tell them apart.</summary>
    public const string HeightOfNoPaper = "5cm";

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-extensions",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe", "--window-size=500,100",
    ];

    private readonly Process _process;
    private readonly Stream _to;
    private readonly Stream _from;
    private readonly DirectoryInfo _folder;
    private readonly MemoryStream _received = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private string? _page;
    private string? _complaint;
    private int _lastId;
    private int _read;
    private int _available;

    private ChromiumSession(Process process, Stream to, Stream from, DirectoryInfo folder) =>
        (_process, _to, _from, _folder) = (process, to, from, folder);

    /// <summary>Starts the program, with an empty page.</summary>
    public static async Task<ChromiumSession> StartAsync(string program, string workFolder, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, $"strategytracker-print-{Guid.CreateVersion7():N}"));
        ChromiumSession? session = null;
        try
        {
            session = Start(program, folder);
            await session.AttachAsync(cancellationToken);
            return session;
        }
        catch
        {
            if (session is not null)
            {
                await session.DisposeAsync();
            }
            else
            {
                folder.Delete(recursive: true);
            }

            throw;
        }
    }

    /// <summary>Loads the page that is to be printed.</summary>
    public async Task LoadAsync(string html, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(file, html, new UTF8Encoding(false), cancellationToken);
        await CallAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri }, cancellationToken);
        while ((await ReceiveAsync(cancellationToken))["method"]?.GetValue<string>() is not "Page.loadEventFired")
        {
            // Other events are of no interest.
        }

        // A font of the page's own is otherwise fetched when something is first drawn with it, which is too late for paper.
        await CallAsync(
            "Runtime.evaluate", new JsonObject { ["expression"] = "Promise.all([...document.fonts].map(font => font.load()))", ["awaitPromise"] = true }, cancellationToken);
    }

    public Task EvaluateAsync(string script, CancellationToken cancellationToken) =>
        CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"{{{script}}}" }, cancellationToken);

    /// <summary>The page as PDF.</summary>
    /// <param name="isForReading">With tags and outline, which take half of the time; without, it only tells where things stand.</param>
    /// <param name="cancellationToken">Leaves the program to be ended with the session.</param>
    public async Task<byte[]> PrintAsync(bool isForReading, CancellationToken cancellationToken)
    {
        var printed = await CallAsync("Page.printToPDF", new JsonObject
        {
            ["printBackground"] = true,
            ["preferCSSPageSize"] = true,
            ["generateTaggedPDF"] = isForReading,
            ["generateDocumentOutline"] = isForReading,
            // In pieces: one message with a document of many megabytes is more than the pipe is made for.
            ["transferMode"] = "ReturnAsStream",
        }, cancellationToken);
        var stream = printed["stream"]!.GetValue<string>();
        using var content = new MemoryStream();
        JsonNode piece;
        do
        {
            piece = await CallAsync("IO.read", new JsonObject { ["handle"] = stream, ["size"] = 1 << 20 }, cancellationToken);
            content.Write(Convert.FromBase64String(piece["data"]!.GetValue<string>()));
        }
        while (!piece["eof"]!.GetValue<bool>());

        await CallAsync("IO.close", new JsonObject { ["handle"] = stream }, cancellationToken);
        return content.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }

            await _process.WaitForExitAsync(CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the deed.
        }

        _process.Dispose();
        await _to.DisposeAsync();
        await _from.DisposeAsync();
        await RemoveFolderAsync();
    }

    private static ChromiumSession Start(string program, DirectoryInfo folder)
    {
        string[] arguments = [.. Switches, $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", "about:blank"];
        return OperatingSystem.IsWindows() ? StartOnWindows(program, arguments, folder) : StartOnUnix(program, arguments, folder);
    }

    /// <summary>Chromium listens on descriptor 3 and answers on 4; the shell puts our standard input and output there.</summary>
    private static ChromiumSession StartOnUnix(string program, string[] arguments, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        var process = Process.Start(start) ?? throw new ChromiumException($"{program} did not start.");
        var session = new ChromiumSession(process, process.StandardInput.BaseStream, process.StandardOutput.BaseStream, folder);
        process.ErrorDataReceived += (_, line) => session._complaint = line.Data ?? session._complaint;
        process.BeginErrorReadLine();
        return session;
    }

    /// <summary>On Windows a process inherits handles by number, and is told which they are.</summary>
    private static ChromiumSession StartOnWindows(string program, string[] arguments, DirectoryInfo folder)
    {
        var to = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var from = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        string[] withPipes = [$"--remote-debugging-io-pipes={to.GetClientHandleAsString()},{from.GetClientHandleAsString()}", .. arguments];
        var process = Process.Start(new ProcessStartInfo(program, withPipes) { UseShellExecute = false, WorkingDirectory = folder.FullName })
            ?? throw new ChromiumException($"{program} did not start.");
        to.DisposeLocalCopyOfClientHandle();
        from.DisposeLocalCopyOfClientHandle();
        return new ChromiumSession(process, to, from, folder);
    }

    private async Task AttachAsync(CancellationToken cancellationToken)
    {
        var targets = await CallAsync("Target.getTargets", [], cancellationToken);
        var page = targets["targetInfos"]!.AsArray().First(t => t!["type"]!.GetValue<string>() == "page")!["targetId"]!.GetValue<string>();
        var attached = await CallAsync("Target.attachToTarget", new JsonObject { ["targetId"] = page, ["flatten"] = true }, cancellationToken);
        _page = attached["sessionId"]!.GetValue<string>();
        await CallAsync("Page.enable", [], cancellationToken);
        await CallAsync("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" }, cancellationToken);
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = ++_lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_page is not null && !method.StartsWith("Target.", StringComparison.Ordinal))
        {
            message["sessionId"] = _page;
        }

        try
        {
            await _to.WriteAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + '\0'), cancellationToken);
            await _to.FlushAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new ChromiumException($"It does not listen: {exception.Message}");
        }

        while (true)
        {
            var answer = await ReceiveAsync(cancellationToken);
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["error"] is { } error
                    ? throw new ChromiumException($"{method}: {error["message"]}")
                    : answer["result"]!;
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        _received.SetLength(0);
        while (true)
        {
            if (_read == _available)
            {
                (_read, _available) = (0, await _from.ReadAsync(_buffer, cancellationToken));
                if (_available == 0)
                {
                    throw new ChromiumException($"It ended before it had answered. {_complaint}");
                }
            }

            var rest = _buffer.AsMemory(_read, _available - _read);
            var end = rest.Span.IndexOf((byte)0);
            _received.Write(rest.Span[..(end < 0 ? rest.Length : end)]);
            _read += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return JsonNode.Parse(_received.GetBuffer().AsSpan(0, (int)_received.Length))!;
            }
        }
    }

    /// <summary>Children of Chromium may still let go of their files for a moment.</summary>
    private async Task RemoveFolderAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (Exception exception) when ((exception is IOException or UnauthorizedAccessException) && attempt < 20)
            {
                await Task.Delay(25, CancellationToken.None);
            }
        }
    }
}
