using System.Text;
using System.Text.RegularExpressions;
using StrategyTracker.Printing;

namespace StrategyTracker.Tests.Printing;

/// <summary>
/// What PDF/UA asks of the tag tree and the catalogue, as far as poppler shows it: read here from the printed report itself,
/// and not from the page that it was made of.
/// </summary>
public sealed partial class PdfStructureTests(PrintedSample sample) : IClassFixture<PrintedSample>
{
    private readonly string _tree = PdfTools.Run("pdfinfo", "-struct-text", sample.File);

    [Fact]
    public void Headings_begin_with_one_and_step_down_one_level_at_a_time()
    {
        var levels = Heading().Matches(_tree).Select(m => m.Groups["level"].Value[0] - '0').ToList();

        levels.Count(l => l == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Every_table_has_a_caption_and_every_header_says_what_it_heads()
    {
        var tables = Regex.Count(_tree, @"^\s*Table \(block\)", RegexOptions.Multiline);
        var headers = Regex.Count(_tree, @"^\s*TH\b", RegexOptions.Multiline);

        tables.ShouldBeGreaterThan(10);
        Regex.Count(_tree, @"^\s*Caption", RegexOptions.Multiline).ShouldBe(tables);
        Regex.Count(_tree, @"/Scope /(Row|Column)").ShouldBe(headers);
    }

    [Fact]
    public void Every_drawing_says_in_words_what_it_shows()
    {
        var objects = Encoding.Latin1.GetString(File.ReadAllBytes(sample.File)).Split("endobj");
        var figures = objects.Where(o => o.Contains("/S /Figure", StringComparison.Ordinal)).ToList();

        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(f => f.Contains("/Alt ", StringComparison.Ordinal));
    }

    [Fact]
    public void Running_heads_feet_and_page_numbers_are_not_read_out()
    {
        PdfTools.Page(sample.File, 2).ShouldContain($"2 ({sample.Pages})");
        _tree.ShouldNotContain($"({sample.Pages})");
        _tree.ShouldNotContain("Dnr KS");
    }

    [Fact]
    public void Catalogue_gives_language_title_bookmarks_and_metadata()
    {
        var file = new PdfFile(File.ReadAllBytes(sample.File));
        var catalogue = file.TextOf(file.Root);

        catalogue.ShouldContain("/Lang (sv");
        catalogue.ShouldMatch(@"/MarkInfo[^>]*/Marked true");
        catalogue.ShouldContain("/DisplayDocTitle true");
        catalogue.ShouldContain("/StructTreeRoot");
        catalogue.ShouldContain("/Outlines");
        catalogue.ShouldContain("/Metadata");
    }

    [Fact]
    public void Nothing_runs_opens_or_fetches_by_itself()
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(sample.File));

        foreach (var act in new[] { "/JavaScript", "/Launch", "/OpenAction", "/EmbeddedFile", "/Encrypt", "/RichMedia" })
        {
            text.ShouldNotContain(act);
        }
    }

    [Fact]
    public void Every_font_is_embedded_and_every_letter_can_be_read_back()
    {
        var fonts = PdfTools.Run("pdffonts", sample.File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(font => Regex.IsMatch(font, @"yes yes yes\s+\d+\s+\d+\s*$"));
    }

    [GeneratedRegex(@"^\s*H(?<level>[1-6]) \(block\)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading();
}
