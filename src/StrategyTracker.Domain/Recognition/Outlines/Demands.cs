using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>Sentences that demand something ("ska"), and those that give a body a responsibility.</summary>
internal static partial class Demands
{
    /// <summary>Null where nothing is demanded; sure where every sentence demands.</summary>
    public static Sureness? In(string text)
    {
        var sentences = Phrase.Sentences(text);
        var demanding = sentences.Count(s => Demand().IsMatch(s) && s[^1] is not '?');
        return demanding == 0 ? null : demanding == sentences.Count ? Sureness.Sure : Sureness.Likely;
    }

    /// <summary>The body that a sentence of the form "Kommunstyrelsen ansvarar för …" makes responsible.</summary>
    public static string? BodyIn(string text) =>
        Responsible().Match(text) is { Success: true } match && BodyNames.KindOf(match.Groups["body"].Value) is not null ? match.Groups["body"].Value : null;

    // "det förhållningssätt som ska …" describes and does not demand.
    [GeneratedRegex(@"(?<!\bsom )(?<!\bhur \p{L}+ )(?<!\bvad \p{L}+ )\b(ska|skall|måste|får inte)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Demand();

    [GeneratedRegex(@"^(?<body>\p{Lu}[\p{L}/ -]{2,60}?)\s(ansvarar|svarar för|har (det )?(övergripande |yttersta )?ansvar(et)?|beslutar|fastställer|ska ansvara)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Responsible();
}
