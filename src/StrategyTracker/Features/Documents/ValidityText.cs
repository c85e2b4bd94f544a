using StrategyTracker.Domain.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents;

/// <summary>How long something applies, in words: "2024–2027", "från 2018-06-18, tillsvidare", "uppgift saknas".</summary>
public static class ValidityText
{
    public static string Of(DateOnly? from, DateOnly? to, bool untilFurtherNotice) => (from, to, untilFurtherNotice) switch
    {
        (null, null, true) => SharedTexts.UntilFurtherNotice,
        ({ } first, null, true) => DocumentTexts.FromUntilFurtherNotice.With(Format.Date(first)),
        (null, null, false) => SharedTexts.Missing,
        _ => Format.Period(from, to),
    };

    /// <summary>In a sentence: "4 år", "ett år", "tillsvidare".</summary>
    public static string Of(UsualValidity usual) => usual.Years switch
    {
        null => DocumentTexts.UsuallyUntilFurtherNotice,
        1 => DocumentTexts.ForOneYear,
        { } years => DocumentTexts.ForYears.With(years),
    };
}
