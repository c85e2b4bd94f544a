using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Formats;

/// <summary>The activities of the report, row by row: all of them, what the bodies say, what is late, what has left, what has changed.</summary>
internal static class ActivitySheets
{
    public static IReadOnlyList<SheetColumn<FrozenActivity>> Columns(FrozenReport report) =>
    [
        new(ReportTexts.ColumnNumber, a => a.Number) { Width = 7 },
        Cells.Title<FrozenActivity>(ReportTexts.ColumnActivity, a => a.Title),
        new(ReportSheetTexts.WorkingTitle, a => a.WorkingTitle) { Width = 26, Wraps = true },
        new(ReportSheetTexts.Plan, a => a.PlanTitle) { Width = 30, Wraps = true },
        new(ReportSheetTexts.Areas, a => Cells.AreasOf(report, a)) { Width = 30, Wraps = true },
        Owners(ReportSheetTexts.Lead, ParticipationRole.Lead),
        Owners(ReportSheetTexts.CoOwners, ParticipationRole.CoOwner),
        Owners(ReportSheetTexts.Participants, ParticipationRole.Participant, ParticipationRole.Convener),
        Cells.Status<FrozenActivity>(ReportTexts.ColumnCompletion, a => StatusLook.Of(a.Standing)),
        Cells.Status<FrozenActivity>(ReportTexts.ColumnSchedule, a => StatusLook.Of(a.Schedule)),
        Cells.Status<FrozenActivity>(ReportTexts.ColumnEffect, a => StatusLook.Of(a.Effect)),
        Cells.YesOrNothing<FrozenActivity>(ReportSheetTexts.IsLate, a => a.IsLate),
        Cells.Count<FrozenActivity>(ReportSheetTexts.DaysPastEnd, a => a.DaysPastEnd),
        Cells.Day<FrozenActivity>(ReportSheetTexts.StartsOn, a => a.StartsOn),
        Cells.Day<FrozenActivity>(ReportSheetTexts.EndsOn, a => a.EndsOn),
        Cells.YesOrNothing<FrozenActivity>(ReportSheetTexts.IsContinuous, a => a.IsContinuous),
        Cells.Count<FrozenActivity>(ReportSheetTexts.Milestones, a => a.MilestonesTotal),
        Cells.Count<FrozenActivity>(ReportSheetTexts.MilestonesDone, a => a.MilestonesDone),
        Cells.Count<FrozenActivity>(ReportSheetTexts.MilestonesOverdue, a => a.MilestonesOverdue),
        Cells.Prose<FrozenActivity>(ReportSheetTexts.ExpectedEffect, a => a.ExpectedEffect),
        Cells.Plain<FrozenActivity>(ReportSheetTexts.EffectVisibleFrom, a => a.EffectVisibleFrom),
        Cells.Day<FrozenActivity>(ReportSheetTexts.AddedOn, a => a.AddedOn),
        Cells.YesOrNothing<FrozenActivity>(ReportSheetTexts.IsUnanswered, a => a.IsUnanswered),
        Cells.YesOrNothing<FrozenActivity>(ReportSheetTexts.IsPreliminary, a => a.IsPreliminary),
        Before<ActivityStanding>(ReportSheetTexts.CompletionBefore, a => a.PreviousStanding, StatusLook.Of),
        Before<ScheduleStatus>(ReportSheetTexts.ScheduleBefore, a => a.PreviousSchedule, StatusLook.Of),
        Before<EffectStatus>(ReportSheetTexts.EffectBefore, a => a.PreviousEffect, StatusLook.Of),
        Cells.YesOrNothing<FrozenActivity>(ReportSheetTexts.IsWithheld, a => a.IsWithheld),
        new(ReportSheetTexts.Key, a => a.Key) { Width = 30 },
    ];

    public static IReadOnlyList<(FrozenActivity Activity, FrozenAnswer Answer)> Answers(FrozenReport report) =>
        [.. report.Activities.SelectMany(a => a.Answers, (activity, answer) => (activity, answer))];

