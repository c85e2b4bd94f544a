using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace StrategyTracker.Printing;

/// <summary>How a printing went.</summary>
public abstract record PdfOutcome;

/// <summary>The document, tagged, with outline and embedded fonts.</summary>
public sealed record PrintedPdf(byte[] Content, int Pages) : PdfOutcome;

/// <summary>There is no PDF to be had, and the rest of the product goes on without. The reason is for people, the detail for the log.</summary>
public sealed record PdfUnavailable(PdfUnavailableReason Reason, string? Detail = null) : PdfOutcome;

public enum PdfUnavailableReason
{
    /// <summary>No Chromium, Chrome or Edge was found on the machine.</summary>
    NoBrowser,

    /// <summary>It did not finish within the time limit.</summary>
    TookTooLong,

    /// <summary>It started, and broke down.</summary>
    BrowserFailed,
}

/// <summary>How far a printing has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Pages">How many there are at least, once they are set: what stands last is set last.</param>
public sealed record PdfStep(PdfStage Stage, int? Pages = null);

/// <summary>What is done to a printing, in order.</summary>
public enum PdfStage
{
    /// <summary>Others are printed first.</summary>
    Waiting,

    /// <summary>The first time, to learn where everything stands.</summary>
    SettingPages,

    /// <summary>The second time, with ink, tags and outline.</summary>
    Tagging,
}

/// <summary>
/// Prints HTML as PDF by a headless Chromium of its own, with no network. At most two at a time; those who ask for the same
/// page at the same time share one printing, each with their own time limit.
/// </summary>
/// <remarks>
/// CSS in Chromium cannot write the page on which a heading stands (<c>target-counter</c>). So the same loaded page is
/// printed twice: after the first time the pages of the headings are read from the PDF's own destinations and written
/// into the elements that ask for them (<c>data-page-of</c>). The second time costs no new start, and the first time leaves
/// out the ink, the tags and what stands after the last heading (<c>data-print-last</c>), which moves none of them.
/// </remarks>
public sealed class PdfPrinter(ILogger<PdfPrinter> logger)
{
    private const int MostPasses = 4;
    private static readonly SemaphoreSlim Places = new(2);
    private readonly SharedPrints underWay = new();
    private Task<ChromiumSession>? _ahead;

