using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Administration;

/// <summary>The municipality's own colour, and for dark pages its paler sister, as custom properties of the style.</summary>
public static class Theme
{
    private static readonly AccentColour Paper = AccentColour.Of("#ffffff");
    private static readonly AccentColour Night = AccentColour.Of("#14181b");

    /// <summary>Nothing where the colour is the style's own.</summary>
    public static string StyleOf(string? colour)
    {
        if (colour is null || AccentColour.Obstacles(colour).Count > 0 || AccentColour.Parse(colour) is var own && own == AccentColour.Default)
        {
            return "";
        }

        var paler = own.PalerOn(Night);
        return $$"""
            :root { --accent: {{own}}; --accent-ink: #fff; --accent-bg: {{own.MixedWith(Paper, 90)}}; --accent-soft: {{own.MixedWith(Paper, 55)}}; }
            @media (prefers-color-scheme: dark) {
              :root { --accent: {{paler}}; --accent-ink: {{Night}}; --accent-bg: {{own.MixedWith(Night, 75)}}; --accent-soft: {{paler.MixedWith(Night, 45)}}; }
            }
            """;
    }
}