    public static IReadOnlyList<SheetColumn<(FrozenActivity Activity, FrozenAnswer Answer)>> AnswerColumns() =>
    [
        new(ReportTexts.ColumnNumber, r => r.Activity.Number) { Width = 7 },
        Cells.Title<(FrozenActivity Activity, FrozenAnswer Answer)>(ReportTexts.ColumnActivity, r => r.Activity.Title),
        new(ReportTexts.ColumnBody, r => r.Answer.Body) { Width = 30, Wraps = true },
        new(ReportTexts.ColumnCompletion, r => Words.Of(r.Answer.Phase)) { Width = 18 },
        new(ReportTexts.ColumnSchedule, r => Words.Of(r.Answer.Schedule)) { Width = 18 },
        new(ReportTexts.ColumnEffect, r => Words.Of(r.Answer.Effect)) { Width = 18 },
        new(ReportSheetTexts.Percent, r => r.Answer.Percent / 100.0, CellKind.Percent) { Width = 11 },
        Cells.Prose<(FrozenActivity Activity, FrozenAnswer Answer)>(ReportSheetTexts.Comment, r => r.Answer.Comment),
        Cells.Prose<(FrozenActivity Activity, FrozenAnswer Answer)>(ReportTexts.DeviationCause, r => r.Answer.DeviationReason),
        Cells.Prose<(FrozenActivity Activity, FrozenAnswer Answer)>(ReportTexts.DeviationMeasures, r => r.Answer.Measures),
        new(ReportSheetTexts.ActualCost, r => r.Answer.ActualCost, CellKind.WholeNumber) { Width = 14 },
        Cells.YesOrNothing<(FrozenActivity Activity, FrozenAnswer Answer)>(ReportSheetTexts.IsUnchanged, r => r.Answer.IsUnchanged),
        Cells.YesOrNothing<(FrozenActivity Activity, FrozenAnswer Answer)>(ReportSheetTexts.IsPreliminary, r => r.Answer.IsPreliminary),
    ];

    public static IReadOnlyList<SheetColumn<FrozenActivity>> DeviationColumns(FrozenReport report) =>
    [
        new(ReportTexts.ColumnNumber, a => a.Number) { Width = 7 },
        Cells.Title<FrozenActivity>(ReportTexts.ColumnActivity, a => a.Title),
        new(ReportSheetTexts.Areas, a => Cells.AreasOf(report, a)) { Width = 30, Wraps = true },
        new(ReportTexts.ColumnOwner, a => Named(a, [.. ParticipationRoles.ThatAnswer]) ?? ReportTexts.OwnerMissing) { Width = 30, Wraps = true },
        Cells.Status<FrozenActivity>(ReportTexts.ColumnSchedule, a => StatusLook.Of(a.Schedule)),
        Cells.Count<FrozenActivity>(ReportSheetTexts.DaysPastEnd, a => a.DaysPastEnd),
        Cells.Count<FrozenActivity>(ReportSheetTexts.MilestonesOverdue, a => a.MilestonesOverdue),
        Cells.Prose<FrozenActivity>(ReportTexts.DeviationState, a => Said(a, answer => answer.Comment)),
        Cells.Prose<FrozenActivity>(ReportTexts.DeviationCause, a => Said(a, answer => answer.DeviationReason)),
        Cells.Prose<FrozenActivity>(ReportTexts.DeviationMeasures, a => Said(a, answer => answer.Measures)),
    ];

    public static IReadOnlyList<SheetColumn<FrozenActivity>> LeftColumns() =>
    [
        new(ReportTexts.ColumnNumber, a => a.Number) { Width = 7 },
        Cells.Title<FrozenActivity>(ReportTexts.ColumnActivity, a => a.Title),
        Cells.Status<FrozenActivity>(ReportTexts.ColumnHow, a => StatusLook.Of(a.Standing)),
        Cells.Day<FrozenActivity>(ReportTexts.ColumnDay, a => a.Left?.Date),
        new(ReportSheetTexts.DecidedBy, a => a.Left is null ? ReportTexts.NoDecision : a.Left.DecidedBy) { Width = 28 },
        new(ReportTexts.ColumnParagraph, a => a.Left?.Paragraph) { Width = 10 },
        Cells.Prose<FrozenActivity>(ReportTexts.ColumnWhy, a => a.Left?.Reason ?? a.Answers.FirstOrDefault(x => x.DeviationReason is not null)?.DeviationReason),
        Cells.Prose<FrozenActivity>(ReportSheetTexts.Into, ReportWords.CarriedOnBy),
    ];

