using StrategyTracker.Commands;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Approving;
using StrategyTracker.Features.FollowUp.Autosaving;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Tests.Features.FollowUp.Reporting;

public sealed class ReportPartsTests : ComponentTest
{
    private static readonly EntryState answered = new(true, false, false, ActivityPhase.Ongoing, ScheduleStatus.OnTime, []);

    [Fact]
    public void Bar_says_how_far_and_leads_to_what_waits()
    {
        var bar = Render<ReportProgressBar>(p => p
            .Add(b => b.View, View(Row("a", answered), Row("b", Waiting("B"))))
            .Add(b => b.Next, Row("b", Waiting("B"))).Add(b => b.NextLink, "/redovisa/c/n?aktivitet=b").Add(b => b.SummaryLink, "/s"));

        bar.Find("[role=img]").GetAttribute("aria-label").ShouldBe("1 av 2 redovisade");
        bar.Find("[data-key=n]").GetAttribute("href").ShouldBe("/redovisa/c/n?aktivitet=b");
        bar.Find("kbd").TextContent.ShouldBe("n");
    }

    [Fact]
    public void First_key_leads_to_the_open_row_past_the_list_and_moves_no_focus_unasked()
    {
        var row = Row("b", Waiting("B"));
        var bar = Render<ReportProgressBar>(p => p
            .Add(b => b.View, View(Row("a", answered), row)).Add(b => b.Start, row).Add(b => b.StartLink, "/redovisa/c/n?aktivitet=b")
            .Add(b => b.NextLink, "").Add(b => b.SummaryLink, "/s"));

        bar.Find("[data-key=n]").ShouldSatisfyAllConditions(
            link => link.GetAttribute("href").ShouldBe("/redovisa/c/n?aktivitet=b#answer-title"), link => link.GetAttribute("data-focus").ShouldBe("answer-title"),
            link => link.TextContent.ShouldStartWith("Börja svara: "));
        bar.FindAll("[data-key=n]").Count.ShouldBe(1);
    }

    [Fact]
    public void A_report_that_came_back_begins_at_the_first_row_asked_about_and_goes_through_them_all()
    {
        var asked = answered with { ReturnComment = "Hur många?" };
        var view = View(Row("a", answered), Row("b", asked), Row("c", answered with { ReturnComment = "Varför?", ReturnSettledBy = "Samordnare" }), Row("d", Waiting("D")), Row("e", asked));

        view.NextWaiting(null)!.Key.ShouldBe("b");
        view.NextWaiting("b")!.Key.ShouldBe("d");
        view.NextWaiting("d")!.Key.ShouldBe("e");
        view.NextWaiting("e")!.Key.ShouldBe("b");
        view.With("b", asked with { ReturnSettledBy = "Samordnare" }).NextWaiting(null)!.Key.ShouldBe("e");
        View(Row("a", answered), Row("d", Waiting("D"))).NextWaiting(null)!.Key.ShouldBe("d");
    }

    [Fact]
    public void Bar_says_how_many_questions_are_left_and_is_not_done_before_them()
    {
        var bar = Render<ReportProgressBar>(p => p.Add(b => b.View, View(Row("a", answered with { ReturnComment = "Hur många?" }))).Add(b => b.NextLink, "").Add(b => b.SummaryLink, "/s"));

        bar.Find("[role=img]").GetAttribute("aria-label").ShouldBe("1 av 1 redovisade, 1 med fråga att besvara");
        bar.Markup.ShouldNotContain("Allt är besvarat");
    }

    [Fact]
    public void List_says_each_state_in_a_word_beside_its_shape()
    {
        var list = Render<ReportRowList>(p => p
            .Add(l => l.Rows, [Row("a", answered), Row("b", Waiting("B")), Row("c", answered with { IsUnchanged = true })])
            .Add(l => l.Open, "b").Add(l => l.Link, key => "?aktivitet=" + key));

        list.FindAll("li .visually-hidden").Select(s => s.TextContent).ShouldBe(["klar", "väntar på svar", "oförändrad"]);
        list.Find("[aria-current=true]").GetAttribute("href").ShouldBe("?aktivitet=b");
    }

