using System.Text;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Printing;

public sealed class PdfMetadataTests
{
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes(Smallest());

    [Fact]
    public void What_was_printed_keeps_every_byte()
    {
        var updated = PdfMetadata.Add(Pdf, new PdfDescription("Rapport <1>", "sv", "Exempelstad", "KS 2026/00041", null));

        updated.AsSpan(0, Pdf.Length).SequenceEqual(Pdf).ShouldBeTrue();
        var added = Encoding.UTF8.GetString(updated, Pdf.Length, updated.Length - Pdf.Length);
        added.ShouldContain("/Metadata 5 0 R");
        added.ShouldContain("Rapport &lt;1&gt;");
        added.ShouldContain("/Prev ");
    }

    [Fact]
    public void Pages_and_destinations_are_read_from_the_plain_table()
    {
        var file = new PdfFile(Pdf);

        file.PageCount.ShouldBe(1);
        file.DestinationPages().ShouldBe(new Dictionary<string, int> { ["malomrade-1"] = 1 });
    }

    [Fact]
    public void File_that_is_no_such_pdf_is_refused() =>
        Should.Throw<InvalidDataException>(() => PdfMetadata.Add("inte en pdf"u8.ToArray(), new PdfDescription("", "sv", "", null, null)));

    /// <summary>A catalogue, a page tree and a page, in the shape in which Chromium writes them.</summary>
    private static string Smallest()
    {
        string[] objects =
        [
            "1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 4 0 R>>\nendobj\n",
            "2 0 obj\n<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>\nendobj\n",
            "3 0 obj\n<</Type /Page\n/Parent 2 0 R>>\nendobj\n",
            "4 0 obj\n<</malomrade-1 [3 0 R /XYZ 0 0 0]>>\nendobj\n",
        ];
        return Assemble(objects);
    }

    private static string Assemble(string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var item in objects)
        {
            offsets.Add(text.Length);
            text.Append(item);
        }

        var table = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}\n/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString();
    }
}
