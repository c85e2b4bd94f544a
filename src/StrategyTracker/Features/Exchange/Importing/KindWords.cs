using System.Globalization;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>The kinds of things in a package, in a person's words.</summary>
internal static class KindWords
{
    /// <summary>"ett organ", "a body".</summary>
    public static string Of(string kind) => ExchangeTexts.ResourceManager.GetString("Kind" + kind, CultureInfo.CurrentUICulture) ?? kind;

    /// <summary>"organ", "bodies".</summary>
    public static string Plural(string kind) => ExchangeTexts.ResourceManager.GetString("Kinds" + kind, CultureInfo.CurrentUICulture) ?? kind;
}
