using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>Sentences about activities that are needed in several places: counts, schedules that explain themselves, costs.</summary>
public static class ActivityWords
{
    /// <summary>"1 klar", "2 klara".</summary>
    public static string Count(ActivityState state, int count) =>
        Text($"Count_{state}_{(count == 1 ? "One" : "Many")}").With(count);

    /// <summary>What to do about a finding of the plan check.</summary>
    public static string Advice(PlanFinding finding) => Text($"Advice_{finding}");

    /// <summary>"1 aktivitet", "48 aktiviteter".</summary>
    public static string Activities(int count) =>
        (count == 1 ? ActivityTexts.OneActivity : ActivityTexts.ManyActivities).With(Format.Number(count));

    public static string Of(StandingChoice choice) => choice switch
    {
        StandingChoice.InPlan => ActivityTexts.StandingInPlan,
        StandingChoice.Open => ActivityTexts.StandingOpen,
        StandingChoice.Left => ActivityTexts.StandingLeft,
        _ => Words.Of(Enum.Parse<ActivityStanding>(choice.ToString())),
    };

    public static string Of(TimeChoice choice) => choice switch
    {
        TimeChoice.Behind => ActivityTexts.TimeBehind,
        TimeChoice.NotBehind => ActivityTexts.TimeNotBehind,
        _ => Words.Of(Enum.Parse<ScheduleStatus>(choice.ToString())),
    };

    public static string Of(BodyScope scope) => scope switch
    {
        BodyScope.Boards => ActivityTexts.ScopeBoards,
        BodyScope.Asked => ActivityTexts.ScopeAsked,
        BodyScope.Nobody => ActivityTexts.ScopeNobody,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };

    /// <summary>Why the schedule is judged as it is, in a few words; none where there is nothing to add.</summary>
    public static string? Reason(ScheduleAssessment schedule) => schedule is { Override: { } said, Reckoned: { } reckoned }
        ? $"{ActivityTexts.SetBy.With(said.By, Format.Date(said.LapsesOn), said.Reason)} {Reckoned(schedule, reckoned)}"
        : ReckonedReason(schedule);

    private static string Reckoned(ScheduleAssessment schedule, ScheduleStatus reckoned)
    {
        var word = reckoned is ScheduleStatus.Unknown ? ActivityTexts.TimeUnknown : Words.Of(reckoned);
        return ReckonedReason(schedule with { Status = reckoned }) is { } why
            ? ActivityTexts.ReckonedWhy.With(word, why)
            : ActivityTexts.ReckonedInstead.With(word);
    }

    private static string? ReckonedReason(ScheduleAssessment schedule) =>
        schedule switch
        {
            { DaysPastEnd: { } days, MilestonesOverdue: > 0 } =>
                $"{Days(ActivityTexts.OneDayPastEnd, ActivityTexts.DaysPastEnd, days)}; {Overdue(schedule)}",
            { DaysPastEnd: { } days } => Days(ActivityTexts.OneDayPastEnd, ActivityTexts.DaysPastEnd, days),
            { MilestonesOverdue: > 0 } => Overdue(schedule),
            { Status: ScheduleStatus.Late or ScheduleStatus.AtRisk or ScheduleStatus.PastPlannedTime } => ActivityTexts.AsReported,
            _ => null,
        };

    /// <summary>"Senast redovisad för 94 dagar sedan", with the period's last day as the day of the answer.</summary>
    public static string Freshness(ScheduleAssessment schedule, DateOnly? lastReportedOn) => schedule.DaysSinceReport switch
    {
        null => ActivityTexts.NeverReported,
        <= 0 => ActivityTexts.ReportedForCurrentPeriod.With(Format.Date(lastReportedOn)),
        1 => ActivityTexts.ReportedYesterday,
        { } days => ActivityTexts.ReportedDaysAgo.With(Format.Number(days)),
    };

    /// <summary>The planned time; what is missing is said, never guessed.</summary>
    public static string Period(DateOnly? startsOn, DateOnly? endsOn, bool isContinuous) => (startsOn, endsOn, isContinuous) switch
    {
        ({ } from, _, true) => ActivityTexts.ContinuousFrom.With(Format.Date(from)),
        (null, _, true) => ActivityTexts.Continuous,
        (null, null, _) => ActivityTexts.NoDates,
        ({ } from, null, _) => ActivityTexts.FromWithoutEnd.With(Format.Date(from)),
        _ => Format.Period(startsOn, endsOn),
    };

    /// <summary>A cost: an amount with its year of price, or one of three different kinds of nothing.</summary>
    public static string Cost(CostKind kind, long? from, long? to, int? priceYear)
    {
        if (kind is not CostKind.Amount)
        {
            return kind switch
            {
                CostKind.None => ActivityTexts.CostNone,
                CostKind.WithinBudget => ActivityTexts.CostWithinBudget,
                _ => ActivityTexts.CostUnknown,
            };
        }

        var amount = from == to
            ? ActivityTexts.CostAmount.With(Format.Number(from ?? 0))
            : ActivityTexts.CostRange.With(Format.Number(from ?? 0), Format.Number(to ?? 0));
        return priceYear is { } year ? $"{amount}, {ActivityTexts.CostPriceYear.With(year.ToString(CultureInfo.InvariantCulture))}" : amount;
    }

    /// <summary>A text by its name, where the name is made of a value.</summary>
    public static string Text(string key) =>
        ActivityTexts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    private static string Overdue(ScheduleAssessment schedule) => schedule.MilestonesTotal == 1
        ? ActivityTexts.OnlyMilestoneOverdue
        : ActivityTexts.MilestonesOverdue.With(schedule.MilestonesOverdue, schedule.MilestonesTotal);

    private static string Days(string one, string many, int days) => days == 1 ? one : many.With(Format.Number(days));
}
