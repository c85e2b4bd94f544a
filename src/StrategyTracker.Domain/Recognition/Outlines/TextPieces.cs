namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>Cuts a long text where it hurts least: between paragraphs, else between lines, sentences, words.</summary>
internal static class TextPieces
{
    private static readonly string[] Seams = ["\n\n", "\n", ". ", " "];

    public static List<string> Of(string text, int longest)
    {
        var pieces = new List<string>();
        var from = 0;
        while (text.Length - from > longest)
        {
            var cut = Seams.Select(s => (Seam: s, At: text.LastIndexOf(s, from + longest - 1, longest, StringComparison.Ordinal)))
                .Where(c => c.At > from + (longest / 4)).Select(c => c.At + c.Seam.Length).FirstOrDefault(from + longest);
            cut = char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
            pieces.Add(text[from..cut].Trim());
            from = cut;
        }

        pieces.Add(text[from..].Trim());
        return [.. pieces.Where(p => p.Length > 0)];
    }
}
