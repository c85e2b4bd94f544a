using System.Text.RegularExpressions;

namespace StrategyTracker.Domain.Recognition.Covers;

/// <summary>Reads what the cover or the header of a document says about it, and takes it out of the running text.</summary>
internal static partial class CoverReading
{
    public static ProposedCover Take(Reading reading)
    {
        var isbn = reading.Blocks.Take(30).FirstOrDefault(b => Isbn().IsMatch(b.Text));
        foreach (var day in reading.Blocks.Take(8).Where(b => b.Form is BlockForm.Paragraph && SwedishDate.Parse(b.Text) is not null && b.Text.Length <= 20).ToList())
        {
            // A day that stands alone does not say what day it is.
            reading.LeaveOut(RemarkCode.LoneDate, day.At, day.Text);
            reading.Blocks.Remove(day);
        }

        var labels = CoverLabels.Take(reading);
        var adoptions = Adoptions.Take(reading, labels);
        var numbers = RegistrationNumbers.Take(reading, labels);
        var (title, subtitle, type) = Titles.Take(reading, labels, [.. labels.Select(l => l.At.Number), .. adoptions.Select(a => a.At.Number), .. numbers.Select(n => n.At.Number)]);
        if (type is null && title is not null && TypeWords.In(title.Value) is { } word)
        {
            type = new Found<string>(word, title.At, Sureness.Likely);
        }

        var cover = new ProposedCover
        {
            Title = title,
            Subtitle = subtitle,
            TypeName = type,
            Municipality = isbn is null ? Municipality(reading, title, subtitle) : null,
            RegistrationNumbers = numbers,
            Adoptions = isbn is null ? adoptions : [],
            Owner = Named(labels, CoverField.Owner),
            Responsible = Responsible(reading, labels),
            AppliesTo = Named(labels, CoverField.AppliesTo),
            Replaces = Named(labels, CoverField.Replaces),
            Version = Named(labels, CoverField.Version),
            IsPublication = isbn is null ? null : new Found<bool>(true, isbn.At, Sureness.Likely),
        };
        cover = Validity.Read(reading, labels, cover);
        TellOfOthers(reading, labels);
        Doubts(reading, cover);
        return cover;
    }

    private static Found<string>? Named(List<LabelledValue> labels, CoverField field) =>
        labels.Find(l => l.Field == field && l.Value.Length is > 0 and <= 300) is { } label ? new Found<string>(BodyNames.Tidy(label.Value), label.At, Sureness.Sure) : null;

    private static Found<string>? Responsible(Reading reading, List<LabelledValue> labels)
    {
        var named = Named(labels, CoverField.Responsible);
        if (named is not null && BodyNames.IsPerson(named.Value))
        {
            reading.LeaveOut(RemarkCode.PersonIsLeftOut, named.At, labels.First(l => l.Field is CoverField.Responsible).Label);
            return null;
        }

        // "IT-chef Anna Berg": the function stays, the person does not.
        if (named is not null && FunctionAndPerson().Match(named.Value) is { Success: true } both)
        {
            reading.LeaveOut(RemarkCode.PersonIsLeftOut, named.At, labels.First(l => l.Field is CoverField.Responsible).Label);
            return named with { Value = both.Groups["function"].Value.Trim(' ', ','), Sureness = Sureness.Likely };
        }

        return named;
    }

    private static Found<string>? Municipality(Reading reading, Found<string>? title, Found<string>? subtitle)
    {
        if (title is not null && BodyNames.MunicipalityIn($"{title.Value} – {subtitle?.Value}") is { } named)
        {
            return new Found<string>(named, title.At, Sureness.Sure);
        }

        if (reading.Letterhead is { } head && BodyNames.MunicipalityIn(head.Text) is { } logotype)
        {
            return new Found<string>(logotype, head.At, Sureness.Likely);
        }

        return reading.Blocks.Take(80)
            .Select(b => (b.At, Name: b.Text.Length > 4000 ? BodyNames.MunicipalityIn(b.Text[..4000]) : BodyNames.MunicipalityIn(b.Text)))
            .Where(m => m.Name is not null)
            .GroupBy(m => m.Name!)
            .MaxBy(g => g.Count()) is { } most
                ? new Found<string>(most.Key, most.First().At, most.Count() >= 3 ? Sureness.Likely : Sureness.Unsure) : null;
    }

    /// <summary>Known labels without a place in the proposal; a value that follows two labels may belong to either.</summary>
    private static void TellOfOthers(Reading reading, List<LabelledValue> labels)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            if (i > 0 && labels[i - 1] is { Value.Length: 0, Field: CoverField.Owner } empty && label.Value.Length > 0 && label.At == empty.At)
            {
                reading.Doubt(RemarkCode.OwnerIsUnclear, label.At, label.Value, empty.Label, label.Label);
            }
            else if (label.Field is CoverField.Other && label.Value.Length > 0)
            {
                reading.LeaveOut(BodyNames.IsPerson(label.Value) ? RemarkCode.PersonIsLeftOut : RemarkCode.HeaderLines, label.At, label.Label, Phrase.Shorten(label.Value, 80));
            }
        }
    }

    private static void Doubts(Reading reading, ProposedCover cover)
    {
        if (cover.IsPublication is { } publication)
        {
            reading.Doubt(RemarkCode.IsPublication, publication.At);
        }

        if (cover.TypeName is { Sureness: not Sureness.Sure } type)
        {
            reading.Doubt(RemarkCode.TypeIsGuessed, type.At, type.Value);
        }

        if (cover.Municipality is { Sureness: Sureness.Unsure } municipality)
        {
            reading.Doubt(RemarkCode.MunicipalityIsGuessed, municipality.At, municipality.Value);
        }

        if (cover.Replaces is { } replaces)
        {
            reading.Doubt(RemarkCode.ReplacedIsNotLinked, replaces.At, replaces.Value);
        }

        foreach (var adoption in cover.Adoptions.Where(a => BodyNames.KindOf(a.Body) is null))
        {
            reading.Doubt(RemarkCode.BodyIsUnknownKind, adoption.At, adoption.Body);
        }

        Missing(reading, cover);
    }

    private static void Missing(Reading reading, ProposedCover cover)
    {
        if (cover.TypeName is null)
        {
            reading.Miss(RemarkCode.NoType);
        }

        if (cover.IsPublication is not null)
        {
            return;
        }

        if (cover.Municipality is null)
        {
            reading.Miss(RemarkCode.NoMunicipality);
        }

        if (cover.Adoptions.Count == 0)
        {
            reading.Miss(RemarkCode.NoAdopter);
        }

        if (cover.Adoptions.All(a => a.Date is null))
        {
            reading.Miss(RemarkCode.NoDate);
        }

        if (cover.RegistrationNumbers.Count == 0)
        {
            reading.Miss(RemarkCode.NoRegistrationNumber);
        }

        if (cover.ValidTo is null && cover.UntilFurtherNotice is null)
        {
            reading.Miss(RemarkCode.NoValidity);
        }

        if (cover.Owner is null && cover.Responsible is null)
        {
            reading.Miss(RemarkCode.NoOwner);
        }
    }

    [GeneratedRegex(@"\bISBN\b", RegexOptions.None, 2000)]
    private static partial Regex Isbn();

    [GeneratedRegex(@"^(?<function>[\p{L} &-]*?(chef|direktör|strateg|samordnare|ansvarig|controller|sekreterare|utvecklare)\w*)[\s,]+\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FunctionAndPerson();
}
