using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Sections;
using StrategyTracker.Tests.Support;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Features.CouncilReports.Sections;

/// <summary>What a section must say, whatever it looks like.</summary>
public sealed class ReportWordingTests : ComponentTest
{
    [Fact]
    public void First_page_puts_the_worst_target_area_first_and_numbers_what_to_decide()
    {
        var page = Render<FirstPage>(p => p.Add(s => s.Report, SampleReport.Report));

        page.FindAll("table.answers tbody th").Select(h => h.TextContent.Replace("\u00ad", "").Trim())
            .ShouldBe(["Handlingskraftig verksamhet", "Datadrivna staden", "Hög digital förmåga"]);
        page.FindAll(".box li").Count.ShouldBe(3);
        page.Find(".box h3").TextContent.ShouldBe("Kommunfullmäktige föreslås besluta");
    }

    [Fact]
    public void First_page_names_who_has_not_answered_and_whose_answer_is_preliminary()
    {
        var caveats = Render<FirstPage>(p => p.Add(s => s.Report, SampleReport.Report)).Find(".caveats").TextContent;

        caveats.ShouldContain("Ett organ har inte svarat: Exempelstads Fastigheter AB.");
        caveats.ShouldContain("märks ¹: Tekniska nämnden.");
        caveats.ShouldContain("Ej bedömt räknas aldrig som ej uppnått.");
    }

    [Fact]
    public void Answer_is_counted_from_the_table_where_the_office_has_not_written_it()
    {
        var page = Render<FirstPage>(p => p.Add(s => s.Report, SampleReport.Report with { Overall = null }));

        page.Find(".lead").TextContent.ShouldBe("Ett av tre målområden har blivit bättre, ett står stilla och ett går åt fel håll.");
    }

    [Fact]
    public void Withheld_activity_is_shown_only_in_the_internal_version()
    {
        const string withheld = "Skydd av driftdata";

        var known = Render<CouncilReportDocument>(p => p.Add(s => s.Report, SampleReport.Report).Add(s => s.Imprint, SampleReport.Imprint)).Markup;
        var whole = Render<CouncilReportDocument>(p => p.Add(s => s.Report, SampleReport.Report).Add(s => s.Imprint, SampleReport.Preliminary)).Markup;

        known.ShouldNotContain(withheld);
        known.ShouldContain("En aktivitet är undantagen ur den offentliga versionen");
        whole.ShouldContain(withheld);
        whole.ShouldContain("Undantagen ur offentlig version");
    }

    [Fact]
    public void Text_table_and_chart_give_the_same_number_of_late_activities()
    {
        var report = PublicReport.Of(SampleReport.Report);
        var late = report.Activities.Count(a => a.IsLate);

        var first = Render<FirstPage>(p => p.Add(s => s.Report, report)).FindAll(".facts b")[1].TextContent;
        var overview = Render<Overview>(p => p.Add(s => s.Report, report));
        var deviations = Render<Deviations>(p => p.Add(s => s.Report, report));

        first.ShouldStartWith($"{late} av ");
        overview.Find("table.numbers tr.total td").TextContent.ShouldStartWith($"{late}");
        overview.FindAll("svg.status-bar")[^1].GetAttribute("aria-label")!.ShouldContain($"{late} försenade");
        deviations.Find(".lead").TextContent.ShouldStartWith($"{late} av ");
    }

    [Theory]
    [InlineData(ScheduleStatus.Unknown)]
    [InlineData(ScheduleStatus.OnTime)]
    [InlineData(ScheduleStatus.Late)]
    public void Every_status_has_a_shape_and_a_word(ScheduleStatus schedule)
    {
        var status = Render<Status>(p => p.Add(s => s.Look, StatusLook.Of(schedule))).Find(".status");

        status.QuerySelector(".shape")!.GetAttribute("aria-hidden").ShouldBe("true");
        status.TextContent.Trim().ShouldNotBeEmpty();
        status.ClassList.Contains("unknown").ShouldBe(schedule is ScheduleStatus.Unknown);
        status.ClassList.Contains("tone-bad").ShouldBe(schedule is ScheduleStatus.Late);
    }

    [Fact]
    public void Late_activities_are_never_left_to_the_appendix()
    {
        var report = SampleReport.Report with
        {
            Activities = [.. SampleActivities.Many(60).Select(a => a with { TargetAreas = [SampleReport.Action], Standing = ActivityStanding.Ongoing, Schedule = ScheduleStatus.Late })],
        };

        var section = Render<TargetAreaSection>(p => p.Add(s => s.Report, report).Add(s => s.Area, report.TargetAreas[2]));

        section.FindAll("table.activities tbody tr").Count.ShouldBe(60);
    }

    [Fact]
    public void Contents_name_every_chapter_and_lead_to_a_heading_that_exists()
    {
        var document = Render<CouncilReportDocument>(p => p.Add(s => s.Report, SampleReport.Report).Add(s => s.Imprint, SampleReport.Imprint));

        var links = document.FindAll("nav a").Select(a => a.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(ReportChapter.Of(SampleReport.Report).Count - 1);
        links.ShouldAllBe(href => document.FindAll($"h2[id='{href.TrimStart('#')}']").Count == 1);
    }

    [Fact]
    public void Headings_step_down_one_level_at_a_time()
    {
        var document = Render<CouncilReportDocument>(p => p.Add(s => s.Report, SampleReport.Report).Add(s => s.Imprint, SampleReport.Imprint));

        var levels = document.FindAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(step => step.Second <= step.First + 1);
        levels.Count(level => level == 1).ShouldBe(1);
    }

    [Fact]
    public void Every_table_has_a_caption_and_headers_with_scope_and_every_drawing_a_text()
    {
        var document = Render<CouncilReportDocument>(p => p.Add(s => s.Report, SampleReport.Report).Add(s => s.Imprint, SampleReport.Imprint));

        document.FindAll("table").ShouldAllBe(table => table.QuerySelector("caption") != null);
        document.FindAll("th").ShouldAllBe(th => th.HasAttribute("scope"));
        document.FindAll("svg").ShouldAllBe(svg => svg.GetAttribute("aria-hidden") == "true" || svg.GetAttribute("aria-label")!.Length > 0);
    }
}
