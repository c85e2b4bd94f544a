using System.IO.Compression;
using System.Text;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A file is what stands in it and not what its name says; and its name is only a name.</summary>
public sealed class AttachedFileTests
{
    private static readonly byte[] pdf = "%PDF-1.7 rapport"u8.ToArray();

    [Fact]
    public void A_file_that_is_what_it_says_is_taken_with_its_checksum()
    {
        var file = AttachedFile.Take("Rapport.PDF", pdf);

        (file.Name, file.MediaType, file.Checksum.Length).ShouldBe(("Rapport.PDF", "application/pdf", 64));
        AttachedFile.Take("bild.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 1]).MediaType.ShouldBe("image/png");
        AttachedFile.Take("foto.jpeg", [0xff, 0xd8, 0xff, 0xe0]).MediaType.ShouldBe("image/jpeg");
        AttachedFile.Take("brev.docx", Packed("word/document.xml")).MediaType.ShouldContain("wordprocessingml");
        AttachedFile.Take("anteckning.txt", Encoding.UTF8.GetBytes("Åäö")).MediaType.ShouldStartWith("text/plain");
    }

    [Fact]
    public void What_is_not_what_its_name_says_is_refused()
    {
        Code("rapport.pdf", "MZ program"u8.ToArray()).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);
        Code("bild.png", pdf).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);
        Code("brev.docx", Packed("xl/workbook.xml")).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);
        Code("brev.docx", "PK not packed"u8.ToArray()).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);
        Code("anteckning.txt", [1, 0, 2]).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);
        Code("anteckning.txt", pdf).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);
    }

    [Fact]
    public void A_document_with_programs_in_it_is_refused() =>
        Code("makro.xlsx", Packed("xl/workbook.xml", "xl/vbaProject.bin")).ShouldBe(RuleCode.AttachmentIsNotWhatItSays);

    [Theory]
    [InlineData("program.exe")]
    [InlineData("sida.html")]
    [InlineData("bild.svg")]
    [InlineData("makro.docm")]
    [InlineData("utan ändelse")]
    [InlineData("rapport.pdf.js")]
    public void Kinds_that_are_not_taken_are_refused_whatever_stands_in_them(string name) => Code(name, pdf).ShouldBe(RuleCode.AttachmentKindIsNotTaken);

    [Fact]
    public void Empty_and_too_large_files_are_refused()
    {
        Code("tom.pdf", []).ShouldBe(RuleCode.AttachmentIsEmpty);
        Code("stor.pdf", new byte[AttachedFile.Largest + 1]).ShouldBe(RuleCode.AttachmentIsTooLarge);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\a\\rapport.pdf", "rapport.pdf")]
    [InlineData("rap\u202Efdp.exe.pdf", "rapfdp.exe.pdf")]
    [InlineData("rad\r\nSet-Cookie: x.pdf", "radSet-Cookie x.pdf")]
    [InlineData("<b>\"a\"|b?*.pdf", "bab.pdf")]
    [InlineData(" . ", "fil")]
    [InlineData(".pdf", "pdf")]
    public void A_name_is_only_a_name(string name, string clean) => AttachedFile.CleanName(name).ShouldBe(clean);

    [Fact]
    public void A_name_is_cut_before_its_end() => AttachedFile.CleanName(new string('a', 500) + ".pdf").ShouldBe(new string('a', 120) + ".pdf");

    [Fact]
    public void The_same_file_twice_and_more_than_enough_are_refused()
    {
        var file = AttachedFile.Take("rapport.pdf", pdf);

        Attachment.Obstacles([file.Checksum], file).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AttachmentIsThere);
        Attachment.Obstacles([.. Enumerable.Range(0, Attachment.Most).Select(i => $"{i}")], file).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.AttachmentsAreTooMany);
        Attachment.Obstacles(["annan"], file).ShouldBeEmpty();
    }

    private static string Code(string name, byte[] content) => Should.Throw<RuleBrokenException>(() => AttachedFile.Take(name, content)).Violations.ShouldHaveSingleItem().Code;

    private static byte[] Packed(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                archive.CreateEntry(entry);
            }
        }

        return stream.ToArray();
    }
}
