using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.FollowUp.Approving;

/// <summary>A whole report in one sentence, so that the one who signs it can oversee it.</summary>
public static class ReadingWords
{
    /// <summary>"1 aktivitet", "10 aktiviteter".</summary>
    public static string Activities(int count) => count == 1 ? FollowUpTexts.OneActivity : FollowUpTexts.ManyActivities.With(count);

    /// <summary>"10 aktiviteter och 2 nyttor": what a body is asked.</summary>
    public static string Asked(IReadOnlyCollection<ProgressRow> rows)
    {
        var benefits = rows.Count(IsOfBenefit);
        return benefits == 0 ? Activities(rows.Count)
            : benefits == rows.Count ? Benefits(benefits)
            : FollowUpTexts.ActivitiesAndBenefits.With(Activities(rows.Count - benefits), Benefits(benefits));
    }

    /// <summary>The heading that a row stands under: its target area, or the part of the benefits that the body takes home.</summary>
    public static string GroupOf(ProgressRow row) => IsOfBenefit(row) ? FollowUpTexts.BenefitPart : row.TargetArea ?? FollowUpTexts.NoTargetArea;

    /// <summary>"10 aktiviteter: 4 genomförda, 5 pågår, 1 ej påbörjad. 2 försenade, 3 oförändrade sedan förra gången."</summary>
    public static string Counts(IReadOnlyCollection<ProgressRow> all)
    {
        var rows = all.Where(r => !IsOfBenefit(r)).ToList();
        var phases = rows.GroupBy(r => r.State.Phase).OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {PhaseOf(g.Key, g.Count())}");
        var late = rows.Count(r => r.State.Schedule is ScheduleStatus.Late or ScheduleStatus.PastPlannedTime);
        var unchanged = rows.Count(r => r.State.IsUnchanged);
        string?[] beside =
        [
            late == 0 ? null : (late == 1 ? FollowUpTexts.OneLate : FollowUpTexts.ManyLate).With(late),
            unchanged == 0 ? null : (unchanged == 1 ? FollowUpTexts.OneUnchanged : FollowUpTexts.ManyUnchanged).With(unchanged),
        ];
        var also = string.Join(", ", beside.OfType<string>());
        var counted = rows.Count == 0
            ? FollowUpTexts.NoActivities
            : $"{Activities(rows.Count)}: {string.Join(", ", phases)}.{(also.Length == 0 ? "" : $" {also}.")}";
        return rows.Count == all.Count ? counted : $"{(rows.Count == 0 ? "" : $"{counted} ")}{Benefits(all.Count - rows.Count)}.";
    }

    /// <summary>"genomförd" of one, "genomförda" of several.</summary>
    private static string PhaseOf(ActivityPhase phase, int count) => count == 1 ? Words.InSentence(phase) : phase switch
    {
        ActivityPhase.Completed => FollowUpTexts.ManyCompleted,
        ActivityPhase.NotStarted => FollowUpTexts.ManyNotStarted,
        ActivityPhase.Discontinued => FollowUpTexts.ManyDiscontinued,
        ActivityPhase.Unknown => FollowUpTexts.ManyNotReported,
        _ => Words.InSentence(phase),
    };

    private static bool IsOfBenefit(ProgressRow row) => row.Part is AskedPart.Benefit;

    /// <summary>"1 nytta", "2 nyttor".</summary>
    public static string Benefits(int count) => count == 1 ? FollowUpTexts.OneBenefit : FollowUpTexts.ManyBenefits.With(count);
}
