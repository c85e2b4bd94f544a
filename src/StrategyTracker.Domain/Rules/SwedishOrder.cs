using System.Globalization;

namespace StrategyTracker.Domain.Rules;

/// <summary>The order in which names stand: å, ä and ö last, and capitals as small letters. The database has its own collation for the same.</summary>
public static class SwedishOrder
{
    public static StringComparer Names { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
}
