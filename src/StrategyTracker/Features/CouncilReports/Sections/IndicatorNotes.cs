using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>What a reader needs to know beside an indicator's figures, in the report's language.</summary>
internal static class IndicatorNotes
{
    /// <summary>The year's note, women and men, a break in the series, and whether the parts make the sum.</summary>
    /// <returns>The notes, each with whether it is in the report's own words.</returns>
    public static IEnumerable<(string Text, bool IsOwn)> Of(IndicatorReading reading, int year)
    {
        var indicator = reading.Indicator;
        if (reading.Now?.Note is { } note)
        {
            yield return (note, false);
        }

        var genders = indicator.ByGender?.Where(g => g.Value is not null).GroupBy(g => g.Year).MaxBy(g => g.Key);
        if (genders is not null)
        {
            var said = genders.Select((g, i) => $"{(i == 0 ? Words.Of(g.Gender) : Words.InSentence(g.Gender))} {Format.Number(g.Value!.Value, indicator.Decimals)}");
            yield return ($"{string.Join(", ", said)} ({genders.Key})", true);
        }

        foreach (var broken in (indicator.Breaks ?? []).Where(b => b.FromYear <= year))
        {
            yield return (ReportTexts.SeriesBreak.With(broken.FromYear, broken.Reason), true);
        }

        if (indicator.PartSums?.FirstOrDefault(s => s.Year == year) is { } sum && Said(indicator, sum) is { } words)
        {
            yield return (words, true);
        }
    }

    private static string? Said(FrozenIndicator indicator, PartSum sum) => sum switch
    {
        { Lacking.Count: > 0 } => ReportTexts.PartsLack.With(string.Join(", ", sum.Lacking)),
        { Told: null } => ReportTexts.PartsSummed.With(sum.Year),
        { Difference: { } difference } => ReportTexts.PartsDiffer.With(
            Format.Number(sum.Sum!.Value, indicator.Decimals), Format.Number(Math.Abs(difference), indicator.Decimals)),
        _ => null,
    };
}