    /// <summary>The longest that a document may take, once it is its turn.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The longest that it may take where somebody follows it, and can cancel it, while doing something else.</summary>
    public TimeSpan TimeLimitWhenFollowed { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The program to print with; by itself the one that is installed.</summary>
    public string? Program { get; init; } = ChromiumProgram.Find();

    /// <summary>Where each printing has an empty folder of its own for as long as it lasts.</summary>
    public string WorkFolder { get; init; } = Path.GetTempPath();

    /// <summary>What has been printed before; none where nothing is kept.</summary>
    public KeptPrints? Kept { get; init; }

    /// <summary>
    /// Starts the browser for the next printing while that which is to be printed is still being made. Only for who knows that
    /// it will be printed now.
    /// </summary>
    /// <returns>Ends it, if nothing came to be printed.</returns>
    public IAsyncDisposable StartAhead()
    {
        if (Program is not null)
        {
            _ahead ??= ChromiumSession.StartAsync(Program, WorkFolder, CancellationToken.None);
        }

        return new Ahead(this);
    }

    public Task<PdfOutcome> PrintAsync(string html, CancellationToken cancellationToken) => PrintAsync(html, progress: null, cancellationToken);

    /// <param name="html">The whole page.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancellationToken">Ends the browser at once.</param>
    public async Task<PdfOutcome> PrintAsync(string html, IProgress<PdfStep>? progress, CancellationToken cancellationToken)
    {
        if (Program is null)
        {
            return new PdfUnavailable(PdfUnavailableReason.NoBrowser);
        }

        var program = Program;
        if (await FindKeptAsync(program, html, cancellationToken) is { } before)
        {
            return before;
        }

        var longest = progress is null ? TimeLimit : TimeLimitWhenFollowed;
        try
        {
            return await underWay.JoinAsync(
                KeptPrints.NameOf(html, program), (tell, unwanted) => PrintInTurnAsync(program, html, tell, unwanted), progress, longest, cancellationToken);
        }
        catch (TimeoutException)
        {
            logger.LogWarning("Chromium did not print {Length} characters within {Seconds} s", html.Length, longest.TotalSeconds);
            return new PdfUnavailable(PdfUnavailableReason.TookTooLong);
        }
    }

    /// <summary>Prints it when there is a place, for all who wait for it.</summary>
    private async Task<PdfOutcome> PrintInTurnAsync(string program, string html, IProgress<PdfStep> progress, CancellationToken unwanted)
    {
        if (Places.CurrentCount == 0)
        {
            progress.Report(new PdfStep(PdfStage.Waiting));
        }

        await Places.WaitAsync(unwanted);
        try
        {
            // Another process may have had it printed while this one waited.
            return await FindKeptAsync(program, html, unwanted) ?? await PrintAndKeepAsync(program, html, progress, unwanted);
        }
        catch (Exception exception) when (exception is ChromiumException or InvalidDataException)
        {
            logger.LogError(exception, "Chromium at {Program} failed to print", program);
            return new PdfUnavailable(PdfUnavailableReason.BrowserFailed, exception.Message);
        }
        finally
        {
            Places.Release();
        }
    }

    private async Task<PrintedPdf?> FindKeptAsync(string program, string html, CancellationToken cancellationToken) =>
        Kept is not null && await Kept.FindAsync(html, program, cancellationToken) is { } content ? new PrintedPdf(content, new PdfFile(content).PageCount) : null;

    private async Task<PrintedPdf> PrintAndKeepAsync(string program, string html, IProgress<PdfStep> progress, CancellationToken cancellationToken)
    {
        var printed = await PrintNowAsync(program, html, progress, cancellationToken);
        if (Kept is not null)
        {
            await Kept.KeepAsync(html, program, printed.Content, cancellationToken);
        }

        return printed;
    }

    private async Task<PrintedPdf> PrintNowAsync(string program, string html, IProgress<PdfStep> progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        progress.Report(new PdfStep(PdfStage.SettingPages));
        await using var chromium = await (Interlocked.Exchange(ref _ahead, null) ?? ChromiumSession.StartAsync(program, WorkFolder, cancellationToken));
        await chromium.LoadAsync(ForPaperOnly(html), cancellationToken);
        var pages = new Dictionary<string, int>();
        PdfFile file;
        var pass = 0;
        do
        {
            await chromium.EvaluateAsync(Prepare(pages, isWhole: pass > 0), cancellationToken);
            file = new PdfFile(await chromium.PrintAsync(isForReading: pass > 0, cancellationToken));
            pass++;
            progress.Report(new PdfStep(PdfStage.Tagging, file.PageCount));
        }
        while ((AreNew(file.DestinationPages(), pages) || pass == 1) && pass < MostPasses);

        logger.LogInformation(
            "Printed {Pages} pages, {Kilobytes} kB, in {Milliseconds:0} ms and {Passes} passes",
            file.PageCount, file.Content.Length / 1024, Stopwatch.GetElapsedTime(started).TotalMilliseconds, pass);
        return new PrintedPdf(file.Content, file.PageCount);
    }

    /// <summary>
    /// Before the pages Chromium lays it all out as one long page of the window's height, to find what it must fetch, which here
    /// is nothing. Hidden so, what one printing has found of letters and lines is also there for the next.
    /// </summary>
    private static string ForPaperOnly(string html) => html.Replace(
        "</head>", $"<style media=\"(max-height: {ChromiumSession.HeightOfNoPaper})\">body {{ content-visibility: hidden }}</style></head>", StringComparison.Ordinal);

    /// <summary>Takes over the pages found, and tells whether any of them differs from what is printed.</summary>
    private static bool AreNew(IReadOnlyDictionary<string, int> found, Dictionary<string, int> pages)
    {
        var changed = false;
        foreach (var (name, page) in found)
        {
            changed |= !pages.TryGetValue(name, out var known) || known != page;
            pages[name] = page;
        }

        return changed;
    }

    /// <summary>Before the first printing the numbers are two digits wide, so that lines break as they will.</summary>
    private static string Prepare(Dictionary<string, int> pages, bool isWhole) => string.Create(CultureInfo.InvariantCulture, $$"""
        const pages = {{JsonSerializer.Serialize(pages)}};
        document.body.style.visibility = '{{(isWhole ? "" : "hidden")}}';
        for (const last of document.querySelectorAll('[data-print-last]'))
          last.hidden = {{(isWhole ? "false" : "true")}};
        for (const place of document.querySelectorAll('[data-page-of]'))
          place.textContent = (place.dataset.pagePrefix ?? '') + (pages[place.dataset.pageOf] ?? '00');
        """);

    private sealed class Ahead(PdfPrinter printer) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref printer._ahead, null) is not { } unused)
            {
                return;
            }

            try
            {
                await (await unused).DisposeAsync();
            }
            catch (ChromiumException)
            {
                // It did not even start, and nobody needs it.
            }
        }
    }
}
