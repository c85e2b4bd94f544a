using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>The vocabulary, family by family, with what each word means.</summary>
public static class LegendTerms
{
    public static IReadOnlyList<(string Title, string About, IReadOnlyList<(StatusTerm Term, string Meaning)> Terms)> All() =>
    [
        (ReportTexts.ColumnLevel, ReportTexts.LegendLevel,
        [
            (StatusTerm.Of(AssessmentLevel.Reached), ReportTexts.MeaningReached),
            (StatusTerm.Of(AssessmentLevel.Partly), ReportTexts.MeaningPartly),
            (StatusTerm.Of(AssessmentLevel.NotReached), ReportTexts.MeaningNotReached),
            (StatusTerm.Of(AssessmentLevel.NotAssessed), ReportTexts.MeaningNotAssessed),
        ]),
        (ReportTexts.LegendDirectionTitle, ReportTexts.LegendDirection,
        [
            (StatusTerm.Of(Direction.Better), ReportTexts.MeaningBetter),
            (StatusTerm.Of(Direction.Same), ReportTexts.MeaningSame),
            (StatusTerm.Of(Direction.Worse), ReportTexts.MeaningWorse),
            (StatusTerm.Of(Direction.NotComparable), ReportTexts.MeaningNotComparable),
        ]),
        (ReportTexts.ColumnPrognosis, ReportTexts.LegendPrognosis,
        [
            (StatusTerm.Of(Prognosis.WillBeReached), ReportTexts.MeaningWillBeReached),
            (StatusTerm.Of(Prognosis.Uncertain), ReportTexts.MeaningUncertain),
            (StatusTerm.Of(Prognosis.WillNotBeReached), ReportTexts.MeaningWillNotBeReached),
            (StatusTerm.Of(Prognosis.NotAssessed), ReportTexts.MeaningPrognosisNotAssessed),
        ]),
        (ReportTexts.ColumnEffect, ReportTexts.LegendEffect,
        [
            (StatusTerm.Of(EffectStatus.Reached), ReportTexts.MeaningEffectReached),
            (StatusTerm.Of(EffectStatus.Partly), ReportTexts.MeaningEffectPartly),
            (StatusTerm.Of(EffectStatus.NotReached), ReportTexts.MeaningEffectNotReached),
            (StatusTerm.Of(EffectStatus.NotAssessed), ReportTexts.MeaningEffectNotAssessed),
        ]),
        (ReportTexts.ColumnCompletion, ReportTexts.LegendCompletion,
        [
            (StatusTerm.Of(ActivityStanding.NotStarted), ReportTexts.MeaningNotStarted),
            (StatusTerm.Of(ActivityStanding.Ongoing), ReportTexts.MeaningOngoing),
            (StatusTerm.Of(ActivityStanding.Completed), ReportTexts.MeaningCompleted),
            (StatusTerm.Of(ActivityStanding.Discontinued), ReportTexts.MeaningDiscontinued),
            (StatusTerm.Of(ActivityStanding.PassedOn), ReportTexts.MeaningPassedOn),
            (StatusTerm.Of(ActivityStanding.Merged), ReportTexts.MeaningMerged),
            (StatusTerm.Of(ActivityStanding.Moved), ReportTexts.MeaningMoved),
            (StatusTerm.Of(ActivityStanding.Struck), ReportTexts.MeaningStruck),
            (StatusTerm.Of(ActivityStanding.NotReported), ReportTexts.MeaningNotReported),
        ]),
        (ReportTexts.ColumnSchedule, ReportTexts.LegendSchedule,
        [
            (StatusTerm.Of(ScheduleStatus.OnTime), ReportTexts.MeaningOnTime),
            (StatusTerm.Of(ScheduleStatus.AtRisk), ReportTexts.MeaningAtRisk),
            (StatusTerm.Of(ScheduleStatus.Late), ReportTexts.MeaningLate),
            (StatusTerm.Of(ScheduleStatus.PastPlannedTime), ReportTexts.MeaningPastPlannedTime),
            (StatusTerm.Of(ScheduleStatus.Unknown), ReportTexts.MeaningScheduleUnknown),
        ]),
    ];
}
