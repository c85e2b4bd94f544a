using System.Text.RegularExpressions;
using StrategyTracker.Domain.Recognition.Outlines;
using StrategyTracker.Domain.Recognition.Plans;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>What a label on a cover names.</summary>
internal enum CoverField
{
    Title,
    Type,
    AdoptedBy,
    AdoptedOn,
    Paragraph,
    RegistrationNumber,
    ValidFrom,
    ValidTo,
    Validity,
    Owner,
    Responsible,
    AppliesTo,
    Replaces,
    Version,

    /// <summary>Known, and of no use in the proposal: author, place of storage, day of printing …</summary>
    Other,
}

/// <summary>A field that a label names, with its value.</summary>
internal sealed record LabelledValue(CoverField Field, string Label, string Value, Place At);

/// <summary>Finds the labelled fields of a cover: "Diarienummer: …", a row of a table, a label with its value on the next line, or all run together.</summary>
internal static partial class CoverLabels
{
    /// <summary>How far down a cover's header is looked for.</summary>
    private const int MostBlocks = 60;

    private static readonly (CoverField Field, string Pattern)[] Labels =
    [
        (CoverField.Title, "Dokumentnamn|Dokumentets namn|Dokumenttitel|Titel"),
        (CoverField.Type, "Dokumenttyp|Dokumentsort|Dokumentslag|Typ av (styr)?dokument|Dokumentkategori|Styrdokumentstyp"),
        (CoverField.AdoptedBy, "Fastställd/upprättad( av)?|Fastställ[dt] av|Anta(gen|get) av|Beslut(ad|at) av|Beslutsinstans|Beslutande organ|Beslutande instans|Beslutsfattare|Beslutsnivå|Fastställande instans|Anta(gen|get) i|Beslut(ad|at) i"),
        (CoverField.AdoptedOn, "Beslutsdatum( och paragraf)?|Antagningsdatum|Antagandedatum|Datum och (paragraf|§)( för (beslut(et)?|antagande(t)?))?|Datum för beslutet|Datum för beslut|Datum för antagande|Datum för fastställande|Fastställd datum|Beslutad datum|Fastställ[dt]|Anta(gen|get)|Beslutad"),
        (CoverField.Paragraph, "Paragraf|Beslutsparagraf"),
        (CoverField.RegistrationNumber, "Diarienummer|Diarienr|Dnr|Ärendenummer|Ärendenr"),
        (CoverField.ValidFrom, "Gäller från( och med)?|Giltig från( och med)?|Gäller fr\\.?o\\.?m\\.?|Giltig fr\\.?o\\.?m\\.?"),
        (CoverField.ValidTo, "Giltig till( och med)?|Gäller till( och med)?|Gäller t\\.?o\\.?m\\.?|Giltig t\\.?o\\.?m\\.?"),
        (CoverField.AppliesTo, "Dokumentet gäller för|Gäller för( verksamhet)?|Berörd verksamhet|Målgrupp|Omfattar"),
        (CoverField.Validity, "Giltighetstid|Giltighetsperiod|Giltighet|Programperiod|Planperiod|Gäller"),
        (CoverField.Owner, "Dokumentägare|Ägare|Ansvarig nämnd|Ansvarig styrelse|Ansvarig förvaltning|Ansvarigt kontor|För revidering ansvarar"),
        (CoverField.Responsible, "Dokumentansvarig(/processägare)?|Ansvarig funktion|Ansvarig tjänsteperson|Ansvarig tjänsteman|Ansvarig"),
        (CoverField.Replaces, "Ersätter( tidigare| dokument)?"),
        (CoverField.Version, "Version|Utgåva"),
        (CoverField.Other, "Dokumentinformation|Status|Sökord|Sida|Sidor|Sidantal|Bilagor|Lagrum|Beredning|Aktualitetsprövas|Nästa aktualitetsprövning|Revideras senast|Gäller senast|Senast reviderad|Reviderad|Revideras|Nästa revidering|Författare|Handläggare|Utgivare|Upprättad av|Kontaktperson|Förvaring|Publicerad|Datum|Relaterade dokument|Uppföljning|Tidplan för uppföljning|För uppföljning ansvarar"),
    ];

    private static readonly Dictionary<CoverField, Regex> Exact = Labels.ToDictionary(l => l.Field, l => Make($"^({l.Pattern})$"));

    private static readonly Regex Colon = Make($@"^(?<label>{string.Join('|', Labels.Select(l => l.Pattern))})\s*:\s*(?<value>.*)$");

    /// <summary>Without a colon only labels that can be nothing else, and not the first words of a sentence.</summary>
    private static readonly Regex Bare = Make(@"^(?<label>Dokumentnamn|Dokumenttyp|Diarienummer|Diarienr|Dnr\.?|Dokumentägare|Dokumentansvarig|Giltighetstid|Beslutsdatum|Beslutsinstans|Version|Ersätter|Gäller för)\s+(?<value>[^.]{1,160})$");

