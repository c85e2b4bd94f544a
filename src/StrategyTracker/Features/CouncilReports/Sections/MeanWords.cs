using StrategyTracker.Domain.Reporting;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>Means and their changes with one decimal: "2,1", "+0,3", "–" where there is none.</summary>
internal static class MeanWords
{
    public static string Value(FrozenMean mean) => mean.Value is { } value ? Format.Number(value, 1) : "–";

    public static string Change(FrozenMean mean) => mean.Change switch
    {
        null => "–",
        > 0 and var up => $"+{Format.Number(up, 1)}",
        < 0 and var down => $"−{Format.Number(-down, 1)}",
        _ => Format.Number(0, 1),
    };
}
