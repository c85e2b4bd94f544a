using System.Globalization;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>What a person writes in a field, read as what the field holds. An empty text is nothing, never zero.</summary>
internal static class FieldText
{
    /// <exception cref="RuleBrokenException">The text names none of the values.</exception>
    public static T OneOf<T>(string? text, T nothing)
        where T : struct, Enum =>
        string.IsNullOrWhiteSpace(text) ? nothing
        : Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value
        : throw Refused(RuleCode.ValueIsNotAllowed, text);

    /// <summary>0–100, with or without a per cent sign.</summary>
    public static int? PercentOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text.Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent
            : throw Refused(RuleCode.PercentIsOutOfRange, text);

    /// <summary>Whole kronor, written with or without spaces between the thousands.</summary>
    public static long? KronorOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        digits = digits.EndsWith("kr", StringComparison.OrdinalIgnoreCase) ? digits[..^2] : digits;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var kronor)
            ? kronor
            : throw Refused(RuleCode.AmountIsNotWholeKronor, text);
    }

    public static string? Within(string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length > limit ? throw Refused(RuleCode.TextIsTooLong, limit)
        : text;

    /// <summary>The lines that say something.</summary>
    public static IReadOnlyList<string> LinesOf(string? text) =>
        text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static RuleBrokenException Refused(string code, object? argument) => new(new RuleViolation(code, argument));
}
