using System.Globalization;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Organisation;

/// <summary>
/// The municipality's own colour for links and buttons. It must be read on white by everyone: contrast at least 7:1 by the
/// formula of WCAG 2.2. For dark pages a paler one is made from it, with the same contrast there.
/// </summary>
public sealed record AccentColour
{
    /// <summary>WCAG 2.2, success criterion 1.4.6.</summary>
    public const double LeastContrast = 7;

    /// <summary>A deep petrol blue.</summary>
    public static AccentColour Default { get; } = new(0x0b, 0x4f, 0x5c);

    private static readonly AccentColour White = new(255, 255, 255);

    private AccentColour(int red, int green, int blue) => (Red, Green, Blue) = (red, green, blue);

    public int Red { get; }

    public int Green { get; }

    public int Blue { get; }

    /// <summary>Why the colour, written as #rrggbb, cannot be used.</summary>
    public static IReadOnlyList<RuleViolation> Obstacles(string? written) => Read(written) switch
    {
        null => [new RuleViolation(RuleCode.ColourIsNotReadable, written)],
        { } colour when colour.ContrastTo(White) < LeastContrast =>
            [new RuleViolation(RuleCode.ColourIsTooPale, Math.Round(colour.ContrastTo(White), 1), LeastContrast)],
        _ => [],
    };

    /// <exception cref="RuleBrokenException">It is no colour, or too pale.</exception>
    public static AccentColour Parse(string? written)
    {
        Obstacles(written).ThrowIfAny();
        return Read(written)!;
    }

    /// <summary>Contrast between two colours: 1 (none) to 21 (black and white).</summary>
    public double ContrastTo(AccentColour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>The same hue, as much paler as it takes to be read on the dark background.</summary>
    public AccentColour PalerOn(AccentColour background)
    {
        for (var white = 0; white <= 100; white += 2)
        {
            if (MixedWith(White, white) is var paler && paler.ContrastTo(background) >= LeastContrast)
            {
                return paler;
            }
        }

        return White;
    }

    /// <summary>This colour with so many parts in a hundred of another.</summary>
    public AccentColour MixedWith(AccentColour other, int percent) => new(
        Mix(Red, other.Red, percent), Mix(Green, other.Green, percent), Mix(Blue, other.Blue, percent));

    /// <summary>Any colour as #rrggbb, also one that is no accent.</summary>
    public static AccentColour Of(string written) =>
        Read(written) ?? throw new RuleBrokenException(new RuleViolation(RuleCode.ColourIsNotReadable, written));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static int Mix(int own, int other, int percent) => ((own * (100 - percent)) + (other * percent) + 50) / 100;

    private static AccentColour? Read(string? written) =>
        written is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new AccentColour(value >> 16, (value >> 8) & 0xff, value & 0xff)
            : null;
}
