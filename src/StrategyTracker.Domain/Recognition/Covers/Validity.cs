using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>From when and until when: by labels, by a sentence on the cover, or by the years of the title.</summary>
internal static partial class Validity
{
    public static ProposedCover Read(Reading reading, IReadOnlyList<LabelledValue> labels, ProposedCover cover)
    {
        var found = Labelled(labels, cover);
        if (found.ValidTo is null && found.UntilFurtherNotice is null && Sentence(reading) is { } sentence)
        {
            found = Take(found, sentence.Text, sentence.At, Sureness.Likely);
            reading.Blocks.RemoveAll(b => b.At == sentence.At && b.Text.Length < 60 && (found.ValidTo?.At == b.At || found.UntilFurtherNotice?.At == b.At || found.ValidFrom?.At == b.At));
        }

        if (found.ValidTo is null && found.UntilFurtherNotice is null && cover.Title is { } title && SwedishDate.Period(YearsOf(title.Value)) is ({ } from, { } to))
        {
            reading.Doubt(RemarkCode.ValidityIsFromTitle, title.At, from.Year.ToString(CultureInfo.InvariantCulture), to.Year.ToString(CultureInfo.InvariantCulture));
            // A programme for a period that was adopted some way into it applies from its decision.
            var adopted = cover.Adoptions.Select(a => a.Date).Where(d => d > from && d < to && d.Value.Year == from.Year).Min();
            found = found with
            {
                ValidFrom = found.ValidFrom ?? new Found<DateOnly>(adopted ?? from, title.At, Sureness.Likely),
                ValidTo = new Found<DateOnly>(to, title.At, Sureness.Likely),
            };
        }

        return found.ValidFrom is null && found.Adoptions.FirstOrDefault(a => a.Date is not null) is { } adoption
            ? found with { ValidFrom = new Found<DateOnly>(adoption.Date!.Value, adoption.At, Sureness.Likely) }
            : found;
    }

    private static ProposedCover Labelled(IReadOnlyList<LabelledValue> labels, ProposedCover cover)
    {
        foreach (var label in labels.Where(l => l.Value.Length > 0))
        {
            switch (label.Field)
            {
                case CoverField.ValidFrom when SwedishDate.FirstIn(label.Value) is { } day:
                    cover = cover with { ValidFrom = new Found<DateOnly>(day, label.At, Sureness.Sure) };
                    break;
                case CoverField.ValidTo or CoverField.Validity:
                    cover = Take(cover, label.Value, label.At, Sureness.Sure);
                    break;
                default:
                    break;
            }
        }

        return cover;
    }

    private static ProposedCover Take(ProposedCover cover, string text, Place at, Sureness sureness)
    {
        if (UntilFurther().IsMatch(text))
        {
            cover = cover with { UntilFurtherNotice = new Found<bool>(true, at, sureness) };
        }

        return SwedishDate.Period(text) is not var (from, to) ? cover : cover with
        {
            ValidFrom = from is { } first && cover.ValidFrom is null ? new Found<DateOnly>(first, at, sureness) : cover.ValidFrom,
            ValidTo = to is { } last && cover.UntilFurtherNotice is null ? new Found<DateOnly>(last, at, sureness) : cover.ValidTo,
        };
    }

    private static (string Text, Place At)? Sentence(Reading reading) =>
        reading.Blocks.Take(25).Where(b => b.Text.Length is > 0 and < 300).Select(b => (Match: Applies().Match(b.Text), b.At))
            .Where(m => m.Match.Success).Select(m => ((string, Place)?)(m.Match.Groups["period"].Value, m.At)).FirstOrDefault();

    private static string YearsOf(string title) => Years().Match(title) is { Success: true } match ? match.Value : "";

    [GeneratedRegex(@"tills\s?vidare", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex UntilFurther();

    [GeneratedRegex(@"\b(gäller|giltig(t)?)\s(?<period>(från|under|till|tills\s?vidare|t\.?o\.?m|fr\.?o\.?m|åren|perioden|20\d\d).{0,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Applies();

    [GeneratedRegex(@"\b(19|20)\d{2}\s?[-–—]\s?((19|20)\d{2}|\d{2})\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Years();
}
