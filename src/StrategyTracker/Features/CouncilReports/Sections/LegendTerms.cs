using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>The vocabulary, family by family, with what each word means.</summary>
public static class LegendTerms
{
    public static IReadOnlyList<(string Title, string About, IReadOnlyList<(StatusLook Look, string Meaning)> Terms)> All() =>
    [
        (ReportTexts.ColumnLevel, ReportTexts.LegendLevel,
        [
            (StatusLook.Of(AssessmentLevel.Reached), ReportTexts.MeaningReached),
            (StatusLook.Of(AssessmentLevel.Partly), ReportTexts.MeaningPartly),
            (StatusLook.Of(AssessmentLevel.NotReached), ReportTexts.MeaningNotReached),
            (StatusLook.Of(AssessmentLevel.NotAssessed), ReportTexts.MeaningNotAssessed),
        ]),
        (ReportTexts.LegendDirectionTitle, ReportTexts.LegendDirection,
        [
            (StatusLook.Of(Direction.Better), ReportTexts.MeaningBetter),
            (StatusLook.Of(Direction.Same), ReportTexts.MeaningSame),
            (StatusLook.Of(Direction.Worse), ReportTexts.MeaningWorse),
            (StatusLook.Of(Direction.NotComparable), ReportTexts.MeaningNotComparable),
        ]),
        (ReportTexts.ColumnPrognosis, ReportTexts.LegendPrognosis,
        [
            (StatusLook.Of(Prognosis.WillBeReached), ReportTexts.MeaningWillBeReached),
            (StatusLook.Of(Prognosis.Uncertain), ReportTexts.MeaningUncertain),
            (StatusLook.Of(Prognosis.WillNotBeReached), ReportTexts.MeaningWillNotBeReached),
            (StatusLook.Of(Prognosis.NotAssessed), ReportTexts.MeaningPrognosisNotAssessed),
        ]),
        (ReportTexts.ColumnEffect, ReportTexts.LegendEffect,
        [
            (StatusLook.Of(EffectStatus.Reached), ReportTexts.MeaningEffectReached),
            (StatusLook.Of(EffectStatus.Partly), ReportTexts.MeaningEffectPartly),
            (StatusLook.Of(EffectStatus.NotReached), ReportTexts.MeaningEffectNotReached),
            (StatusLook.Of(EffectStatus.NotAssessed), ReportTexts.MeaningEffectNotAssessed),
        ]),
        (ReportTexts.ColumnCompletion, ReportTexts.LegendCompletion,
        [
            (StatusLook.Of(ActivityStanding.NotStarted), ReportTexts.MeaningNotStarted),
            (StatusLook.Of(ActivityStanding.Ongoing), ReportTexts.MeaningOngoing),
            (StatusLook.Of(ActivityStanding.Completed), ReportTexts.MeaningCompleted),
            (StatusLook.Of(ActivityStanding.Discontinued), ReportTexts.MeaningDiscontinued),
            (StatusLook.Of(ActivityStanding.PassedOn), ReportTexts.MeaningPassedOn),
            (StatusLook.Of(ActivityStanding.Merged), ReportTexts.MeaningMerged),
            (StatusLook.Of(ActivityStanding.Split), ReportTexts.MeaningSplit),
            (StatusLook.Of(ActivityStanding.Moved), ReportTexts.MeaningMoved),
            (StatusLook.Of(ActivityStanding.Struck), ReportTexts.MeaningStruck),
            (StatusLook.Of(ActivityStanding.NotReported), ReportTexts.MeaningNotReported),
        ]),
        (ReportTexts.ColumnSchedule, ReportTexts.LegendSchedule,
        [
            (StatusLook.Of(ScheduleStatus.OnTime), ReportTexts.MeaningOnTime),
            (StatusLook.Of(ScheduleStatus.AtRisk), ReportTexts.MeaningAtRisk),
            (StatusLook.Of(ScheduleStatus.Late), ReportTexts.MeaningLate),
            (StatusLook.Of(ScheduleStatus.PastPlannedTime), ReportTexts.MeaningPastPlannedTime),
            (StatusLook.Of(ScheduleStatus.Unknown), ReportTexts.MeaningScheduleUnknown),
        ]),
    ];
}
