using System.Text;

namespace StrategyTracker.Domain.Rules;

/// <summary>
/// Takes out of a text what no person has typed and no paper can show, as it comes along from the clipboard and from other programs: control characters,
/// half characters, and the marks that turn the direction of what follows against its own. Marks that right-to-left languages are written with stay.
/// </summary>
public static class PlainCharacters
{
    private const char LeftToRightOverride = '\u202D';
    private const char RightToLeftOverride = '\u202E';

    public static string? Of(string? text) => text is null || text.All(IsPlain) ? text : Cleaned(text);

    private static string Cleaned(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a character comes out as the sign that stands for one that could not be read.
            if (!rune.IsBmp || (IsPlain((char)rune.Value) && rune != Rune.ReplacementChar))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static bool IsPlain(char letter) =>
        letter is '\n' or '\r' or '\t' || !(char.IsControl(letter) || char.IsSurrogate(letter) || letter is LeftToRightOverride or RightToLeftOverride or '\uFFFE' or '\uFFFF');
}
