using System.Text.RegularExpressions;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Domain.Recognition;

/// <summary>The names of bodies, and what kind of body a name tells of.</summary>
public static partial class BodyNames
{
    /// <summary>The kind that the name tells; null where it tells none.</summary>
    public static BodyKind? KindOf(string name) => name.Trim().ToLowerInvariant() switch
    {
        var n when n.StartsWith("länsstyrelse", StringComparison.Ordinal) => BodyKind.External,
        var n when n.Contains("fullmäktige") || n is "kf" => BodyKind.Council,
        var n when n.Contains("kommunstyrelse") && !n.Contains("förvaltning") && !n.Contains("kontor") && !n.Contains("utskott") || n is "ks" or "regionstyrelsen" => BodyKind.ExecutiveBoard,
        var n when n.EndsWith("nämnd", StringComparison.Ordinal) || n.EndsWith("nämnden", StringComparison.Ordinal) || n.EndsWith("nämnderna", StringComparison.Ordinal)
            || n.EndsWith("nämnder", StringComparison.Ordinal) || n.EndsWith("utskott", StringComparison.Ordinal) || n.EndsWith("utskottet", StringComparison.Ordinal) || n.StartsWith("styrelsen för", StringComparison.Ordinal)
            || n.StartsWith("nämnden för", StringComparison.Ordinal) || n.EndsWith("styrelsen", StringComparison.Ordinal) || n.StartsWith("nämnd/", StringComparison.Ordinal) || n is "ksau" => BodyKind.Committee,
        var n when Company().IsMatch(n) => BodyKind.Company,
        var n when n.EndsWith("forum", StringComparison.Ordinal) || n.EndsWith("råd", StringComparison.Ordinal) || n.EndsWith("rådet", StringComparison.Ordinal)
            || n.EndsWith("styrgrupp", StringComparison.Ordinal) || n.EndsWith("styrgruppen", StringComparison.Ordinal) || n.EndsWith("ledningsgrupp", StringComparison.Ordinal) || n.EndsWith("ledningsgruppen", StringComparison.Ordinal) => BodyKind.Forum,
        var n when Administration().IsMatch(n) => BodyKind.Administration,
        var n when Region().IsMatch(n) => BodyKind.External,
        _ => null,
    };

    public static bool IsBody(string name) => name.Length <= 80 && Phrase.WordCount(name) <= 7 && KindOf(name) is not null;

    /// <summary>A function: "IT-chef", "kommundirektören", "miljöstrateg".</summary>
    public static bool IsFunction(string text) => Function().IsMatch(text);

    /// <summary>Two or three capitalised words and nothing that names a function or a body: a person.</summary>
    internal static bool IsPerson(string text) => Person().IsMatch(text.Trim()) && KindOf(text) is null && !IsFunction(text);

    /// <summary>The name without the ending of a genitive, with a capital: "kommunstyrelsen" as "Kommunstyrelsen".</summary>
    internal static string Tidy(string name)
    {
        name = name.Trim(' ', ',', '.', ':', ';');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The name is a municipality's own and nothing else: "Umeå kommun", "Göteborgs Stad".</summary>
    public static bool IsMunicipality(string name) => !IsRegion(name) && string.Equals(MunicipalityIn(name), name.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The name is a region's: "Region Dalarna".</summary>
    public static bool IsRegion(string name) => name.TrimStart().StartsWith("Region ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The municipality: "Umeå kommuns" as "Umeå kommun".</summary>
    internal static string? MunicipalityIn(string text) => Municipality().Match(text) is { Success: true } match
        ? match.Groups["region"] is { Success: true } region ? region.Value
        : $"{Named(match.Groups["name"].Value)} {match.Groups["kind"].Value.ToLowerInvariant()}" : null;

    private static string Named(string name) => Phrase.IsCapitals(name) ? Phrase.FromCapitals(name) : name;

    [GeneratedRegex(@"(?<name>\b\p{Lu}[\p{L}-]{2,}( \p{Lu}\p{L}+)?)\s(?<kind>kommun|stad|KOMMUN|STAD|Stad|Kommun)(s|S)?\b|\b(?<region>Region \p{Lu}\p{L}+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Municipality();

    [GeneratedRegex(@"\bab$|\bbolag(et|en)?$|fastigheter ab|bostäder", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Company();

    [GeneratedRegex(@"(förvaltning(en|ar|arna)?|kontor(et|en)?|enhet(en|er)?|avdelning(en)?|stab(en)?|biblioteket|räddningstjänst(en)?|tjänst(en)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Administration();

    [GeneratedRegex(@"^region \p{L}+|polisen|arbetsförmedlingen|trafikverket|förbund(et)?$|förbundet |kommunalförbund|civilsamhället", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Region();

    [GeneratedRegex(@"(chef|chefer|direktör|ledare|strateg|samordnare|ansvarig|redaktör|arkitekt|förvaltare|controller|sekreterare|handläggare|utvecklare|ingenjör|ombud|jurist|rektor|medarbetare|jour|funktionen?)(en|n|na)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Function();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?( \p{Lu}\p{Ll}+)?( (von|af|de) )? ?\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Person();
}
