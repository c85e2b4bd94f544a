using System.Text;

namespace StrategyTracker.Domain.Rules;

/// <summary>
/// Stable readable keys of documents, bodies, target areas and activities: lower-case a–z, digits and hyphens, as they
/// stand in addresses, packages and verbs.
/// </summary>
public static class ReadableKey
{
    public static bool IsReadable(string key) =>
        key.Length is > 0 and <= Limits.Key
        && key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && key[0] != '-' && key[^1] != '-' && !key.Contains("--", StringComparison.Ordinal);

    /// <summary>A key made from a title: "Hög digital förmåga" gives "hog-digital-formaga".</summary>
    public static string From(string title)
    {
        var builder = new StringBuilder();
        foreach (var rune in title.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (rune is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                builder.Append(rune);
            }
            else if (char.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark
                && builder.Length > 0 && builder[^1] != '-')
            {
                builder.Append('-');
            }
        }

        var key = builder.ToString().Trim('-');
        key = key.Length > 80 ? key[..80].TrimEnd('-') : key;
        return key.Length == 0 ? "utan-namn" : key;
    }

    /// <summary>The key, or the key with the first free number after it.</summary>
    public static string Unique(string key, IReadOnlySet<string> taken)
    {
        var unique = key;
        for (var number = 2; taken.Contains(unique); number++)
        {
            unique = $"{key}-{number}";
        }

        return unique;
    }

    public static IReadOnlyList<RuleViolation> Obstacles(string key) =>
        IsReadable(key) ? [] : [new RuleViolation(RuleCode.KeyIsNotReadable, key)];
}
