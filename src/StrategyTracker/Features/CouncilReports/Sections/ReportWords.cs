using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>How counts, dates and lists are put into words, in the language of the moment.</summary>
public static class ReportWords
{
    /// <summary>The wording for one, or that for none and many; {0} is the number.</summary>
    public static string Counted(int count, string one, string many, params object?[] more) =>
        (count == 1 ? one : many).With([count, .. more]);

    /// <summary>"1 januari – 31 december 2025".</summary>
    public static string Period(DateOnly from, DateOnly to)
    {
        var months = CultureInfo.CurrentUICulture.DateTimeFormat;
        return $"{from.ToString(from.Year == to.Year ? "d MMMM" : "d MMMM yyyy", months)} – {to.ToString("d MMMM yyyy", months)}";
    }

    /// <summary>"2024-06-01 – 2025-12-31", with what is missing shown as missing.</summary>
    public static string Planned(FrozenActivity activity) =>
        activity.IsContinuous ? activity.StartsOn is { } since ? ReportTexts.ContinuousSince.With(Format.Date(since)) : ReportTexts.Continuous
        : (activity.StartsOn, activity.EndsOn) switch
        {
            ({ } from, { } to) => $"{Format.Date(from)} – {Format.Date(to)}",
            ({ } from, null) => ReportTexts.PlannedFrom.With(Format.Date(from)),
            (null, { } to) => ReportTexts.PlannedTo.With(Format.Date(to)),
            _ => ReportTexts.PlannedMissing,
        };

    /// <summary>"A, B och C".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.SkipLast(1))} {ReportTexts.And} {items[^1]}",
    };

    /// <summary>A number in words up to twelve.</summary>
    public static string InWords(int number)
    {
        var words = ReportTexts.NumberWords.Split(' ');
        return number < words.Length ? words[number] : Format.Number(number);
    }

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];

    /// <summary>"godkänd av" instead of "Godkänd av".</summary>
    public static string InFlow(string text) => text.Length == 0 ? text : char.ToLower(text[0], CultureInfo.CurrentUICulture) + text[1..];

    /// <summary>"§ 57"; none where the minutes give none.</summary>
    public static string Paragraph(string? paragraph) => paragraph is null ? "" : $"§\u00a0{paragraph}";

    /// <summary>The figure with the indicator's decimals, or why there is none.</summary>
    public static string Value(FrozenIndicator indicator, FrozenValue? value) => value switch
    {
        null => "–",
        { Value: { } number } => Format.Number(number, indicator.Decimals),
        _ => Words.InSentence(value.Missing ?? MissingReason.NotCollected),
    };

    /// <summary>How late an activity is: "3 mån över tiden", "2 av 5 delmål sena".</summary>
    public static IEnumerable<string> WhyLate(FrozenActivity activity)
    {
        if (activity.DaysPastEnd is { } days)
        {
            yield return days < 60
                ? Counted(days, ReportTexts.DayPastEnd, ReportTexts.DaysPastEnd)
                : ReportTexts.MonthsPastEnd.With(days / 30);
        }

        if (activity.MilestonesOverdue > 0)
        {
            yield return ReportTexts.MilestonesOverdue.With(activity.MilestonesOverdue, activity.MilestonesTotal);
        }

        if (activity.ScheduleSetBy is { } said)
        {
            yield return ReportTexts.ScheduleSetBy.With(said.By, Format.Date(said.LapsesOn), said.Reason, Words.InSentence(said.Reckoned));
        }
    }

    /// <summary>The answer to the report's question, counted from the target areas' directions.</summary>
    public static string HasItBecomeBetter(IReadOnlyList<JudgedPart> areas)
    {
        var areGoals = areas.Any(a => a.IsGoal);
        if (areas.Count > 0 && areas.All(a => (a.Assessment?.Direction ?? Direction.NotComparable) is Direction.NotComparable))
        {
            return areGoals ? ReportTexts.CannotSayYetOfGoals : ReportTexts.CannotSayYet;
        }

        (Direction Direction, string Only, string First, string Then)[] wordings = areGoals
            ? [
                (Direction.Better, ReportTexts.GoalBetter, ReportTexts.GoalsBetterFirst, ReportTexts.AreasBetter),
                (Direction.Same, ReportTexts.GoalSame, ReportTexts.GoalsSameFirst, ReportTexts.AreasSame),
                (Direction.Worse, ReportTexts.GoalWorse, ReportTexts.GoalsWorseFirst, ReportTexts.AreasWorse),
                (Direction.NotComparable, ReportTexts.GoalNotComparable, ReportTexts.GoalsNotComparableFirst, ReportTexts.AreasNotComparable),
            ]
            : [
                (Direction.Better, ReportTexts.AreaBetter, ReportTexts.AreasBetterFirst, ReportTexts.AreasBetter),
                (Direction.Same, ReportTexts.AreaSame, ReportTexts.AreasSameFirst, ReportTexts.AreasSame),
                (Direction.Worse, ReportTexts.AreaWorse, ReportTexts.AreasWorseFirst, ReportTexts.AreasWorse),
                (Direction.NotComparable, ReportTexts.AreaNotComparable, ReportTexts.AreasNotComparableFirst, ReportTexts.AreasNotComparable),
            ];
        var parts = new List<string>();
        foreach (var (direction, only, first, then) in wordings)
        {
            var count = areas.Count(a => (a.Assessment?.Direction ?? Direction.NotComparable) == direction);
            if (count > 0)
            {
                parts.Add((areas.Count == 1 ? only : parts.Count == 0 ? first : then).With(InWords(count), InWords(areas.Count)));
            }
        }

        return parts.Count == 0 ? "" : Capitalised(List(parts)) + ".";
    }

    /// <summary>"1.2 Invånare är trygga"; the title alone where there is no number.</summary>
    public static string Numbered(string? number, string title) => number is null ? title : $"{number} {title}";

    /// <summary>What carries on an activity that has left the plan, by name; none where nothing does.</summary>
    public static string? CarriedOnBy(FrozenActivity activity) => activity.Left is { CarriedOnBy: [_, ..] names } ? string.Join(", ", names) : null;

    /// <summary>A part that the report counts by: a goal with its number, a target area by its title; in the report's own words what serves none.</summary>
    public static string NameOf(CountedPart part) => part switch
    {
        { Title: { } title } => part.IsGoal ? Numbered(part.Number, title) : title,
        _ => part.IsGoal ? ReportTexts.WithoutGoal : ReportTexts.WithoutTargetArea,
    };

    /// <summary>Number and title, as the council knows the activity.</summary>
    public static string Named(FrozenActivity activity) => FrozenDisposition.NameOf(activity.Number, activity.Title);
}
