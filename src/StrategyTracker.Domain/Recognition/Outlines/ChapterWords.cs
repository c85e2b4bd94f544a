using System.Text.RegularExpressions;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Domain.Recognition.Outlines;

/// <summary>Words that head the chapters of Swedish governing documents, and what stands under some of them.</summary>
internal static partial class ChapterWords
{
    /// <summary>A chapter by its words alone: "Inledning", "Syfte", "Uppföljning och utvärdering", "Bilaga 1 Ordlista".</summary>
    public static bool IsChapter(string title) => Known().IsMatch(title.Trim());

    public static bool IsAppendix(string title) => Appendix().IsMatch(title);

    /// <summary>What the headings under this one are: target areas under "Målområden", goals under "Mål", and so on.</summary>
    public static ClauseKind? KindUnder(string title) => title.Trim().TrimEnd(':') switch
    {
        var t when Areas().IsMatch(t) => ClauseKind.TargetArea,
        var t when Goals().IsMatch(t) => ClauseKind.Goal,
        var t when Principles().IsMatch(t) => ClauseKind.Principle,
        var t when Responsibilities().IsMatch(t) => ClauseKind.Responsibility,
        _ => null,
    };

    /// <summary>Has parts of its own also where nothing in the look of the headings tells levels.</summary>
    public static bool Contains(string title) => KindUnder(title) is not null || Plan().IsMatch(title.Trim()) || IsAppendix(title);

    /// <summary>"Målområde 1: Trygghet", "Mål 2.1 Fler resor", "Princip 3 – Öppenhet": the label tells the kind.</summary>
    public static (ClauseKind Kind, string Number, string Title, string Word)? Labelled(string text)
    {
        var match = Label().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var word = match.Groups["word"].Value.ToLowerInvariant();
        ClauseKind kind = word.EndsWith("område", StringComparison.Ordinal) ? ClauseKind.TargetArea : word.StartsWith("princip", StringComparison.Ordinal) ? ClauseKind.Principle : ClauseKind.Goal;
        return (kind, match.Groups["number"].Value.TrimEnd('.'), match.Groups["title"].Value.Trim(), word);
    }

    /// <summary>"Åtgärd 3: …" in running text.</summary>
    public static Match ActivityLabel(string text) => Activity().Match(text);

    [GeneratedRegex(@"^(förord|inledning|bakgrund|syfte(t)?( och \p{L}+)?|mål|målen|målbild|vision(en)?|nuläge|nulägesanalys|omvärldsanalys|handlingsplan|genomförande|uppföljning( och \p{L}+)?|utvärdering|revidering|ansvar|ansvarsfördelning|(roller och )?ansvar(sfördelning)?|organisation|organisation och ansvar|definition(er)?|begrepp|ordlista|sammanfattning|avgränsning(ar)?|omfattning|giltighet|ekonomi|finansiering|resurser|kommunikation|implementering|källor|referenser|lagstiftning|lagar och regler|lagkrav|utgångspunkter|metod|tillämpning|prioriteringar|relaterade (styr)?dokument|koppling till andra styrdokument|målgrupp|målområden|fokusområden|insatsområden|åtgärder|aktiviteter|strategier|(vägledande |strategiska )?principer|utbildning|bilagor|bilaga( \d{1,2})?([:. ].*)?|kapitel \d{1,2}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Known();

    [GeneratedRegex(@"^bilaga\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"\b(mål|fokus|insats|utvecklings|temaområd|inriktnings|verksamhets)områden(a)?\b|\bprioriterade områden(a)?\b|\bområden att prioritera\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Areas();

    [GeneratedRegex(@"^mål(en)?( för .*| \d{4}.*)?$|\b(mål|målen|inriktningsmål(en)?|effektmål(en)?|delmål(en)?|kommunmål(en)?|målsättningar(na)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Goals();

    [GeneratedRegex(@"\b(grund|styr)?principer(na)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Principles();

    [GeneratedRegex(@"\bansvar(sfördelning(en)?|et)?\b|^(bilaga \d+ )?organisation$|\broller\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Responsibilities();

    [GeneratedRegex(@"^(handlingsplan|åtgärder|aktiviteter|strategier)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(?<word>Målområde|Fokusområde|Insatsområde|Utvecklingsområde|Område|Övergripande mål|Inriktningsmål|Effektmål|Delmål|Mål|Princip)\s+(?<number>\d{1,2}(\.\d{1,2})*\.?|[A-H]\b)\s*[:.–—-]?\s*(?<title>\S.{2,280})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<word>Åtgärd|Aktivitet|Insats|Uppdrag)\s+(?<number>\d{1,3}(\.\d{1,2})*\.?)\s*[:.–—-]?\s*(?<title>\S.{2,290})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Activity();
}
