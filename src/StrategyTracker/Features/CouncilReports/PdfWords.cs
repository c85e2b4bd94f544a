using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>Why there is no PDF, in a sentence that says what to do.</summary>
public static class PdfWords
{
    public static string Of(PdfUnavailable missing) => missing.Reason switch
    {
        PdfUnavailableReason.NoBrowser => ReportTexts.PdfNoBrowser.With(ChromiumProgram.Variable),
        PdfUnavailableReason.TookTooLong => ReportTexts.PdfTookTooLong,
        PdfUnavailableReason.BrowserFailed => ReportTexts.PdfBrowserFailed.With(missing.Detail),
        _ => throw new ArgumentOutOfRangeException(nameof(missing), missing.Reason, null),
    };
}
