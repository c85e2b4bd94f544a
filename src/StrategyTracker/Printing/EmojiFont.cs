using System.Globalization;
using System.Reflection;
using System.Text;

namespace StrategyTracker.Printing;

/// <summary>
/// Pictures among the letters, for a machine whose fonts have none. They would stand as boxes. Half a megabyte, so it goes only
/// into a page that has any. Noto Emoji, under the SIL Open Font License, which lies beside it.
/// </summary>
public static class EmojiFont
{
    /// <summary>Where pictures are found, and what joins and varies them; letters and digits keep their own font.</summary>
    private static readonly (int First, int Last)[] ranges =
    [
        (0x231A, 0x231B), (0x23E9, 0x23FA), (0x2600, 0x27BF), (0x2B50, 0x2B55), (0x1F000, 0x1FAFF), (0xE0020, 0xE007F), (0x200D, 0x200D), (0xFE0F, 0xFE0F),
    ];

    private static readonly Lazy<string> face = new(MakeFace);

    /// <summary>The font as a style rule; nothing for a page without pictures.</summary>
    public static string RuleFor(string markup) => markup.EnumerateRunes().Any(IsPicture) ? face.Value : "";

    /// <summary>The product's own marks of status are drawn, and need no font.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is > 0x2319 and not (0xFE0F or 0x200D) && Array.Exists(ranges, r => rune.Value >= r.First && rune.Value <= r.Last);

    private static string MakeFace()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("noto-emoji.woff2")
            ?? throw new InvalidOperationException("The emoji font is not in the program.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var range = string.Join(',', ranges.Select(r => string.Create(CultureInfo.InvariantCulture, $"U+{r.First:X}-{r.Last:X}")));
        return $"@font-face {{ font-family: \"Noto Emoji\"; src: url(data:font/woff2;base64,{Convert.ToBase64String(content.GetBuffer(), 0, (int)content.Length)}) format(\"woff2\"); unicode-range: {range}; }}\n";
    }
}
