using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Features.Exchange.Proposing;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.Exchange.Proposing;

/// <summary>Files as people have them: each gives a good result or a sentence that says what is wrong, in both languages, and never anything else.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("sv", "lösenord")]
    [InlineData("en", "password")]
    public void A_document_with_a_password_is_told_in_the_readers_language(string language, string word)
    {
        using var culture = new CultureScope(language);
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")];

        Refused("hemlig.docx", file).ShouldContain(word);
    }

    [Fact]
    public void What_is_really_something_else_is_refused_with_a_sentence()
    {
        Refused("a.docx", [0x4D, 0x5A, .. new byte[300]]).ShouldBe(ProposingTexts.FileIsNotWord);
        Refused("a.docx", "%PDF-1.7 renamed"u8.ToArray()).ShouldBe(ProposingTexts.FileIsPdf);
        Refused("a.docx", Packed(("bild.png", 10))).ShouldBe(ProposingTexts.FileIsNotWord);
        Refused("a.docx", []).ShouldBe(ProposingTexts.FileIsNotWord);
        Refused("a.docx", [.. WordFile.Of(WordFile.Text("Halv"))[..400]]).ShouldBe(ProposingTexts.FileIsNotWord);
        Refused("a.exe", [0x4D, 0x5A, .. new byte[300]]).ShouldBe(ProposingTexts.FileIsOther);
        Refused("a.txt", [0x4D, 0x5A, .. new byte[300]]).ShouldBe(ProposingTexts.FileIsNoText);
    }

    [Fact]
    public void A_file_that_unpacks_to_fill_the_memory_is_refused_before_it_does()
    {
        var bomb = Packed(("word/document.xml", 300 * 1024 * 1024));
        bomb.Length.ShouldBeLessThan(1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();

        Refused("a.docx", bomb).ShouldBe(ProposingTexts.FileIsTooLarge.With(10));

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(20 * 1024 * 1024);
    }

    [Fact]
    public void Tables_in_tables_pictures_and_tracked_changes_come_through_and_are_told()
    {
        var deep = WordFile.Table(["Innerst"]);
        for (var i = 0; i < 20; i++)
        {
            deep = new Table(new TableRow(new TableCell(new Paragraph(WordFile.Run($"Nivå {i}")), deep, new Paragraph()), new TableCell(new Paragraph(WordFile.Run("Bredvid")))));
        }

        var struck = new TableRow(new TableRowProperties(new Deleted { Author = "x", Id = "9" }), new TableCell(new Paragraph(WordFile.Run("Struken rad"))));
        var table = WordFile.Table(["Åtgärd", "Ansvarig"], ["Byt belysning", "Tekniska nämnden"]);
        table.Append(struck);
        var picture = new Paragraph(new Run(new Drawing(new DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline(new DocumentFormat.OpenXml.Drawing.Graphic(
            new DocumentFormat.OpenXml.Drawing.GraphicData(new DocumentFormat.OpenXml.Drawing.Blip { Embed = "rId99" }))))));
        var source = ProposalSource.Read("a.docx", WordFile.Of(
            WordFile.Text("Inledning", "Rubrik1"),
            new Paragraph(new InsertedRun(WordFile.Run("Tillagt. ")) { Id = "1", Author = "x" }, new DeletedRun(new Run(new DeletedText("Struket."))) { Id = "2", Author = "x" }),
            picture, deep, table));

        var text = string.Join('\n', source.Blocks.Select(b => b.Text).Concat(source.Blocks.SelectMany(b => b.Rows).SelectMany(r => r)));
        text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Tillagt."), t => t.ShouldNotContain("Struket"), t => t.ShouldNotContain("Struken rad"), t => t.ShouldContain("Innerst"), t => t.ShouldContain("Nivå 0"));
        source.Remarks.Select(r => r.Code).ShouldBe([RemarkCode.TrackedChangesAreAccepted, RemarkCode.Pictures], ignoreOrder: true);
        source.Remarks.Select(RemarkWords.Of).ShouldAllBe(words => words.Length > 5);
    }

    [Fact]
    public void Two_hundred_pages_are_read_in_seconds()
    {
        var pages = Enumerable.Range(1, 200).SelectMany(page => Enumerable.Range(0, 12).Select(i => (OpenXmlElement)(i == 0
            ? WordFile.Text($"Kapitel {page}", "Rubrik1")
            : WordFile.Text($"Stycke {i} på sida {page}. Nämnden ska följa upp hur arbetet går och redovisa det till fullmäktige varje år, med orsaker och åtgärder. " + new string('x', 120)))));
        var watch = Stopwatch.StartNew();

        var proposal = DocumentRecogniser.Recognise(ProposalSource.Read("lang.docx", WordFile.Of([.. pages])));

        proposal.Clauses.Count.ShouldBeGreaterThanOrEqualTo(200);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Control_characters_and_direction_marks_do_not_come_along()
    {
        var proposal = DocumentRecogniser.Recognise(ProposalSource.Read("a.txt", "Policy för arkiv\n\n1 Inledning\n\nTexten\u0007 är \u202Ebakvänd\u202C och hel.\n\n2 Ansvar\n\nNämnden ska svara.\n"u8.ToArray()));

        string.Concat(proposal.AllClauses.Select(c => c.Text)).ShouldNotContain('\u0007');
        string.Concat(proposal.AllClauses.Select(c => c.Text)).ShouldNotContain('\u202E');
    }

    private static string Refused(string name, byte[] file) => Should.Throw<UnreadableSourceException>(() => ProposalSource.Read(name, file)).Message;

    private static byte[] Packed(params (string Name, int Length)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var zeros = new byte[1024 * 1024];
            foreach (var (name, length) in entries)
            {
                using var content = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                for (var left = length; left > 0; left -= zeros.Length)
                {
                    content.Write(zeros, 0, Math.Min(left, zeros.Length));
                }
            }
        }

        return stream.ToArray();
    }
}
