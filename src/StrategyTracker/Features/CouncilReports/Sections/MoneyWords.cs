using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>Kronor as they are said: "850 tkr", "12,3 mnkr", "11,2–14,0 mnkr". Never a digit more than anyone reads.</summary>
public static class MoneyWords
{
    private const long Million = 1_000_000;
    private const long Thousand = 1_000;

    public static string Of(long kronor) => Math.Abs(kronor) switch
    {
        >= Million => $"{Format.Number((double)kronor / Million, 1)}\u00a0{ReportTexts.Millions}",
        >= Thousand => $"{Format.Number((double)kronor / Thousand)}\u00a0{ReportTexts.Thousands}",
        _ => $"{Format.Number(kronor)}\u00a0{ReportTexts.Kronor}",
    };

    /// <summary>One amount where both ends read the same.</summary>
    public static string Of(long from, long to)
    {
        var (low, high) = (Of(from), Of(to));
        var unit = high.LastIndexOf('\u00a0');
        return low == high ? high
            : low.EndsWith(high[unit..], StringComparison.Ordinal) ? $"{low[..low.LastIndexOf('\u00a0')]}–{high}"
            : $"{low} – {high}";
    }
}
