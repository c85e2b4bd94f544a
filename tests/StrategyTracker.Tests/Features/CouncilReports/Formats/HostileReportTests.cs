using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Extracts;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports.Formats;

/// <summary>What no author thought of: words without end, letters from elsewhere, markup, and very few or very many of everything.</summary>
public sealed partial class HostileReportTests
{
    private const string Foreign = "مرحبا بالعالم עברית 🎉 漢字 Ångström";

    private static readonly CouncilReportPrinter printer = new(new ReportHtml(), PdfTools.Printer());

    [Fact]
    public async Task Word_without_end_stays_on_the_page_wherever_it_stands()
    {
        var printed = (await printer.ToPdfAsync(EndlessReport.Report, EndlessReport.Imprint, "sv", TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();
        var file = Path.Combine(Path.GetTempPath(), $"strategytracker-{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(file, printed.Content, TestContext.Current.CancellationToken);
        try
        {
            var boxes = PdfTools.Run("pdftotext", "-bbox", file, "-");
            var width = 0.0;
            foreach (Match box in Box().Matches(boxes))
            {
                width = box.Groups["width"].Success ? Number(box.Groups["width"]) : width;
                if (box.Groups["right"].Success)
                {
                    Number(box.Groups["right"]).ShouldBeLessThan(width - 30, box.Value);
                }
            }

            Heading().Matches(boxes).Max(h => Number(h.Groups["bottom"]) - Number(h.Groups["top"]))
                .ShouldBeGreaterThan(16, "a heading of 17 points: what is too wide makes Chromium shrink every page");
            var runningText = Regex.Replace(PdfTools.Run("pdftotext", "-raw", file, "-"), @"\s", "");
            Regex.Count(runningText, "sistaordet").ShouldBeGreaterThan(20);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Word_without_end_may_break_wherever_its_width_would_widen_the_page()
    {
        foreach (var page in await EveryDocumentAsync("sv"))
        {
            page.QuerySelectorAll(".report :is(td, th, caption, dl, li, .bar-row), .report :is(td, th, caption, dl, li, .bar-row) *")
                .Where(e => e.Closest("svg, .long-word, .chapter-title") is null)
                .Where(e => e.ChildNodes.OfType<AngleSharp.Dom.IText>().Any(t => t.Data.Split().Any(word => word.Length > 60)))
                .Select(PlaceOf).Distinct().ShouldBeEmpty(page.Title);
        }
    }

    [Fact]
    public async Task What_the_municipality_has_written_is_Swedish_in_a_report_in_English_and_the_reports_own_words_are_not()
    {
        // The "and" of a list of names is read with the names.
        string[] english = [" the ", "Not ", "No ", "Nobody", "missing", "Assessed"];
        foreach (var page in await EveryDocumentAsync("en"))
        {
            var words = page.QuerySelectorAll(".report *")
                .Where(e => e.Closest("svg") is null && e.ChildNodes.OfType<AngleSharp.Dom.IText>().Any(t => t.Data.Trim() == EndlessReport.Word)).ToList();
            words.Count.ShouldBeGreaterThan(5);
            words.Where(e => e.Closest("[lang]")!.GetAttribute("lang") is not "sv").Select(PlaceOf).Distinct().ShouldBeEmpty(page.Title);
            page.QuerySelectorAll(".report [lang=sv]").Select(e => e.TextContent)
                .Where(said => Array.Exists(english, said.Contains)).Distinct().ShouldBeEmpty(page.Title);
        }
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xlsx)]
    [InlineData(ReportFormat.Json)]
    public async Task Letters_from_elsewhere_come_out_as_they_went_in_and_signs_that_are_none_are_left_out(ReportFormat format)
    {
        var report = SampleReport.Report with
        {
            Activities = [SampleReport.Report.Activities[0] with { Title = Foreign + "\u0001\u000b\ufffe", Answers = [] }],
        };

        var file = await printer.ToFileAsync(report, SampleReport.Imprint, "sv", format);

        var text = format switch
        {
            ReportFormat.Docx => string.Concat(Reading.Paragraphs(file)),
            ReportFormat.Xlsx => PartsOf(file),
            ReportFormat.Json => JsonDocument.Parse(file).RootElement.GetProperty("report").GetProperty("activities")[0].GetProperty("title").GetString()!,
            _ => System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(file)),
        };
        text.Replace("\u00ad", "").ShouldContain(Foreign);
    }

    [Fact]
    public async Task Markup_in_the_offices_words_and_in_answers_is_only_letters()
    {
        const string attack = "<script>alert(1)</script><img src=x onerror=alert(2)> [klicka](javascript:alert(3)) <style>*{display:none}</style>";
        var report = SampleReport.Report with
        {
            Composition = ReportComposition.Standard with { Foreword = attack, Afterword = attack, Introductions = [new(ReportPart.Ledger, attack)] },
            Activities = [.. SampleReport.Report.Activities.Select(a => a with { Title = attack, Answers = [.. a.Answers.Select(x => x with { Comment = attack })] })],
        };

        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await printer.ToHtmlAsync(report, SampleReport.Imprint, "sv"));

        page.QuerySelectorAll("script, img, iframe, object").ShouldBeEmpty();
        page.Body!.QuerySelectorAll("style").ShouldBeEmpty();
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").ShouldAllBe(href => href.Length == 0 || href.StartsWith('#'));
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        page.Body.TextContent.ShouldContain("<script>alert(1)</script>");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5000, 300)]
    public async Task Very_few_and_very_many_are_counted_alike_everywhere(int activities, int bodies)
    {
        var owners = Enumerable.Range(1, bodies).Select(i => new FrozenOwner($"organ-{i}", $"Nämnd nummer {i}", ParticipationRole.Lead)).ToList();
        var report = SampleReport.Report with
        {
            Bodies = [.. owners.Select(o => new FrozenBody { Key = o.BodyKey, Name = o.Body, HasAnswered = true })],
            Activities = [.. SampleActivities.Many(activities).Take(activities).Select((a, i) => a with { IsWithheld = false, Owners = [owners[i % bodies]] })],
        };
        report.Activities.Count.ShouldBe(activities);

        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await printer.ToHtmlAsync(report, SampleReport.Imprint, "sv"));
        var book = await printer.ToFileAsync(report, SampleReport.Imprint, "sv", ReportFormat.Xlsx);

        page.QuerySelectorAll(".all-activities tbody tr").Length.ShouldBe(activities);
        page.QuerySelectorAll(".answered tbody tr").Length.ShouldBe(bodies);
        if (activities > 0)
        {
            page.QuerySelectorAll("#laget ~ table.numbers tr.total td:last-child")[0].TextContent
                .Where(char.IsDigit).Take(activities.ToString(CultureInfo.InvariantCulture).Length).ShouldBe(activities.ToString(CultureInfo.InvariantCulture));
        }

        book.Length.ShouldBeGreaterThan(0);
        if (activities < 5000)
        {
            var word = await printer.ToFileAsync(report, SampleReport.Imprint, "sv", ReportFormat.Docx);
            using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken).Select(f => f.Description).ShouldBeEmpty();
        }
    }

    /// <summary>The report with endless words, and every shorter one.</summary>
    private static async Task<IReadOnlyList<AngleSharp.Html.Dom.IHtmlDocument>> EveryDocumentAsync(string language)
    {
        ReportExtract[] extracts =
            [ReportExtract.Summary, ReportExtract.Picture, ReportExtract.OfBody("kommunstyrelsen"), ReportExtract.OfArea(SampleReport.Action), ReportExtract.OfGoal("m31")];
        var pages = new List<string> { await printer.ToHtmlAsync(EndlessReport.Report, EndlessReport.Imprint, language) };
        using var culture = new CultureScope(language);
        foreach (var extract in extracts)
        {
            pages.Add(await new ReportHtml().RenderAsync(extract.PageOf(extract.Of(EndlessReport.Report)!, EndlessReport.Imprint, language)));
        }

        return pages.ConvertAll(new AngleSharp.Html.Parser.HtmlParser().ParseDocument);
    }

    private static string PlaceOf(AngleSharp.Dom.IElement element) =>
        $"{element.ParentElement!.LocalName}.{element.ParentElement.ClassName} > {element.LocalName}.{element.ClassName} in {element.Closest("table, section, article")!.ClassName}";

    /// <summary>The text of all parts of a workbook.</summary>
    private static string PartsOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return System.Net.WebUtility.HtmlDecode(reader.ReadToEnd());
        }));
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<page width="(?<width>[\d.]+)"|<word xMin="[^"]*" yMin="[^"]*" xMax="(?<right>[\d.]+)"[^\n]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Box();

    [GeneratedRegex("""yMin="(?<top>[\d.]+)" xMax="[\d.]+" yMax="(?<bottom>[\d.]+)">Innehåll<""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading();
}
