using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>A value that differs between two versions, in words.</summary>
public static class DifferenceWords
{
    public static string Of(object? value) => value switch
    {
        null => "–",
        string text => text,
        DateOnly day => Format.Date(day),
        double number => number.ToString("#,##0.##", CultureInfo.GetCultureInfo("sv-SE")),
        AssessmentLevel level => Words.Of(level),
        Direction direction => Words.Of(direction),
        Prognosis prognosis => Words.Of(prognosis),
        ActivityStanding standing => Words.Of(standing),
        ScheduleStatus schedule => Words.Of(schedule),
        EffectStatus effect => Words.Of(effect),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };
}
