using System.Security.Claims;
using StrategyTracker.Commands;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>Makes one printing when it is its turn, as the person who asked: with the rights that they have by then.</summary>
public sealed class PrintWork(
    IServiceScopeFactory scopes, CouncilReportPrinter printer, PrintShop queue, PrintFolder folder, TimeProvider clock, ILogger<PrintWork> logger)
{
    public async Task RunAsync(Guid id, CancellationToken stopping)
    {
        if (queue.Begin(id) is not { } begun)
        {
            queue.End(id);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, begun.Unwanted);
        try
        {
            await MakeAsync(begun.Job, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Cancelled, which is told already; or the server stops, which is told when it starts again.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The printing {Id} of {Cycle} as {Format} failed", id, begun.Job.Order.CycleKey, begun.Job.Order.Format);
            queue.Change(id, job => job.Fail(PrintFailure.Unexpected, clock.UtcNow()));
        }
        finally
        {
            queue.End(id);
        }
    }

    private async Task MakeAsync(PrintJob job, CancellationToken cancellationToken)
    {
        var order = job.Order;
        Tell(job, PrintStep.Reading);
        if (await ReadAsync(job, cancellationToken) is not { } view)
        {
            Fail(job, PrintFailure.NotReadable);
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (order.Format is PrintFormat.Docx or PrintFormat.Xlsx)
        {
            Tell(job, PrintStep.Writing);
            var format = order.Format == PrintFormat.Docx ? ReportFormat.Docx : ReportFormat.Xlsx;
            await KeepAsync(job, view, await printer.ToFileAsync(view.Report, view.Imprint, order.Language, format), pages: null, cancellationToken);
            return;
        }

        Tell(job, PrintStep.SettingPages);
        switch (await printer.ToPdfAsync(view.Report, view.Imprint, order.Language, new Teller(step => Tell(job, StepOf(step.Stage), step.Pages)), cancellationToken))
        {
            case PrintedPdf pdf when order.Format == PrintFormat.Package:
                Tell(job, PrintStep.Packing, pdf.Pages);
                await KeepAsync(job, view, await printer.ToPackageAsync(view, order.Language, pdf), pdf.Pages, cancellationToken);
                break;
            case PrintedPdf pdf:
                await KeepAsync(job, view, pdf.Content, pdf.Pages, cancellationToken);
                break;
            case PdfUnavailable missing:
                Fail(job, FailureOf(missing.Reason));
                break;
        }
    }

    private async Task<CouncilReportView?> ReadAsync(PrintJob job, CancellationToken cancellationToken)
    {
        var order = job.Order;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>()
            .Use(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, job.AccountId.ToString())])));
        return await scope.ServiceProvider.GetRequiredService<CouncilReportQueries>()
            .GetAsync(order.CycleKey, order.IsInternal, new ReportChoice(order.Version, order.ComparedWith), cancellationToken);
    }

    private async Task KeepAsync(PrintJob job, CouncilReportView view, byte[] content, int? pages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await folder.WriteFileAsync(job.Id, content, cancellationToken);
        queue.Change(job.Id, j => j.Finish(view, ReportFile.FileName(view, job.Order.Language, job.Order.Extension), pages, clock.UtcNow()));
    }

    private void Tell(PrintJob job, PrintStep step, int? pages = null) => queue.Change(job.Id, j => j.At(step, pages));

    private void Fail(PrintJob job, PrintFailure failure) => queue.Change(job.Id, j => j.Fail(failure, clock.UtcNow()));

    private static PrintStep StepOf(PdfStage stage) => stage switch
    {
        PdfStage.Waiting => PrintStep.WaitingForBrowser,
        PdfStage.SettingPages => PrintStep.SettingPages,
        PdfStage.Tagging => PrintStep.Tagging,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    private static PrintFailure FailureOf(PdfUnavailableReason reason) => reason switch
    {
        PdfUnavailableReason.NoBrowser => PrintFailure.NoBrowser,
        PdfUnavailableReason.TookTooLong => PrintFailure.TookTooLong,
        PdfUnavailableReason.BrowserFailed => PrintFailure.BrowserFailed,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>Tells at once, in order; the framework's own would post it to whoever has time.</summary>
    private sealed class Teller(Action<PdfStep> tell) : IProgress<PdfStep>
    {
        public void Report(PdfStep value) => tell(value);
    }
}
