using System.Text.RegularExpressions;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Recognition;

/// <summary>The words that name a document's type.</summary>
public static partial class TypeWords
{
    /// <summary>The types, with the ending by which a compound is known ("energiplan" is a plan). Longer endings come first.</summary>
    private static readonly (string Word, string Name)[] Words =
    [
        ("genomförandeplan", "Genomförandeplan"), ("verksamhetsplan", "Verksamhetsplan"), ("handlingsplan", "Handlingsplan"), ("åtgärdsplan", "Åtgärdsplan"),
        ("delegationsordning", "Delegationsordning"), ("arbetsordning", "Arbetsordning"), ("bolagsordning", "Bolagsordning"), ("ägardirektiv", "Ägardirektiv"),
        ("handlingsprogram", "Handlingsprogram"), ("riktlinjerna", "Riktlinjer"), ("riktlinjer", "Riktlinjer"), ("riktlinje", "Riktlinje"), ("föreskrifter", "Föreskrifter"),
        ("reglemente", "Reglemente"), ("instruktion", "Instruktion"), ("anvisningar", "Anvisningar"), ("anvisning", "Anvisning"), ("rutiner", "Rutiner"), ("rutin", "Rutin"), ("regler", "Regler"),
        ("policyn", "Policy"), ("policy", "Policy"), ("strategin", "Strategi"), ("strategi", "Strategi"), ("programmet", "Program"), ("program", "Program"),
        ("agendan", "Agenda"), ("agenda", "Agenda"), ("taxa", "Taxa"), ("vision", "Vision"), ("planen", "Plan"), ("plan", "Plan"),
    ];

    internal static bool IsTypeAlone(string text) => Words.Any(w => string.Equals(w.Word, text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The type that a title names first; the word as the municipality would write it.</summary>
    internal static string? In(string title)
    {
        foreach (Match word in Word().Matches(title))
        {
            if (Array.Find(Words, w => word.Value.EndsWith(w.Word, StringComparison.OrdinalIgnoreCase)) is { Name: { } name })
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>
    /// Programmes, plans and strategies say what shall be achieved; policies, guidelines and rules how one shall act: the
    /// division that Swedish municipalities commonly make, and that each of them may make otherwise.
    /// </summary>
    public static DocumentNature NatureOf(string typeName) =>
        Activating().IsMatch(typeName) ? DocumentNature.Activating : DocumentNature.Normative;

    [GeneratedRegex(@"[\p{L}-]+", RegexOptions.None, 2000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(program|plan|strategi|vision|agenda)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Activating();
}
