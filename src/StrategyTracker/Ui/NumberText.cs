using System.Globalization;

namespace StrategyTracker.Ui;

/// <summary>A number as people type it.</summary>
public static class NumberText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>
    /// The number that was meant. 1 234,5 is the form; a point for the comma and a trailing % are understood. What could mean
    /// two things (1.234,5 or 1,234.5) is not guessed.
    /// </summary>
    /// <param name="text">What was typed; empty is no number, and no fault.</param>
    /// <param name="number">The number, or none where nothing was typed.</param>
    /// <returns>False where the text is something else than a number.</returns>
    public static bool TryRead(string? text, out double? number)
    {
        number = null;
        var bare = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]).TrimEnd('%').Replace('−', '-');
        if (bare.Length == 0)
        {
            return true;
        }

        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(bare.Replace(',', '.'), form, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        number = read;
        return true;
    }

    /// <summary>The number as it would be typed: all its decimals, and no spaces.</summary>
    public static string Write(double? number) => number?.ToString("0.##########", Swedish).Replace('−', '-') ?? "";
}
