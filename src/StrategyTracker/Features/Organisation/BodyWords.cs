using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation;

/// <summary>The municipality's own word for what a body is, else ours.</summary>
public static class BodyWords
{
    public static string Kind(BodyLine body) => body.KindName is [var first, .. var rest]
        ? char.ToUpper(first, System.Globalization.CultureInfo.CurrentCulture) + rest
        : Words.Of(body.Kind);
}
