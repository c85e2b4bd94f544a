using System.Globalization;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Printing;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Printing;

public sealed class ReportHtmlTests
{
    private readonly CouncilReportPrinter printer = new(new ReportHtml(), PdfTools.Printer());

    [Fact]
    public async Task Html_is_whole_in_itself_and_nothing_in_it_can_run()
    {
        var html = await printer.ToHtmlAsync(SampleReport.Report, SampleReport.Imprint, "sv");

        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"sv\">");
        html.ShouldContain("<title>Har det blivit bättre? Uppföljning 2025 av Program för digital utveckling 2024–2027 – Exempelstad</title>");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<link");
        html.ShouldNotContain("src=");
    }

    [Fact]
    public async Task Reports_language_is_its_own_and_the_callers_is_left_alone()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");

        var html = await printer.ToHtmlAsync(SampleReport.Report, SampleReport.Imprint, "en");

        html.ShouldContain("<html lang=\"en\">");
        html.ShouldContain("Has it become better?");
        html.ShouldContain("1 January – 31 December 2025, year 2 of 4");
        html.ShouldContain("1&#xA0;841", customMessage: "numbers are Swedish in both languages");
        CultureInfo.CurrentUICulture.Name.ShouldBe("sv");
    }

    [Fact]
    public async Task Texts_of_the_municipality_say_that_they_are_Swedish_in_an_English_report() =>
        (await printer.ToHtmlAsync(SampleReport.Report, SampleReport.Imprint, "en")).ShouldContain("<span lang=\"sv\">Överprövningen tog sju månader.</span>");

    [Fact]
    public async Task Title_cannot_break_out_of_the_running_head()
    {
        var report = SampleReport.Report with { Municipality = "\"} </style><b>Stad" };

        var html = await printer.ToHtmlAsync(report, SampleReport.Imprint, "sv");

        html.ShouldNotContain("</style><b>");
        html.ShouldContain("\\22 } \\3c /style\\3e \\3c b\\3e Stad");
    }

    [Fact]
    public async Task Preliminary_report_says_so_on_its_cover_and_in_its_foot()
    {
        var html = await printer.ToHtmlAsync(SampleReport.Report, SampleReport.Preliminary, "sv");

        html.ShouldContain("<p class=\"stamp\">Preliminär, ej låst</p>");
        html.ShouldContain("@bottom-left { content: \"Dnr KS 2026/00041 · Preliminär, ej låst · Intern version\" }");
    }
}
