using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Features.Exchange.Proposing;

/// <summary>What of a Word document does not come along, or comes in a way that must be told.</summary>
internal static class WordRemarks
{
    private const int LongestQuote = 120;

    public static IEnumerable<Remark> Of(MainDocumentPart main, Body body, int contents)
    {
        var changes = body.Descendants<InsertedRun>().Count() + body.Descendants<DeletedRun>().Count() + body.Descendants<MoveToRun>().Count();
        if (changes > 0)
        {
            yield return new Remark(RemarkKind.Uncertain, RemarkCode.TrackedChangesAreAccepted, null, changes);
        }

        if (contents > 0)
        {
            yield return new Remark(RemarkKind.LeftOut, RemarkCode.Contents, null, contents);
        }

        var pictures = body.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Count() + body.Descendants<Picture>().Count(p => !p.Descendants<TextBoxContent>().Any());
        if (pictures > 0)
        {
            yield return new Remark(RemarkKind.LeftOut, RemarkCode.Pictures, null, pictures);
        }

        var notes = body.Descendants<FootnoteReference>().Count() + body.Descendants<EndnoteReference>().Count();
        if (notes > 0)
        {
            yield return new Remark(RemarkKind.LeftOut, RemarkCode.Notes, null, notes);
        }

        var around = main.HeaderParts.Select(h => h.Header is null ? "" : WordRuns.TextOf(h.Header)).Concat(main.FooterParts.Select(f => f.Footer is null ? "" : WordRuns.TextOf(f.Footer)))
            .Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Any(char.IsLetter)).Distinct();
        foreach (var text in around)
        {
            yield return new Remark(RemarkKind.LeftOut, RemarkCode.HeadersAndFooters, null, text.Length > LongestQuote ? text[..LongestQuote] + " …" : text);
        }
    }
}
