using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Features.Exchange.Proposing;

namespace StrategyTracker.Tests.Features.Exchange.Proposing;

public sealed class ProposalSourceTests
{
    [Fact]
    public void Word_document_is_read_by_its_styles_lists_and_tables()
    {
        var proposal = Read("plan.docx", WordFile.Of(
            WordFile.Text("Handlingsplan för trygghet i Testköpings kommun", "Rubrik"),
            WordFile.Table(["Diarienummer", "KS 2025/00012"], ["Antagen av", "Kommunstyrelsen 2025-03-04 § 14"]),
            WordFile.Text("Innehåll 1 Inledning 2", "Innehll1"),
            WordFile.Text("Inledning", "Rubrik1"),
            WordFile.Text("Planen visar hur kommunen arbetar för att alla ska känna sig trygga."),
            WordFile.Text("Syfte", "Rubrik2"),
            WordFile.Text("Syftet är att samla arbetet."),
            WordFile.Text("Målområden", "Egen"),
            WordFile.Text("Trygga torg", "Rubrik2"),
            WordFile.Text("Torgen är platser för alla."),
            WordFile.Bullet("Fler sittplatser"),
            WordFile.Bullet("Bättre ljus"),
            WordFile.Text("Åtgärder", "Rubrik1"),
            WordFile.Table(["Åtgärd", "Ansvarig nämnd", "Tid"], ["Byt belysning på torget", "Tekniska nämnden", "2025–2026"])));

        proposal.Cover.Title.ShouldBe(new Found<string>("Handlingsplan för trygghet i Testköpings kommun", new Place(PlaceUnit.Paragraph, 1), Sureness.Sure));
        proposal.Cover.RegistrationNumbers.ShouldHaveSingleItem().Value.ShouldBe("KS 2025/00012");
        proposal.Cover.Adoptions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Body.ShouldBe("Kommunstyrelsen"), a => a.Date.ShouldBe(new DateOnly(2025, 3, 4)), a => a.Paragraph.ShouldBe("14"));
        proposal.Clauses.Select(c => c.Heading).ShouldBe(["Inledning", "Målområden", "Åtgärder"]);
        proposal.Clauses[0].Clauses.ShouldContain(c => c.Heading == "Syfte");
        var area = proposal.AllClauses.Single(c => c.Kind is ClauseKind.TargetArea);
        area.Heading.ShouldBe("Trygga torg");
        area.Text!.ShouldContain("- Fler sittplatser\n- Bättre ljus");
        proposal.Activities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            a => a.Title.ShouldBe("Byt belysning på torget"), a => a.Bodies.ShouldBe(["Tekniska nämnden"]), a => a.EndsOn.ShouldBe(new DateOnly(2026, 12, 31)));
        proposal.Remarks.ShouldContain(r => r.Code == RemarkCode.Contents);
    }

    [Fact]
    public void Tracked_changes_are_taken_as_accepted_and_told()
    {
        var source = ProposalSource.Read("a.docx", WordFile.Of(new Paragraph(
            WordFile.Run("Nämnden ska "),
            new DeletedRun(new Run(new DeletedText("inte "))) { Id = "1", Author = "x" },
            new InsertedRun(WordFile.Run("alltid ")) { Id = "2", Author = "x" },
            new MoveFromRun(WordFile.Run("flyttat ")) { Id = "3", Author = "x" },
            WordFile.Run("svara."))));

        source.Blocks.ShouldHaveSingleItem().Text.ShouldBe("Nämnden ska alltid svara.");
        source.Remarks.ShouldHaveSingleItem().Code.ShouldBe(RemarkCode.TrackedChangesAreAccepted);
    }

    [Fact]
    public void Table_within_a_table_is_read_as_text_of_its_cell()
    {
        var inner = WordFile.Table(["Steg", "Ett"]);
        var table = new Table(new TableRow(new TableCell(new Paragraph(WordFile.Run("Yttre")), inner, new Paragraph()), new TableCell(new Paragraph(WordFile.Run("Bredvid")))));

        var rows = ProposalSource.Read("a.docx", WordFile.Of(table)).Blocks.ShouldHaveSingleItem().Rows;

        rows.ShouldHaveSingleItem().ShouldBe(["Yttre\nSteg: Ett", "Bredvid"]);
    }

    [Theory]
    [InlineData("locked.docx", "EncryptedPackage", "lösenord")]
    [InlineData("old.docx", "WordDocument", ".doc)")]
    public void Locked_and_old_documents_are_told_apart(string name, string stream, string words)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[512], .. Encoding.Unicode.GetBytes(stream)];

        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read(name, file)).Message.ShouldContain(words);
    }

    [Fact]
    public void What_only_calls_itself_a_Word_document_is_refused_with_a_sentence()
    {
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read("a.docx", "bara text"u8.ToArray())).Message.ShouldBe(ProposingTexts.FileIsNotWord);
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read("a.docx", Packed("xl/workbook.xml"))).Message.ShouldBe(ProposingTexts.FileIsNotWord);
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read("a.docx", "%PDF-1.7"u8.ToArray())).Message.ShouldBe(ProposingTexts.FileIsPdf);
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read("a.txt", Packed("word/document.xml"))).Message.ShouldBe(ProposingTexts.FileIsPacked);
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read("a.png", [0x89, 0x50])).Message.ShouldBe(ProposingTexts.FileIsOther);
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read("a.txt", [0x41, 0x00, 0x42])).Message.ShouldBe(ProposingTexts.FileIsNoText);
    }

    [Fact]
    public void Text_that_is_too_long_is_refused_before_it_is_read()
    {
        Should.Throw<UnreadableSourceException>(() => ProposalSource.Read(new string('a', SourceText.MostCharacters + 1))).Message.ShouldContain("2 000 000".Replace(' ', '\u00a0'));
    }

    [Fact]
    public void Windows_1252_is_read_and_told()
    {
        var source = ProposalSource.Read("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Åtgärder för Östra skolan – en plan"));

        source.Blocks.ShouldHaveSingleItem().Text.ShouldBe("Åtgärder för Östra skolan – en plan");
        source.Remarks.ShouldHaveSingleItem().Code.ShouldBe(RemarkCode.EncodingIsAssumed);
    }

    [Fact]
    public void Both_orders_of_UTF_16_and_the_mark_of_UTF_8_are_understood()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 })
        {
            ProposalSource.Read("a.txt", [.. encoding.Preamble, .. encoding.GetBytes("Åäö")]).Blocks.ShouldHaveSingleItem().Text.ShouldBe("Åäö");
        }
    }

    [Fact]
    public void Every_remark_has_its_words()
    {
        var codes = typeof(RemarkCode).GetFields().Select(f => (string)f.GetRawConstantValue()!);

        codes.Where(c => ProposingTexts.ResourceManager.GetString("Remark_" + c, System.Globalization.CultureInfo.InvariantCulture) is null).ShouldBeEmpty();
    }

    private static Proposal Read(string name, byte[] bytes) => DocumentRecogniser.Recognise(ProposalSource.Read(name, bytes));

    private static byte[] Packed(string entry)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var content = archive.CreateEntry(entry).Open();
            content.Write("<a/>"u8);
        }

        return stream.ToArray();
    }
}