    /// <summary>Everything that differs, under the heading that it stands under in the report; what is both better and moved stands twice.</summary>
    public static IReadOnlyList<(string What, FrozenActivity? Before, FrozenActivity Now)> Changes(ReportComparison since) =>
    [
        .. since.Worse.Select(c => (ReportTexts.SinceWorse, (FrozenActivity?)c.Before, c.Now)),
        .. since.Better.Select(c => (ReportTexts.SinceBetter, (FrozenActivity?)c.Before, c.Now)),
        .. since.Moved.Select(c => (ReportTexts.SinceMoved, (FrozenActivity?)c.Before, c.Now)),
        .. since.Left.Select(a => (ReportTexts.SinceLeft, (FrozenActivity?)null, a)),
        .. since.New.Select(a => (ReportTexts.SinceNew, (FrozenActivity?)null, a)),
        .. since.NoLongerFollowed.Select(a => (ReportTexts.SinceNoLongerFollowed, (FrozenActivity?)null, a)),
    ];

    public static IReadOnlyList<SheetColumn<(string What, FrozenActivity? Before, FrozenActivity Now)>> ChangeColumns(ReportComparison since)
    {
        var isSameYear = since.Earlier.Year == since.Later.Year;
        var (then, now) = isSameYear ? (since.Earlier.Name, since.Later.Name) : ($"{since.Earlier.Year}", $"{since.Later.Year}");
        return
        [
            new(ReportTexts.ColumnNumber, c => c.Now.Number) { Width = 7 },
            Cells.Title<(string What, FrozenActivity? Before, FrozenActivity Now)>(ReportTexts.ColumnActivity, c => c.Now.Title),
            new(ReportTexts.ColumnChange, c => c.What) { Width = 26 },
            .. Pair(ReportTexts.ColumnCompletion, a => StatusLook.Of(a.Standing)),
            .. Pair(ReportTexts.ColumnSchedule, a => StatusLook.Of(a.Schedule)),
            .. Pair(ReportTexts.ColumnEffect, a => StatusLook.Of(a.Effect)),
        ];

        IEnumerable<SheetColumn<(string What, FrozenActivity? Before, FrozenActivity Now)>> Pair(string head, Func<FrozenActivity, StatusLook> look) =>
        [
            Cells.Status<(string What, FrozenActivity? Before, FrozenActivity Now)>($"{head} {then}", c => c.Before is null ? null : look(c.Before)),
            Cells.Status<(string What, FrozenActivity? Before, FrozenActivity Now)>($"{head} {now}", c => look(c.Now)),
        ];
    }

    private static SheetColumn<FrozenActivity> Owners(string head, params ParticipationRole[] roles) =>
        new(head, a => Named(a, roles)) { Width = 28, Wraps = true };

    private static SheetColumn<FrozenActivity> Before<T>(string head, Func<FrozenActivity, T?> value, Func<T, StatusLook> look)
        where T : struct =>
        Cells.Status<FrozenActivity>(head, a => value(a) is { } before ? look(before) : null);

    private static string? Named(FrozenActivity activity, params ParticipationRole[] roles) =>
        string.Join("; ", activity.Owners.Where(o => roles.Contains(o.Role)).Select(o => o.Body)) is { Length: > 0 } names ? names : null;

    private static string? Said(FrozenActivity activity, Func<FrozenAnswer, string?> what) =>
        string.Join('\n', activity.Answers.Where(a => what(a) is not null).Select(a => activity.Answers.Count > 1 ? $"{a.Body}: {what(a)}" : what(a)))
            is { Length: > 0 } said ? said : null;
}
