using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>Who adopted the text, when and with which paragraph: "Antaget av kommunfullmäktige 2024-02-01 § 12".</summary>
internal static partial class Adoptions
{
    private const int MostBlocks = 40;

    public static List<ProposedAdoption> Take(Reading reading, IReadOnlyList<LabelledValue> labels)
    {
        var found = new List<ProposedAdoption>();
        var day = labels.FirstOrDefault(l => l.Field is CoverField.AdoptedOn);
        var paragraph = labels.FirstOrDefault(l => l.Field is CoverField.Paragraph)?.Value ?? (Paragraph().Match(day?.Value ?? "") is { Success: true } with ? with.Groups["number"].Value : null);
        foreach (var label in labels.Where(l => l.Field is CoverField.AdoptedBy && l.Value.Length > 0))
        {
            foreach (var part in label.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                // Only one body can be meant by a day that stands under a label of its own.
                found.Add(Of(part, label.At, SwedishDate.FirstIn(part) ?? SwedishDate.FirstIn(day?.Value ?? ""), paragraph));
            }
        }

        if (found.Count == 0 && day is not null && BodyBefore(day.Value) is { Length: > 0 } body && BodyNames.KindOf(body) is not null)
        {
            found.Add(Of(day.Value, day.At, SwedishDate.FirstIn(day.Value), paragraph));
        }

        foreach (var block in reading.Blocks.Take(MostBlocks).Where(b => b.Text.Length is > 0 and < 260).ToList())
        {
            var adopted = Adopted().Matches(block.Text);
            if (adopted.Count == 0)
            {
                continue;
            }

            foreach (Match match in adopted)
            {
                var adoption = Of(match.Groups["rest"].Value, block.At, SwedishDate.FirstIn(match.Groups["rest"].Value), null);
                if (BodyNames.KindOf(adoption.Body) is not null || adoption.Date is not null)
                {
                    found.RemoveAll(f => string.Equals(f.Body, adoption.Body, StringComparison.OrdinalIgnoreCase) && (f.Date is null || f.Date == adoption.Date));
                    found.Add(adoption);
                }
            }

            // A line on the cover that says nothing else has been taken; a sentence of the text stays.
            if (found.Exists(f => f.At == block.At) && block.Text.Length < 160)
            {
                reading.Blocks.Remove(block);
            }
        }

        return found;
    }

    private static ProposedAdoption Of(string text, Place at, DateOnly? day, string? paragraph)
    {
        var body = BodyNames.Tidy(BodyBefore(text));
        paragraph = Paragraph().Match(text) is { Success: true } match ? match.Groups["number"].Value : paragraph;
        return new ProposedAdoption(body, day, paragraph?.Trim('§', ' '), at, day is not null && BodyNames.KindOf(body) is not null ? Sureness.Sure : Sureness.Unsure);
    }

    private static string BodyBefore(string text) => AfterBody().Match(text) is { Success: true } match ? text[..match.Index].Trim(' ', ',', '(', ':') : text.Trim();

    [GeneratedRegex(@"\b(antag(en|et|na)|fastställ(d|t|da)|beslut(ad|at|ade|ats)|godkän(d|t|da))(/\w+)?\s*(av|i)\s+(?<rest>.{3,140}?)(?=\.\s|\.$|\b(antag|fastställ)|;|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Adopted();

    [GeneratedRegex(@"[,(]?\s*(§|\bden\b|\bpar\b|\d{4}-\d{2}|\b\d{8}\b|\b\d{1,2}(:?e)?\s\p{L}{3,9}\.?\s\d{4}|\bdnr\b|\bdiarienummer\b|\bmed stöd\b|\beft?er\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AfterBody();

    [GeneratedRegex(@"§+\s*(?<number>\d{1,4}(\s?[a-z]\b)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Paragraph();
}