    private static readonly Regex RunTogether = Make(@"(?<![\p{L}/])(?<label>Dokumenttyp|Dokumentnamn|Dokumentansvarig(/processägare)?|Dokumentägare|Dokumentinformation|Fastställd/upprättad|Fastställd av|Antagen av|Beslutsinstans|Beslutsdatum|Diarienummer|Giltighetstid|Reviderad|Förvaring|Dnr|Version(?=\s\d))(?![\p{L}/])");

    public static List<LabelledValue> Take(Reading reading)
    {
        var found = new List<LabelledValue>();
        var taken = new HashSet<SourceBlock>();
        var cover = reading.Blocks.Take(MostBlocks).TakeWhile(b => !BeginsText(b)).ToList();
        for (var i = 0; i < cover.Count; i++)
        {
            var block = cover[i];
            if (taken.Contains(block))
            {
                continue;
            }

            var before = found.Count;
            if (block.Form is BlockForm.Table)
            {
                found.AddRange(OfTable(block));
            }
            else if (Single(block) is { } single && single.Value.Length > 0 && (single.Field is not CoverField.Other || single.Value.Length < 100))
            {
                found.Add(single);
            }
            else if (i + 1 < cover.Count && block.Text.Length < 40 && FieldOf(block.Text.TrimEnd(':', ' ')) is { } alone && cover[i + 1] is { Form: BlockForm.Paragraph, Text.Length: < 120 } value
                && FieldOf(value.Text.TrimEnd(':', ' ')) is null && Single(value) is null && !Phrase.EndsSentence(value.Text) && alone is not CoverField.Other && block.Form is not BlockForm.Heading)
            {
                found.Add(new LabelledValue(alone, block.Text.TrimEnd(':'), value.Text, block.At));
                taken.Add(value);
            }
            else if (RunTogether.Matches(block.Text) is { Count: >= 3 } run)
            {
                found.AddRange(OfRun(block, run));
                var rest = block with { Text = block.Text[..run[0].Index].Trim() };
                reading.Blocks[reading.Blocks.IndexOf(block)] = rest;
                if (rest.Text.Length == 0)
                {
                    taken.Add(rest);
                }

                continue;
            }

            if (found.Count > before)
            {
                taken.Add(block);
            }
        }

        reading.Blocks.RemoveAll(taken.Contains);
        return found;
    }

    /// <summary>The first chapter or the first activity: what stands below is not about the document.</summary>
    private static bool BeginsText(SourceBlock block) =>
        (block.Form is BlockForm.Paragraph or BlockForm.Heading && block.Text.Length <= 60 && ChapterWords.IsChapter(Headings.NumberOf(block.Text).Title))
        || ChapterWords.ActivityLabel(block.Text).Success || (block.Form is BlockForm.Table && ActivityTables.IsPlan(block));

    /// <summary>The field that a text is the label of and nothing else.</summary>
    public static CoverField? FieldOf(string text) => Exact.Where(l => l.Value.IsMatch(text)).Select(l => (CoverField?)l.Key).FirstOrDefault();

    private static LabelledValue? Single(SourceBlock block)
    {
        var match = Colon.Match(block.Text) is { Success: true } colon ? colon : Bare.Match(block.Text);
        return match.Success && FieldOf(match.Groups["label"].Value.TrimEnd('.')) is { } field && block.Text.Length < 250
            ? new LabelledValue(field, match.Groups["label"].Value, match.Groups["value"].Value.Trim(), block.At)
            : null;
    }

    /// <summary>Label beside value, or a row of labels over a row of values. A table of something else gives nothing.</summary>
    private static IEnumerable<LabelledValue> OfTable(SourceBlock table)
    {
        var found = new List<LabelledValue>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row];
            var labels = cells.Select(c => FieldOf(c.TrimEnd(':', ' '))).ToList();
            if (labels.Count >= 2 && labels.TrueForAll(l => l is not null) && row + 1 < table.Rows.Count)
            {
                found.AddRange(labels.Select((l, i) => new LabelledValue(l!.Value, cells[i], table.Rows[row + 1].ElementAtOrDefault(i) ?? "", table.At)));
                row++;
                continue;
            }

            for (var i = 0; i + 1 < cells.Count; i++)
            {
                if (labels[i] is { } field && labels[i + 1] is null)
                {
                    found.Add(new LabelledValue(field, cells[i], cells[i + 1], table.At));
                    i++;
                }
            }

            found.AddRange(cells.Where((_, i) => labels[i] is null).Select(c => Single(new SourceBlock(table.At, BlockForm.Paragraph, c))).OfType<LabelledValue>().Where(l => !found.Contains(l)));
        }

        return found.Count * 2 >= table.Rows.Count ? found.Where(f => f.Value.Length > 0) : [];
    }

    private static IEnumerable<LabelledValue> OfRun(SourceBlock block, MatchCollection run)
    {
        for (var i = 0; i < run.Count; i++)
        {
            var from = run[i].Index + run[i].Length;
            var value = block.Text[from..(i + 1 < run.Count ? run[i + 1].Index : block.Text.Length)].Trim(' ', ':');
            yield return new LabelledValue(FieldOf(run[i].Value) ?? CoverField.Other, run[i].Value, value, block.At);
        }
    }

    private static Regex Make(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
}
