using System.Globalization;
using System.Text;

namespace StrategyTracker.Printing;

/// <summary>Texts of people inside rules of style.</summary>
public static class CssText
{
    /// <summary>A CSS string; what could end it, or the style element, is written as its code.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or '<' or '>' || char.IsControl(letter))
            {
                quoted.Append('\\').Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }
}
