using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A body's answer in words.</summary>
public static class BodyAnswer
{
    public static StatusLook LookOf(FrozenBody body) => body switch
    {
        { HasAnswered: false } => new(Shape.Dash, Tone.None, ReportTexts.AnswerMissing),
        { IsPreliminary: true } => new(Shape.Half, Tone.Part, ReportTexts.AnswerPreliminary),
        _ => new(Shape.Full, Tone.Good, ReportTexts.AnswerGiven),
    };

    /// <summary>What it says of the bodies that it answers for besides itself; nothing where there are none.</summary>
    public static string? AlsoFor(FrozenBody body) =>
        body.AnswersAlsoFor is { Count: > 0 } names ? ReportTexts.AnswersAlsoFor.With(ReportWords.List(names)) : null;

    public static string DecisionOf(FrozenBody body) =>
        body.DecidedOn is { } day ? Format.DateAndParagraph(day, body.DecisionParagraph) : "–";
}
