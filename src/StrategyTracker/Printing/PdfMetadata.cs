using System.Globalization;
using System.Net;
using System.Text;

namespace StrategyTracker.Printing;

/// <summary>What a PDF says of itself to archives and catalogues.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Language">"sv" or "en".</param>
/// <param name="Creator">Whose document it is.</param>
/// <param name="Identifier">Its registration number.</param>
/// <param name="Description">What it is, in a sentence.</param>
public sealed record PdfDescription(string Title, string Language, string Creator, string? Identifier, string? Description);

/// <summary>
/// Adds XMP metadata, which Chromium does not write: an incremental update, so that every byte of what was printed stays
/// where it was.
/// </summary>
public static class PdfMetadata
{
    /// <exception cref="InvalidDataException">The file is not one that Chromium wrote.</exception>
    public static byte[] Add(byte[] pdf, PdfDescription description)
    {
        var file = new PdfFile(pdf);
        var catalogue = file.TextOf(file.Root);
        var end = catalogue.LastIndexOf(">>", StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException("The catalogue is no dictionary.");
        }

        var (root, metadata) = (file.Root, file.Size);
        using var updated = new MemoryStream(pdf.Length + 4096);
        updated.Write(pdf);
        var metadataAt = Append(updated, Stream(metadata, Packet(description)));
        var rootAt = Append(updated, Latin($"{root} 0 obj\n{catalogue[..end]}\n/Metadata {metadata} 0 R{catalogue[end..]}\nendobj\n"));
        var tableAt = updated.Position;
        Append(updated, Latin(string.Create(CultureInfo.InvariantCulture, $"""
            xref
            {root} 1
            {rootAt:0000000000} 00000 n{' '}
            {metadata} 1
            {metadataAt:0000000000} 00000 n{' '}
            trailer
            <</Size {metadata + 1}
            /Root {root} 0 R{(file.Info is { } info ? $"\n/Info {info} 0 R" : "")}
            /Prev {file.TableOffset}>>
            startxref
            {tableAt}
            %%EOF

            """)));
        return updated.ToArray();
    }

    private static byte[] Stream(int number, byte[] packet) =>
    [
        .. Latin($"{number} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length {packet.Length}>>\nstream\n"),
        .. packet,
        .. Latin("\nendstream\nendobj\n"),
    ];

    private static byte[] Packet(PdfDescription description)
    {
        var xmp = new StringBuilder()
            .Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
            .Append("<dc:format>application/pdf</dc:format>\n")
            .Append(CultureInfo.InvariantCulture, $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(description.Title)}</rdf:li></rdf:Alt></dc:title>\n")
            .Append(CultureInfo.InvariantCulture, $"<dc:creator><rdf:Seq><rdf:li>{Escaped(description.Creator)}</rdf:li></rdf:Seq></dc:creator>\n")
            .Append(CultureInfo.InvariantCulture, $"<dc:language><rdf:Bag><rdf:li>{Escaped(description.Language)}</rdf:li></rdf:Bag></dc:language>\n");
        if (description.Identifier is { } identifier)
        {
            xmp.Append(CultureInfo.InvariantCulture, $"<dc:identifier>{Escaped(identifier)}</dc:identifier>\n");
        }

        if (description.Description is { } text)
        {
            xmp.Append(CultureInfo.InvariantCulture, $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(text)}</rdf:li></rdf:Alt></dc:description>\n");
        }

        return Encoding.UTF8.GetBytes(xmp.Append("</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>").ToString());
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\n"));

    private static long Append(MemoryStream stream, byte[] bytes)
    {
        var at = stream.Position;
        stream.Write(bytes);
        return at;
    }
}
