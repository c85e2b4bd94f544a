using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Prints;

/// <summary>What is said of a printing.</summary>
public static class PrintWords
{
    /// <summary>"Uppföljning 2025, PDF".</summary>
    public static string What(PrintJob job) => $"{job.Order.CycleName}, {Of(job.Order.Format)}{Marks(job.Order)}";

    /// <summary>How far it has come.</summary>
    /// <param name="job">The printing.</param>
    /// <param name="place">Its place in the line.</param>
    public static string Of(PrintJob job, int place) => job.State switch
    {
        PrintState.Waiting => PrintTexts.Waiting.With(place),
        PrintState.Working => Of(job.Step ?? PrintStep.Reading, job.Pages),
        PrintState.Done => job.Pages is { } pages ? PrintTexts.DonePages.With(pages) : PrintTexts.Done,
        PrintState.Failed => Of(job.Failure ?? PrintFailure.Unexpected),
        PrintState.Cancelled => PrintTexts.Cancelled,
        PrintState.BrokenOff => PrintTexts.BrokenOff,
        _ => throw new ArgumentOutOfRangeException(nameof(job), job.State, null),
    };

    /// <summary>What a person should hear wherever they are; none as long as there is nothing to do about it.</summary>
    public static string? Message(PrintJob job) => job.State switch
    {
        PrintState.Done => PrintTexts.MessageDone.With(What(job)),
        PrintState.Failed => PrintTexts.MessageFailed.With(What(job), Of(job.Failure ?? PrintFailure.Unexpected)),
        _ => null,
    };

    public static string Of(PrintFormat format) => format switch
    {
        PrintFormat.Pdf => PrintTexts.Pdf,
        PrintFormat.Docx => PrintTexts.Word,
        PrintFormat.Xlsx => PrintTexts.Workbook,
        PrintFormat.Package => PrintTexts.Package,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static string Of(PrintStep step, int? pages) => step switch
    {
        PrintStep.Reading => PrintTexts.Reading,
        PrintStep.WaitingForBrowser => PrintTexts.WaitingForBrowser,
        PrintStep.SettingPages => PrintTexts.SettingPages,
        PrintStep.Tagging => pages is { } count ? PrintTexts.TaggingPages.With(count) : PrintTexts.Tagging,
        PrintStep.Writing => PrintTexts.Writing,
        PrintStep.Packing => PrintTexts.Packing,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static string Of(PrintFailure failure) => failure switch
    {
        PrintFailure.NoBrowser => ReportPageTexts.NoPdfProgram,
        PrintFailure.TookTooLong => ReportPageTexts.NoPdfTime,
        PrintFailure.BrowserFailed => ReportPageTexts.NoPdfFailed,
        PrintFailure.NotReadable => PrintTexts.NotReadable,
        PrintFailure.LineFull => PrintTexts.LineFull.With(PrintShop.MostWaiting),
        PrintFailure.TooManyOfOnes => PrintTexts.TooManyOfOnes.With(PrintShop.MostOfOnes),
        PrintFailure.Unexpected => PrintTexts.Unexpected,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, null),
    };

    private static string Marks(PrintOrder order) =>
        (order.Language == "en" ? PrintTexts.InEnglish : "") + (order.IsInternal ? PrintTexts.Internal : "")
        + (order.Version is { } number ? PrintTexts.Version.With(number) : "");
}