    [Fact]
    public void First_stop_of_the_list_leads_past_it_to_what_is_open()
    {
        var list = Render<ReportRowList>(p => p.Add(l => l.Rows, [Row("a", answered)]).Add(l => l.Open, "a").Add(l => l.Link, key => "?aktivitet=" + key));

        list.FindAll("a")[0].GetAttribute("href").ShouldBe("#answer-title");
        list.Render(p => p.Add(l => l.Open, null));
        list.FindAll("a")[0].GetAttribute("href").ShouldBe("#submission-title");
    }

    [Theory]
    [InlineData(ScheduleStatus.OnTime, false)]
    [InlineData(ScheduleStatus.AtRisk, true)]
    [InlineData(ScheduleStatus.Late, true)]
    public void Form_asks_for_a_reason_where_the_time_plan_does_not_hold(ScheduleStatus schedule, bool asks)
    {
        var form = Form(Entry() with { Answer = ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Schedule = schedule } });

        (form.FindAll("#reason").Count > 0).ShouldBe(asks);
    }

    [Fact]
    public void Form_explains_what_the_plan_says_and_shows_last_time_beside()
    {
        var form = Form(Entry() with
        {
            ByPlan = new ScheduleAssessment(ScheduleStatus.Late, null, 2, 5, null),
            Last = new LastAnswer("Uppföljning 2025", "Äldrenämnden", ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Comment = "Datakällor kartlagda." }),
        });

        form.Find(".plan-says").TextContent.ShouldBe("2 av 5 delmål har passerat sin dag");
        form.Find(".last").TextContent.ShouldContain("Datakällor kartlagda.");
        form.Find("[data-key=o]").TextContent.ShouldBe("Oförändrat sedan Uppföljning 2025");
    }

    [Fact]
    public void Without_a_last_time_there_is_nothing_to_keep_unchanged() => Form(Entry()).FindAll("[data-key=o]").ShouldBeEmpty();

    [Fact]
    public void Field_tells_of_a_change_with_what_it_holds()
    {
        FieldEdit<ProgressField>? edit = null;
        var form = Form(Entry(), onEdit: e => edit = e);

        form.Find("#comment").Change("Nio av fjorton.");

        edit.ShouldBe(new FieldEdit<ProgressField>(ProgressField.Comment, "Nio av fjorton."));
    }

    [Fact]
    public void Conflict_shows_what_the_other_wrote_and_keeps_what_was_typed()
    {
        var saving = new Autosave<ProgressField>();
        var theirs = new FieldSaved(default, "Nio av fjorton.") { ChangedBy = ("Kollega", new DateTime(2026, 11, 22, 9, 41, 0, DateTimeKind.Utc)) };
        saving.Take(
            new FieldEdit<ProgressField>(ProgressField.Comment, "Tio av fjorton."),
            new Outcome { Kind = OutcomeKind.ChangedByOther, ChangedBy = theirs.ChangedBy }, theirs);

        var notice = Form(Entry(), saving).Find(".notice.bad[role=alert]");

        saving.HasFault.ShouldBeTrue();
        saving.ConflictOf(ProgressField.Comment)!.Mine.ShouldBe("Tio av fjorton.");
        notice.TextContent.ShouldContain("Kollega ändrade fältet klockan 10.41");
        notice.QuerySelector("blockquote")!.TextContent.ShouldBe("Nio av fjorton.");
    }

    [Fact]
    public void Saved_state_is_said_in_words()
    {
        Saved(null, false, false).ShouldBe("");
        Saved(null, true, false).ShouldBe("Sparar …");
        Saved(new DateTime(2026, 11, 22, 9, 42, 0, DateTimeKind.Utc), false, false).ShouldBe("Sparat 10.42");
        Saved(new DateTime(2026, 11, 22, 9, 42, 0, DateTimeKind.Utc), false, true).ShouldBe("Inte sparat");

        string Saved(DateTime? at, bool isSaving, bool hasFault) =>
            Render<SavedText>(p => p.Add(s => s.SavedAt, at).Add(s => s.IsSaving, isSaving).Add(s => s.HasFault, hasFault)).Find("[role=status]").TextContent.Trim();
    }

    [Fact]
    public void Last_step_links_each_thing_that_remains_and_keeps_the_act_shut()
    {
        var step = Render<SubmissionStep>(p => p
            .Add(s => s.View, View(Row("a", answered), Row("b", Waiting("Öppna väntetider"))))
            .Add(s => s.Saving, new Autosave<SummaryField>()).Add(s => s.Link, key => "?aktivitet=" + key));

        var remaining = step.Find(".notice.part a");
        (remaining.TextContent, remaining.GetAttribute("href")).ShouldBe(("”Öppna väntetider” väntar på svar.", "?aktivitet=b"));
        step.Find(".acts button").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public void Consequence_is_said_before_the_act()
    {
        var sent = false;
        var step = Render<SubmissionStep>(p => p
            .Add(s => s.View, View(Row("a", answered))).Add(s => s.Saving, new Autosave<SummaryField>()).Add(s => s.Link, _ => "")
            .Add(s => s.OnSubmit, () => sent = true));

        step.Find(".acts button").Click();
        sent.ShouldBeFalse();
        step.Find(".confirm p").TextContent.ShouldContain("allmän handling");
        step.Find(".confirm .btn").Click();

        sent.ShouldBeTrue();
    }

    [Fact]
    public void Reading_has_no_fields()
    {
        var reading = Render<ReportReading>(p => p.Add(r => r.View, View(Row("a", answered)))
            .Add(r => r.Answers, new Dictionary<string, EntryReading> { ["a"] = new(ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Comment = "Pågår." }, "Samordnare") }));

        reading.FindAll("input, textarea, select, button").ShouldBeEmpty();
        reading.Markup.ShouldContain("Oförändrat sedan förra gången, enligt Samordnare.");
    }

    [Fact]
    public void Field_that_is_required_is_not_called_optional_too()
    {
        var form = Render<ProgressForm>(p => p.Add(f => f.Row, Row("a", answered)).Add(f => f.Entry, Entry()).Add(f => f.Saving, new Autosave<ProgressField>())
            .Add(f => f.Asks, AskedFields.Of([(ProgressField.ActualCost, Asking.Required)])));

        form.Find("#cost-help").TextContent.ShouldBe("Hela kronor.");
        form.Find("#percent-help").TextContent.ShouldBe("Frivilligt.");
    }

    private IRenderedComponent<ProgressForm> Form(
        ProgressEntryView entry, Autosave<ProgressField>? saving = null, Action<FieldEdit<ProgressField>>? onEdit = null) =>
        Render<ProgressForm>(p => p.Add(f => f.Row, Row("a", answered)).Add(f => f.Entry, entry)
            .Add(f => f.Saving, saving ?? new Autosave<ProgressField>()).Add(f => f.OnEdit, onEdit ?? (_ => { })));

    private static EntryState Waiting(string title) =>
        new(false, false, false, ActivityPhase.Unknown, ScheduleStatus.Unknown, [new RuleViolation(RuleCode.EntryIsUnanswered, title)]);

    private static ProgressRow Row(string key, EntryState state) =>
        new(key, "1.1", key.ToUpperInvariant(), "Datadrivna staden", [], ParticipationRole.Lead, null, state);

    private static ProgressEntryView Entry() => new()
    {
        Key = "a", Title = "Öppna väntetider", OfficialTitle = "Öppna väntetider", PlanTitle = "Handlingsplan", Milestones = [], AlsoAnswering = [],
        Answer = ProgressAnswer.Empty, ByPlan = new ScheduleAssessment(ScheduleStatus.OnTime, null, 0, 0, null),
    };

    private static ProgressReportView View(params ProgressRow[] rows) => new()
    {
        CycleKey = "c", CycleName = "Uppföljning 2026", CycleState = CycleState.Open, DueOn = new(2027, 1, 29), BodyKey = "n", BodyName = "Äldrenämnden",
        Status = ProgressReportStatus.Draft, IsBegun = true, IsSent = false, IsPreliminary = false, ObstaclesToWriting = [], ObstaclesToApproval = [],
        Reports = true, Approves = false, ManagesFollowUp = false, Rows = rows,
    };
}
