using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using static StrategyTracker.Domain.FollowUp.ProgressReportStatus;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>Who may do what with a body's report, in which state.</summary>
public sealed class ProgressReportTests
{
    private static readonly ProgressReportStatus[] states = Enum.GetValues<ProgressReportStatus>();

    private static readonly string[] people =
        ["coordinator", "coordinator of another", "approver", "approver of another", "strategist", "reader", "administrator", "anonymous"];

    /// <summary>Verb, the person who may, the states in which it goes. Everything else is refused.</summary>
    private static readonly (string Verb, string Who, ProgressReportStatus[] In)[] allowed =
    [
        ("write", "coordinator", [Draft, Returned]),
        ("submit", "coordinator", [Draft, Returned]),
        ("approve", "approver", [Submitted]),
        ("return", "approver", [Submitted]),
        ("decide", "coordinator", [Submitted, Approved, Accepted]),
        ("decide", "approver", [Submitted, Approved, Accepted]),
        ("decide", "strategist", [Submitted, Approved, Accepted]),
        ("read", "coordinator", states),
        ("read", "approver", states),
        ("read", "coordinator of another", [Submitted, Approved, Accepted]),
        ("read", "approver of another", [Submitted, Approved, Accepted]),
        ("read", "strategist", [Submitted, Approved, Accepted]),
        ("read", "reader", [Submitted, Approved, Accepted]),
        ("read", "administrator", [Submitted, Approved, Accepted]),
    ];

    public static TheoryData<string, string, ProgressReportStatus, bool> Table()
    {
        var table = new TheoryData<string, string, ProgressReportStatus, bool>();
        foreach (var verb in allowed.Select(a => a.Verb).Distinct())
        {
            foreach (var who in people)
            {
                foreach (var state in states)
                {
                    table.Add(verb, who, state, allowed.Any(a => a.Verb == verb && a.Who == who && a.In.Contains(state)));
                }
            }
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_verb_is_for_its_own_people_in_its_own_states(string verb, string who, ProgressReportStatus state, bool goes)
    {
        var scene = new Reporting2026().In(state);

        Goes(() => Try(verb, scene, who)).ShouldBe(goes);
    }

    [Theory]
    [InlineData("write")]
    [InlineData("submit")]
    [InlineData("approve")]
    [InlineData("return")]
    [InlineData("decide")]
    [InlineData("accept")]
    [InlineData("reopen")]
    public void Frozen_cycle_refuses_every_verb(string verb)
    {
        foreach (var state in states)
        {
            var scene = new Reporting2026().In(state);
            scene.Cycle.Freeze([], [], Reporting2026.Today);

            people.ShouldAllBe(who => !Goes(() => Try(verb, scene, who)));
        }
    }

    [Theory]
    [InlineData(Draft, false, false)]
    [InlineData(Submitted, false, true)]
    [InlineData(Returned, false, false)]
    [InlineData(Approved, true, true)]
    [InlineData(Accepted, false, true)]
    public void Office_accepts_what_is_approved_and_reopens_what_is_sent(ProgressReportStatus state, bool accepts, bool reopens)
    {
        Goes(() => Try("accept", new Reporting2026().In(state), "strategist")).ShouldBe(accepts);
        Goes(() => Try("reopen", new Reporting2026().In(state), "strategist")).ShouldBe(reopens);
    }

    [Fact]
    public void What_remains_before_sending_is_told_activity_by_activity()
    {
        var scene = new Reporting2026();
        var second = Reporting2026.ActivityOf("Fallprevention");
        scene.Report.EntryFor(second.Id).Answer(
            ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Schedule = ScheduleStatus.Late }, scene.As("coordinator"), Reporting2026.Now);

        var obstacles = scene.Report.ObstaclesToSubmission(
            scene.As("coordinator"), scene.Cycle, [.. scene.Asked, new AskedAbout(second.Id, second.Title)], Reporting2026.Today);

        obstacles.Select(o => (o.Code, o.Arguments[0])).ShouldBe(
            [(RuleCode.EntryIsUnanswered, "Öppna väntetider"), (RuleCode.LateNeedsReason, "Fallprevention")]);
    }

    [Fact]
    public void Report_cannot_be_written_before_the_cycle_opens_but_can_after_its_due_day()
    {
        var scene = new Reporting2026();

        scene.Report.ObstaclesToWriting(scene.As("coordinator"), scene.Cycle, new(2026, 11, 1)).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleIsNotOpen);
        scene.Report.ObstaclesToWriting(scene.As("coordinator"), scene.Cycle, new(2027, 2, 10)).ShouldBeEmpty();
    }

