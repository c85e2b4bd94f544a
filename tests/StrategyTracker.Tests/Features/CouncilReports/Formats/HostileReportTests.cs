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
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports.Formats;

/// <summary>What no author thought of: words without end, letters from elsewhere, markup, and very few or very many of everything.</summary>
public sealed partial class HostileReportTests
{
    private const string Foreign = "مرحبا بالعالم עברית 🎉 漢字 Ångström";

    private static readonly string endless = string.Concat(Enumerable.Repeat("Ordutanmellanslag", 17)) + "sistaordet.";
    private static readonly CouncilReportPrinter printer = new(new ReportHtml(), PdfTools.Printer());

    [Fact]
    public async Task Word_without_end_stays_on_the_page_wherever_it_stands()
    {
        var report = SampleReport.Accounted with
        {
            Activities = [.. SampleReport.Accounted.Activities.Select(a => a with
            {
                Title = endless, WorkingTitle = endless, ExpectedEffect = endless,
                Answers = [.. a.Answers.Select(x => x with { Comment = endless, DeviationReason = endless, Measures = endless })],
            })],
            TargetAreas = [.. SampleReport.Accounted.TargetAreas.Select(t => t with
            {
                Title = endless, Goals = [.. t.Goals.Select(g => g with { Title = endless })],
                Assessment = t.Assessment! with { Sentence = endless, WentWrong = endless, ProposedDecisions = [endless] },
            })],
            Bodies = [.. SampleReport.Accounted.Bodies.Select(b => b with { Name = endless, Summary = endless })],
            Indicators = [.. SampleReport.Accounted.Indicators.Select(i => i with { Name = endless, Source = endless })],
        };
        var printed = (await printer.ToPdfAsync(report, SampleReport.Imprint, "sv", TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();
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

            var runningText = Regex.Replace(PdfTools.Run("pdftotext", "-raw", file, "-"), @"\s", "");
            Regex.Count(runningText, "sistaordet").ShouldBeGreaterThan(20);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Title_without_end_does_not_make_Chromium_shrink_every_page()
    {
        var report = SampleReport.Report with
        {
            Activities = [.. SampleReport.Report.Activities.Select(a => a with { Title = endless })],
            TargetAreas = [.. SampleReport.Report.TargetAreas.Select(t => t with { Title = endless })],
        };
        var printed = (await printer.ToPdfAsync(report, SampleReport.Imprint, "sv", TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();
        var file = Path.Combine(Path.GetTempPath(), $"strategytracker-{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(file, printed.Content, TestContext.Current.CancellationToken);
        try
        {
            Heading().Matches(PdfTools.Run("pdftotext", "-bbox", file, "-")).Max(h => Number(h.Groups["bottom"]) - Number(h.Groups["top"]))
                .ShouldBeGreaterThan(16, "a heading of 17 points");
        }
        finally
        {
            File.Delete(file);
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
