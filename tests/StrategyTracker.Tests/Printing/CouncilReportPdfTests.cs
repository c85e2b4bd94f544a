using System.Globalization;
using System.Text.RegularExpressions;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports.Sections;

namespace StrategyTracker.Tests.Printing;

/// <summary>What a printed report is: tagged, titled, numbered right, with real fonts and vector drawings.</summary>
public sealed class CouncilReportPdfTests(PrintedSample sample) : IClassFixture<PrintedSample>
{
    [Fact]
    public void Is_tagged_and_knows_its_title_and_size()
    {
        var info = PdfTools.Info(sample.File);

        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Title:\s+Har det blivit bättre\? Uppföljning 2025 av Program för digital utveckling 2024–2027 – Exempelstad");
        info.ShouldMatch($@"Pages:\s+{sample.Pages}");
        info.ShouldMatch(@"Metadata Stream:\s+yes");
        sample.Pages.ShouldBeGreaterThan(12);
    }

    [Fact]
    public void Carries_metadata_for_archives()
    {
        var metadata = PdfTools.Run("pdfinfo", "-meta", sample.File);

        metadata.ShouldContain("<dc:identifier>KS 2026/00041</dc:identifier>");
        metadata.ShouldContain("<dc:language><rdf:Bag><rdf:li>sv</rdf:li></rdf:Bag></dc:language>");
        metadata.ShouldContain("Exempelstad");
    }

    [Fact]
    public void Contents_give_the_pages_on_which_the_chapters_begin()
    {
        var contents = PdfTools.Page(sample.File, 3);

        foreach (var chapter in ReportChapter.Of(PublicReport.Of(sample.Report)).Where(c => c.Id is not ReportChapter.Contents))
        {
            var line = Regex.Match(contents, $@"{Regex.Escape(chapter.Title)}\s+(?<page>\d+)\s*$", RegexOptions.Multiline);
            line.Success.ShouldBeTrue($"{chapter.Title} is not in the contents:\n{contents}");
            var page = int.Parse(line.Groups["page"].Value, CultureInfo.InvariantCulture);
            (chapter.IsShort ? LinesOf(page) : HeadingsOf(page)).ShouldContain(chapter.Title, customMessage: $"page {page}");
        }
    }

    [Fact]
    public void Every_page_but_the_cover_has_its_number_and_the_registration_number()
    {
        PdfTools.Page(sample.File, 1).ShouldNotContain($"({sample.Pages})");
        for (var page = 2; page <= sample.Pages; page++)
        {
            var text = PdfTools.Page(sample.File, page);
            text.ShouldContain($"{page} ({sample.Pages})");
            text.ShouldContain("Dnr KS 2026/00041");
        }
    }

    [Fact]
    public void Every_word_of_the_vocabulary_is_in_the_legend()
    {
        var text = Regex.Replace(PdfTools.Text(sample.File), @"\s+", " ");

        foreach (var (_, _, terms) in LegendTerms.All())
        {
            foreach (var (look, _) in terms)
            {
                look.Word.Split(' ').ShouldAllBe(word => text.Contains(word, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Fonts_are_embedded_TrueType_and_drawings_are_not_pictures()
    {
        var fonts = PdfTools.Run("pdffonts", sample.File);

        fonts.ShouldContain("CID TrueType");
        fonts.ShouldNotContain("Type 3");
        PdfTools.Run("pdfimages", "-list", sample.File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, "only the list's own head");
    }

    [Fact]
    public void Appendix_lies_on_landscape_pages()
    {
        var sizes = PdfTools.Run("pdfinfo", "-f", $"{sample.Pages}", "-l", $"{sample.Pages}", sample.File);

        sizes.ShouldMatch(@"size:\s+841\.\d+ x 59\d\.\d+");
    }

    [Fact]
    public void Heads_of_long_tables_are_repeated() =>
        PdfTools.Page(sample.File, sample.Pages).ShouldContain("Organens redovisning");

    /// <summary>The upper half of a page, where a chapter's heading stands.</summary>
    private string HeadingsOf(int page) => LinesOf(page, most: 4);

    /// <summary>What stands below the running head; a short chapter begins anywhere on its page.</summary>
    private string LinesOf(int page, int most = int.MaxValue)
    {
        var lines = PdfTools.Page(sample.File, page).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(most);
        return Regex.Replace(string.Join(' ', lines), @"\s+", " ");
    }
}