    [Fact]
    public void The_one_who_sent_the_report_does_not_approve_it()
    {
        var scene = new Reporting2026().Answered();
        var both = scene.As("coordinator") with { Rights = scene.As("coordinator").Rights.Concat(scene.As("approver").Rights).ToHashSet(), ApprovesFor = scene.As("approver").ApprovesFor };
        scene.Report.Submit(both, scene.Cycle, scene.Asked, Reporting2026.Today);

        scene.Report.ObstaclesToApproval(both, scene.Cycle).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.OwnReportCannotBeApproved);
    }

    [Fact]
    public void Sending_back_needs_words()
    {
        var scene = new Reporting2026().In(Submitted);

        Should.Throw<RuleBrokenException>(() => scene.Report.Return(" ", new Dictionary<Guid, string> { [Guid.CreateVersion7()] = " " }, scene.As("approver"), scene.Cycle))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReturnNeedsComment);
        scene.Report.Status.ShouldBe(Submitted);
    }

    [Fact]
    public void What_is_asked_at_a_row_stands_beside_the_new_answer_until_something_else_is_asked()
    {
        var scene = new Reporting2026().In(Submitted);
        var entry = scene.Report.Entries[0];

        scene.Report.Return(null, new Dictionary<Guid, string> { [entry.ActivityId] = "Hur många boenden?" }, scene.As("approver"), scene.Cycle);
        (scene.Report.Status, scene.Report.ReturnComment, entry.ReturnComment).ShouldBe((Returned, null, "Hur många boenden?"));

        scene.Report.Submit(scene.As("coordinator"), scene.Cycle, scene.Asked, Reporting2026.Today);
        (entry.ReturnComment, entry.IsAskedAbout, entry.ReturnSettledBy).ShouldBe(("Hur många boenden?", false, scene.As("coordinator").Name));

        scene.Report.Return("Skriv kortare.", new Dictionary<Guid, string>(), scene.As("approver"), scene.Cycle);
        entry.ReturnComment.ShouldBeNull();
    }

    [Fact]
    public void What_is_asked_at_a_row_waits_until_somebody_at_the_body_says_that_it_has_been_dealt_with()
    {
        var scene = new Reporting2026().In(Submitted);
        var entry = scene.Report.Entries[0];
        scene.Report.Return(null, new Dictionary<Guid, string> { [entry.ActivityId] = "Hur många boenden?" }, scene.As("approver"), scene.Cycle);
        entry.IsAskedAbout.ShouldBeTrue();

        scene.Report.SettleRow(entry.ActivityId, true, scene.As("coordinator"), scene.Cycle, Reporting2026.Today);
        (entry.IsAskedAbout, entry.ReturnSettledBy).ShouldBe((false, scene.As("coordinator").Name));
        scene.Report.SettleRow(entry.ActivityId, false, scene.As("coordinator"), scene.Cycle, Reporting2026.Today);
        entry.IsAskedAbout.ShouldBeTrue();

        scene.Report.Submit(scene.As("coordinator"), scene.Cycle, scene.Asked, Reporting2026.Today);
        (entry.IsAskedAbout, entry.ReturnSettledBy).ShouldBe((false, scene.As("coordinator").Name));
    }

    [Fact]
    public void Only_the_body_says_it_and_only_where_something_was_asked()
    {
        var scene = new Reporting2026().In(Submitted);
        var entry = scene.Report.Entries[0];
        scene.Report.Return("Skriv mer.", new Dictionary<Guid, string>(), scene.As("approver"), scene.Cycle);

        Goes(() => scene.Report.SettleRow(entry.ActivityId, true, scene.As("approver"), scene.Cycle, Reporting2026.Today)).ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() => scene.Report.SettleRow(entry.ActivityId, true, scene.As("coordinator"), scene.Cycle, Reporting2026.Today))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NothingIsAskedAtRow);
    }

    [Fact]
    public void Answer_is_preliminary_until_the_body_has_decided_on_it()
    {
        var scene = new Reporting2026().In(Submitted);
        scene.Report.IsPreliminary.ShouldBeTrue();

        scene.Report.RegisterDecision(new(2026, 11, 20), "84", null, scene.As("coordinator"), scene.Cycle, Reporting2026.Today);

        scene.Report.IsPreliminary.ShouldBeFalse();
        Should.Throw<RuleBrokenException>(() =>
            scene.Report.RegisterDecision(new(2026, 11, 23), "85", null, scene.As("coordinator"), scene.Cycle, Reporting2026.Today))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DecisionIsInTheFuture);
    }

    private static void Try(string verb, Reporting2026 scene, string who)
    {
        var (report, cycle, actor) = (scene.Report, scene.Cycle, scene.As(who));
        switch (verb)
        {
            case "write":
                report.Summarise("Det går framåt.", actor, cycle, Reporting2026.Today);
                break;
            case "submit":
                report.Submit(actor, cycle, scene.Asked, Reporting2026.Today);
                break;
            case "approve":
                report.Approve(actor, cycle, Reporting2026.Today);
                break;
            case "return":
                report.Return("Skriv mer.", Reporting2026.AtNoRow, actor, cycle);
                break;
            case "decide":
                report.RegisterDecision(new(2026, 11, 20), "84", null, actor, cycle, Reporting2026.Today);
                break;
            case "accept":
                report.Accept(cycle);
                break;
            case "reopen":
                report.Reopen("Skriv mer.", Reporting2026.AtNoRow, cycle);
                break;
            case "read":
                report.MayBeReadBy(actor).ShouldBe(true, customMessage: "read");
                break;
        }
    }

    private static bool Goes(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception refused) when (refused is RuleBrokenException or ShouldAssertException)
        {
            return false;
        }
    }
}
