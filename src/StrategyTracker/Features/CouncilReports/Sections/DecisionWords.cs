using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>Decisions as a cover states them: who did what, on which day, with which §.</summary>
public static class DecisionWords
{
    public static string Verb(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Adopted => ReportTexts.DecisionAdopted,
        DecisionOutcome.Approved => ReportTexts.DecisionApproved,
        DecisionOutcome.Noted => ReportTexts.DecisionNoted,
        DecisionOutcome.LaidToRecord => ReportTexts.DecisionLaidToRecord,
        DecisionOutcome.ReferredBack => ReportTexts.DecisionReferredBack,
        DecisionOutcome.Rejected => ReportTexts.DecisionRejected,
        DecisionOutcome.Proposed => ReportTexts.DecisionProposed,
        DecisionOutcome.Tabled => ReportTexts.DecisionTabled,
        _ => ReportTexts.DecisionOther,
    };

    /// <summary>"Kommunstyrelsen, 2026-03-11 § 58".</summary>
    public static string ByWhom(FrozenDecision decision) =>
        $"{decision.Body}, {Format.DateAndParagraph(decision.Date, decision.Paragraph)}";
}
