using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Extracts;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Features.CouncilReports.Formats;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports.Extracts;

/// <summary>The shorter reports: two pages for whoever has two minutes, and one for each body.</summary>
public sealed class ReportExtractTests
{
    private static readonly FrozenReport shown = PublicReport.Of(SampleReport.Report with { Activities = SampleActivities.Many(120) });
    private static readonly ReportHtml html = new();
    private static readonly CouncilReportPrinter printer = new(html, PdfTools.Printer());

    [Fact]
    public async Task Summary_is_two_pages_with_the_counts_of_the_whole_report()
    {
        var printed = (await printer.ToPdfAsync(ReportExtract.Summary, shown, SampleReport.Imprint, "sv", TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();

        printed.Pages.ShouldBe(2);
        var counts = ReportCounts.Of(shown.Activities, shown.Cycle.Year);
        var text = await TextAsync(ReportExtract.Summary, shown);
        text.ShouldContain($"{counts.Late} av {counts.Open}");
        text.ShouldContain("att i övrigt lägga uppföljningen till handlingarna.");
        text.ShouldContain($"8 av {counts.Late} försenade aktiviteter");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("aldrenamnden")]
    [InlineData("exempelstads-fastigheter-ab")]
    public async Task Nothing_in_an_extract_leads_to_what_it_does_not_have(string? body)
    {
        var extract = body is null ? ReportExtract.Summary : ReportExtract.OfBody(body);
        await LeadsNowhereElseAsync(extract, extract.Of(shown)!);
    }

    private static async Task LeadsNowhereElseAsync(ReportExtract extract, FrozenReport own)
    {
        var page = await MarkupAsync(extract, own);
        using var read = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
        var ids = read.QuerySelectorAll("[id]").Select(e => "#" + e.Id).ToList();
        read.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")).Except(ids).ShouldBeEmpty();
        read.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Body_reads_its_own_activities_and_counts()
    {
        var extract = ReportExtract.OfBody("aldrenamnden");
        var own = extract.Of(shown)!;
        var counts = ReportCounts.Of(own.Activities, own.Cycle.Year);

        var text = await TextAsync(extract, own);

        text.ShouldContain($"Äldrenämnden svarar för {counts.Total} aktiviteter:");
        text.ShouldContain("Elva aktiviteter: fem är klara och sex är försenade.");
        text.ShouldNotContain("Vi begär en gemensam tidplan.");
        own.Activities.ShouldAllBe(a => text.Contains(a.Title));
    }

    [Fact]
    public async Task Body_that_only_takes_a_benefit_home_reads_its_word_in_its_own_report_and_in_the_appendix()
    {
        var others = shown.Activities.First(a => !a.IsAnsweredForBy("aldrenamnden")) with
        {
            TakenHomeBy = [new("aldrenamnden", "Äldrenämnden", new(BenefitKind.WithinOperations, null, "Färre samtal till växeln.", null) { IsOfTaker = true })],
        };
        var report = shown with { Activities = [others] };
        var extract = ReportExtract.OfBody("aldrenamnden");

        var text = await TextAsync(extract, extract.Of(report)!);

        text.ShouldContain("Äldrenämnden svarar inte för någon aktivitet.");
        text.ShouldContain("Färre samtal till växeln.");
        var appendix = await html.RenderBodyAsync(new PrintedPage(typeof(AppendixRow), new Dictionary<string, object?>
        {
            [nameof(AppendixRow.Activity)] = others, [nameof(AppendixRow.Aims)] = ReportAims.Of(report).All, [nameof(AppendixRow.Year)] = report.Cycle.Year,
        }, "sv", "", ""));
        appendix.ShouldContain("Hemtagen nytta:");
        appendix.ShouldContain("Färre samtal till växeln.");
    }

    [Fact]
    public async Task Word_file_of_an_extract_says_what_its_page_says()
    {
        foreach (var extract in new[] { ReportExtract.Summary, ReportExtract.OfBody("servicenamnden") })
        {
            var own = extract.Of(shown)!;
            var file = await printer.ToWordAsync(extract, own, SampleReport.Preliminary, "sv");
            var word = Reading.Bare(string.Concat(Reading.Paragraphs(file)));

            Reading.Pieces(await html.RenderBodyAsync(extract.PageOf(own, SampleReport.Preliminary, "sv")))
                .Where(piece => !word.Contains(piece, StringComparison.Ordinal)).ShouldBeEmpty();
            word.ShouldContain("Preliminär,ejlåst");
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken).Select(f => f.Description).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Target_area_counts_what_the_whole_report_counts_there_and_leads_nowhere_else()
    {
        foreach (var area in shown.TargetAreas)
        {
            var extract = ReportExtract.OfArea(area.Key);
            var part = extract.Of(shown)!;
            var counts = ReportCounts.Of(new ReportSelection { TargetArea = area.Key }.Of(shown), shown.Cycle.Year);

            ReportCounts.Of(part.Activities, shown.Cycle.Year).ShouldBe(counts);
            var text = await TextAsync(extract, part);
            text.ShouldContain(counts.Late == 0 ? $"{counts.Open} återstående" : $"{counts.Late} av {counts.Open} återstående");
            part.Activities.ShouldAllBe(a => text.Contains(a.Title));
            await LeadsNowhereElseAsync(extract, part);
        }
    }

    [Fact]
    public async Task Goal_says_which_activities_serve_it_or_that_the_report_does_not_know()
    {
        var goal = shown.TargetAreas.SelectMany(a => a.Goals).First();
        var extract = ReportExtract.OfGoal(goal.Key);
        var served = shown.Activities.Take(5).ToList();
        var knows = shown with { Activities = [.. shown.Activities.Select(a => a with { Goals = served.Contains(a) ? [goal.Key] : [] })] };

        (await TextAsync(extract, extract.Of(shown with { Activities = [.. shown.Activities.Select(a => a with { Goals = null })] })!)).ShouldContain("alla aktiviteter i målområdet");
        var part = extract.Of(knows)!;
        var text = await TextAsync(extract, part);
        text.ShouldContain(goal.Title);
        served.ShouldAllBe(a => text.Contains(a.Title));
        await LeadsNowhereElseAsync(extract, part);
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Picture_is_one_page_in_the_shape_of_a_screen(string language)
    {
        var printed = (await printer.ToPdfAsync(ReportExtract.Picture, shown, SampleReport.Imprint, language, TestContext.Current.CancellationToken)).ShouldBeOfType<PrintedPdf>();

        printed.Pages.ShouldBe(1);
        var text = await TextAsync(ReportExtract.Picture, shown);
        var counts = ReportCounts.Of(shown.Activities, shown.Cycle.Year);
        text.ShouldContain($"{counts.Late} av {counts.Open}");
        ReportProposals.Of(shown).ShouldAllBe(p => text.Contains(p.Text));
        shown.TargetAreas.ShouldAllBe(a => text.Contains(a.Title) && text.Contains(a.Assessment!.Sentence!));
        await LeadsNowhereElseAsync(ReportExtract.Picture, shown);
    }

    [Fact]
    public void Body_that_was_not_asked_has_no_report() => ReportExtract.OfBody("finns-inte").Of(shown).ShouldBeNull();

    private static Task<string> MarkupAsync(ReportExtract extract, FrozenReport own) =>
        html.RenderBodyAsync(extract.PageOf(own, SampleReport.Imprint, "sv"));

    private static async Task<string> TextAsync(ReportExtract extract, FrozenReport own)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await MarkupAsync(extract, own));
        return string.Join(' ', page.Body!.TextContent.Replace("\u00ad", "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
