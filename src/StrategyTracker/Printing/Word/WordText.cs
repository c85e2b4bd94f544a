using System.Text;

namespace StrategyTracker.Printing.Word;

/// <summary>Text as a Word file can hold it: without the characters that XML cannot have.</summary>
internal static class WordText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (!char.IsSurrogate(text[i]) && (text[i] >= ' ' || text[i] is '\t' or '\n') && text[i] is not ('\uFFFE' or '\uFFFF'))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    /// <summary>The words of an element, as one would read them out: white space as one space, and no marks within words.</summary>
    public static string Plain(string text) =>
        string.Join(' ', text.Replace("\u00ad", "", StringComparison.Ordinal).Split((char[]?)[' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A description that begins with the name of what it describes, beside which it stands, without it.</summary>
    public static string Untitled(string description, string? title)
    {
        var end = description.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 && title is not null && Plain(title).StartsWith(description[..end], StringComparison.Ordinal) ? description[(end + 2)..] : description;
    }
}
