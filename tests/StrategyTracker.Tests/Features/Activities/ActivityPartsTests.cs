using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities;

public sealed class ActivityPartsTests : ComponentTest
{
    [Fact]
    public void Late_schedule_says_how_late_and_why()
    {
        var statement = Render<ScheduleStatement>(p => p
            .Add(s => s.Schedule, new ScheduleAssessment(ScheduleStatus.PastPlannedTime, 40, 2, 5, 94))
            .Add(s => s.Standing, ActivityStanding.Ongoing));

        statement.Find("[data-status]").TextContent.ShouldBe("Planerad tid har passerat");
        statement.Find(".why").TextContent.ShouldBe("Planerat slut passerades för 40 dagar sedan; 2 av 5 delmål har passerat sin dag");
    }

    [Fact]
    public void What_has_no_plan_says_so_and_has_no_status()
    {
        var statement = Render<ScheduleStatement>(p => p
            .Add(s => s.Schedule, new ScheduleAssessment(ScheduleStatus.Unknown, null, 0, 0, null))
            .Add(s => s.Standing, ActivityStanding.NotReported));

        statement.FindAll("[data-status]").ShouldBeEmpty();
        statement.Markup.ShouldContain("Tidplan saknas");
    }

    [Theory]
    [InlineData(null, "Inte redovisad ännu")]
    [InlineData(1, "Senast redovisad per i går")]
    [InlineData(94, "Senast redovisad för 94 dagar sedan")]
    [InlineData(-39, "Redovisad för perioden som slutar 2026-12-31")]
    public void Freshness_is_told_in_words(int? days, string expected) =>
        ActivityWords.Freshness(new ScheduleAssessment(ScheduleStatus.OnTime, null, 0, 0, days), new DateOnly(2026, 12, 31)).ShouldBe(expected);

    [Fact]
    public void Three_kinds_of_no_cost_are_told_apart()
    {
        ActivityWords.Cost(CostKind.Unknown, null, null, null).ShouldBe("Kostnaden är inte känd");
        ActivityWords.Cost(CostKind.None, null, null, null).ShouldBe("Ingen kostnad");
        ActivityWords.Cost(CostKind.WithinBudget, null, null, null).ShouldBe("Ryms inom ordinarie budget");
        ActivityWords.Cost(CostKind.Amount, 100, 200, 2024).ShouldBe("100–200 kr, 2024 års priser");
    }

    [Fact]
    public void Row_shows_working_title_over_the_official_wording_and_says_that_nobody_owns_it()
    {
        var table = Render<ActivityTable>(p => p.Add(t => t.Filter, new ActivityFilter { Order = ActivityOrder.Title }).Add(t => t.Rows,
        [
            new ActivityRow
            {
                Key = "chefsresan", Title = "Utbildning för alla chefer", WorkingTitle = "Chefsresan", PlanKey = "plan", PlanTitle = "Planen", Owners = [],
                Standing = ActivityStanding.NotReported, Schedule = new ScheduleAssessment(ScheduleStatus.Unknown, null, 0, 0, null),
            },
        ]));

        table.Find("th[scope=row] a").GetAttribute("href").ShouldBe("/aktiviteter/chefsresan");
        table.Find("th[scope=row]").TextContent.ShouldContain("Utbildning för alla chefer");
        table.Markup.ShouldContain("Ingen ansvarig angiven");
        table.Find("th[aria-sort=ascending]").TextContent.ShouldContain("Aktivitet");
        table.Find("th[aria-sort=ascending] a").GetAttribute("href").ShouldBe("/aktiviteter?ordna=Title&fallande=ja");
    }

    [Fact]
    public void Milestones_are_read_without_boxes_and_ticked_with()
    {
        var milestone = new ActivityMilestone(Guid.CreateVersion7(), "Upphandlat", new DateOnly(2026, 1, 1), null, IsOverdue: true);
        Render<ActivityMilestones>(p => p.Add(m => m.Milestones, [milestone])).FindAll("input").ShouldBeEmpty();
        (Guid, bool)? marked = null;

        var list = Render<ActivityMilestones>(p => p.Add(m => m.Milestones, [milestone]).Add(m => m.OnMark, mark => marked = mark));
        list.Find("input").Change(true);

        marked.ShouldBe((milestone.Id, true));
        list.Find(".overdue").TextContent.ShouldContain("skulle varit klart 2026-01-01");
    }

    [Fact]
    public void Preliminary_answer_and_draft_say_so()
    {
        var answer = new ActivityAnswer
        {
            Body = "Äldrenämnden", Status = ProgressReportStatus.Submitted, IsPreliminary = true, Phase = ActivityPhase.Ongoing,
            Schedule = ScheduleStatus.Late, Effect = EffectStatus.NotAssessed, DeviationReason = "Upphandlingen drog ut.",
        };

        Render<ActivityAnswerText>(p => p.Add(a => a.Answer, answer)).Markup.ShouldContain("Preliminär");
        Render<ActivityAnswerText>(p => p.Add(a => a.Answer, answer with { Status = ProgressReportStatus.Draft })).Markup.ShouldContain("Arbetsmaterial");
    }

    [Fact]
    public void Filter_is_told_as_the_end_of_a_sentence()
    {
        var choices = new ActivityChoices(
            [], [new ActivityChoice("datadrivna", "Datadrivna staden", null)], [], [new ActivityChoice("aldre", "Äldrenämnden", null)], [], false);
        var filter = new ActivityFilter { TargetArea = "datadrivna", Body = "aldre", Roles = ParticipationRoles.ThatAnswer, Time = TimeChoice.Late, Year = 2026 };

        ActivityFilterSentence.Of(filter, choices).ShouldBe(
            " i Datadrivna staden, hos Äldrenämnden som huvudansvarig eller medansvarig, som löper 2026, med tiden ”försenad”");
    }

    [Fact]
    public void Conflict_shows_both_versions_and_lets_one_choose()
    {
        var kept = false;
        var conflict = Render<ActivityConflict>(p => p
            .Add(c => c.Differences, [new ActivityDifference("Nummer", "2", "1")])
            .Add(c => c.ChangedBy, ("Strateg", new DateTime(2026, 11, 22, 9, 42, 0, DateTimeKind.Utc)))
            .Add(c => c.OnKeepTyped, () => kept = true));

        conflict.Find("[role=alert]").TextContent.ShouldContain("Strateg ändrade 2026-11-22 10.42");
        conflict.Find("button").Click();
        kept.ShouldBeTrue();
    }

    [Fact]
    public void Participants_come_and_go_as_rows()
    {
        var input = new ActivityInput();
        var changes = 0;
        var fields = Render<ActivityWhoFields>(p => p
            .Add(f => f.Input, input).Add(f => f.Errors, new ActivityFormErrors(null)).Add(f => f.Bodies, []).Add(f => f.OnRows, () => changes++));

        fields.Find("button.line").Click();
        fields.Find("button.line").Click();
        input.Participants.Select(p => p.Role).ShouldBe([ParticipationRole.Lead, ParticipationRole.CoOwner]);
        fields.Find("button.text").Click();

        input.Participants.ShouldHaveSingleItem().Role.ShouldBe(ParticipationRole.CoOwner);
        changes.ShouldBe(3);
    }
}
