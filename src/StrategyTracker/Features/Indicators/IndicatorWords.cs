using System.Globalization;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators;

/// <summary>Sentences about indicators.</summary>
public static class IndicatorWords
{
    /// <summary>"63 procent".</summary>
    public static string Amount(IndicatorView indicator, double? value) => value is { } number
        ? $"{Format.Number(number, indicator.Decimals)} {indicator.Unit}".TrimEnd()
        : SharedTexts.Missing;

    /// <summary>A figure, or why it is missing.</summary>
    public static string Point(IndicatorView indicator, FrozenValue point) =>
        point.Value is null && point.Missing is { } missing ? Words.Of(missing) : Amount(indicator, point.Value);

    /// <summary>Whether the target is reached; none where nothing may be judged.</summary>
    public static StatusLook? Look(IndicatorReading reading) => reading.ReachesTarget switch
    {
        true => new StatusLook(Shape.Full, Tone.Good, IndicatorTexts.TargetReached),
        false => new StatusLook(Shape.Empty, Tone.Part, IndicatorTexts.TargetNotReached),
        null => null,
    };

    /// <summary>The answer that the chart gives, as a sentence.</summary>
    public static string Answer(IndicatorView indicator)
    {
        var reading = indicator.Reading;
        if (reading.Now is not { Value: not null } latest)
        {
            return indicator.ByBody.Count > 0 ? IndicatorTexts.OnlyByBody : IndicatorTexts.NoValue;
        }

        var now = Amount(indicator, latest.Value);
        var year = Year(latest.Year);
        if (reading.Before is not { Value: { } old } before)
        {
            return IndicatorTexts.AnswerOnly.With(now, year);
        }

        if (reading.Broken is { } broken)
        {
            return IndicatorTexts.AnswerBroken.With(now, year, Amount(indicator, old), Year(before.Year), Year(broken.FromYear));
        }

        return reading.Direction switch
        {
            Direction.Better => IndicatorTexts.AnswerBetter.With(Amount(indicator, old), Year(before.Year), now, year),
            Direction.Worse => IndicatorTexts.AnswerWorse.With(Amount(indicator, old), Year(before.Year), now, year),
            Direction.Same => IndicatorTexts.AnswerSame.With(now, Year(before.Year), year),
            _ => IndicatorTexts.AnswerUnjudged.With(Amount(indicator, old), Year(before.Year), now, year),
        };
    }

    /// <summary>Everything that the chart shows, in words.</summary>
    public static string Alternative(IndicatorView indicator) => string.Join("; ", indicator.Points
        .Select(p => $"{Words.InSentence(p.Kind)} {Year(p.Year)}: {Point(indicator, p)}{(p.IsSummed is true ? $" ({IndicatorTexts.SummedInSentence})" : "")}")
        .Concat(indicator.Breaks.Select(b => IndicatorTexts.BreakFrom.With(Year(b.FromYear), b.Reason))));

    /// <summary>"Kvinnor 64 procent, män 58 procent (2025)": two facts beside each other, judged by nobody.</summary>
    public static string? Genders(IndicatorView indicator) => indicator.LatestByGender is { Count: > 0 } latest
        ? $"{string.Join(", ", latest.Select((g, i) => $"{(i == 0 ? Words.Of(g.Gender) : Words.InSentence(g.Gender))} {Amount(indicator, g.Value)}"))} ({Year(latest[0].Year)})"
        : null;

    /// <summary>What a year's sum says: that nobody has said the whole, that parts are lacking, or that the two differ.</summary>
    public static string? Sum(IndicatorView indicator, PartSum sum) => sum switch
    {
        { Lacking.Count: > 0 } => IndicatorTexts.SumLacks.With(Year(sum.Year), string.Join(", ", sum.Lacking)),
        { Told: null } => IndicatorTexts.SumComputed.With(Year(sum.Year), Amount(indicator, sum.Sum)),
        { Difference: { } difference } => IndicatorTexts.SumDiffers.With(
            Year(sum.Year), Amount(indicator, sum.Told), Amount(indicator, sum.Sum), Amount(indicator, Math.Abs(difference)),
            difference > 0 ? IndicatorTexts.SumLess : IndicatorTexts.SumMore),
        _ => null,
    };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
