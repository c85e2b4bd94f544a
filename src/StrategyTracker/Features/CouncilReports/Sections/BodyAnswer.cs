using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A body's answer in words.</summary>
public static class BodyAnswer
{
    public static StatusTerm TermOf(FrozenBody body) => body switch
    {
        { HasAnswered: false } => new(StatusShape.Dash, ReportTexts.AnswerMissing, StatusTone.Unknown),
        { IsPreliminary: true } => new(StatusShape.Half, ReportTexts.AnswerPreliminary, StatusTone.Partly),
        _ => new(StatusShape.Full, ReportTexts.AnswerGiven, StatusTone.Good),
    };

    public static string DecisionOf(FrozenBody body) =>
        body.DecidedOn is { } day ? $"{ReportWords.Date(day)} {ReportWords.Paragraph(body.DecisionParagraph)}".TrimEnd() : "–";
}
