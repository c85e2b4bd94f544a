using System.Text;

namespace StrategyTracker.Printing;

/// <summary>
/// Soft hyphens at the joints of long Swedish compounds, for narrow columns. Chromium has no Swedish patterns, so
/// <c>hyphens: auto</c> does nothing; a list of the parts that municipal compounds end in finds the joints that matter,
/// and where it finds none the word stays whole.
/// </summary>
public static class Hyphenation
{
    private const char SoftHyphen = '\u00ad';
    private const int ShortestWord = 15;
    private const int ShortestWhereItIsTight = 10;
    private const int ShortestPart = 3;

    /// <summary>Last parts of compounds, long before short, so that "förvaltnings|chef" is tried before "chef".</summary>
    private static readonly string[] Parts =
    [
        .. """
        ansvar ansökan arbete arbetare avtal avtalen balans bank beslut beslutet betyg bibliotek bidrag bild bok bokning bolag bolaget boende boenden
        chef chefer dag data datakatalog delning direktör drift dokumentation digital digitala enhet enheten enheter ekonomi ekonomin
        effekt effekter fastigheter förmåga förvaltning förvaltningen förvaltningar forum fullmäktige fråga frågor försörjning följning
        granskning granskningar grupp grupper handling handlingar hantering hem hjälp huset hälso information informationen insats insatser inköp
        introduktion inventering justering kartan karta katalog katalogen klassning kompetens kontor kontoret kontroll kraft kraftig kultur
        kvalitet marknad ledare ledaren ledning ledningen ledningar läge lärare lösning lösningar medarbetare mall mått mätning mätningar miljö mängd
        mängder möte möten nämnd nämnden nämnder nätverk nytta områden område olyckor ordning plan planen planer planering plats platser plattform
        plattformen plattformar portal princip principer process processer profil program projekt punkt punkter rapport rapportering redovisning
        regler register reda resa rutiner rätt råd rådet samtal samverkan samordnare service signaler sida skola skolan skydd
        staben stad staden strategi strategin styrning styrelse styrelsen stöd svar system systemen säkerhet teknik tid tiden tidplan tillgänglighet
        tillsyn tjänst tjänsten tjänster tvilling tänkande underlag undervisning upphandling uppföljning uppgift uppgifter utbildning utbildningen
        utveckling utvecklingen verksamhet verksamheten verksamheter verkstad vård väg vägar vägledning värde värden yrke åtgärd åtgärder åtgärden
        ägare ärende ärenden överenskommelse övning övningar
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(p => p.Length),
    ];

    /// <summary>The text with soft hyphens in its long compounds. They do not show where no line ends.</summary>
    public static string Soften(string text) => Soften(text, ShortestWord);

    /// <summary>The same where a column has room for less than "Servicenämnden".</summary>
    public static string SoftenTightly(string text) => Soften(text, ShortestWhereItIsTight);

    private static string Soften(string text, int shortestWord)
    {
        if (text.Length < shortestWord)
        {
            return text;
        }

        var softened = new StringBuilder(text.Length + 8);
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - start >= shortestWord)
            {
                Append(softened, text.AsSpan(start, end - start));
            }
            else
            {
                softened.Append(text, start, end - start);
            }

            if (end < text.Length)
            {
                softened.Append(text[end++]);
            }

            start = end;
        }

        return softened.ToString();
    }

    /// <summary>Cuts off known last parts from the end, as long as something is left before them.</summary>
    private static void Append(StringBuilder softened, ReadOnlySpan<char> word)
    {
        var joints = new List<int>();
        var end = word.Length;
        while (LastPart(word[..end]) is { } length)
        {
            end -= length;
            joints.Add(end);
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (joints.Contains(i))
            {
                softened.Append(SoftHyphen);
            }

            softened.Append(word[i]);
        }
    }

    private static int? LastPart(ReadOnlySpan<char> word)
    {
        foreach (var part in Parts)
        {
            if (word.Length - part.Length >= ShortestPart && word.EndsWith(part, StringComparison.OrdinalIgnoreCase))
            {
                return part.Length;
            }

            // The joint's own s, as in "förvaltnings|chef", belongs to the part before it.
            if (word.Length - part.Length - 1 >= ShortestPart && word[^1] is 's' && word[..^1].EndsWith(part, StringComparison.OrdinalIgnoreCase))
            {
                return part.Length + 1;
            }
        }

        return null;
    }
}
