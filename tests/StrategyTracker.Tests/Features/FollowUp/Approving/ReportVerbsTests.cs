using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Approving;
using StrategyTracker.Features.FollowUp.Assessing;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Tests.Features.FollowUp.Approving;

/// <summary>The verbs of a report through the one door.</summary>
public sealed class ReportVerbsTests : FollowUpScene
{
    private static readonly string[] people = ["coordinator", "other coordinator", "approver", "strategist", "reader", "administrator", "anonymous"];

    /// <summary>Verb, the state it is tried in, and who may.</summary>
    public static TheoryData<string, string[]> Rights => new()
    {
        { "save", ["coordinator"] },
        { "summarise", ["coordinator"] },
        { "settle", ["coordinator"] },
        { "submit", ["coordinator"] },
        { "approve", ["approver"] },
        { "return", ["approver"] },
        { "decide", ["coordinator", "approver", "strategist"] },
        { "reopen", ["strategist"] },
        { "accept", ["strategist"] },
        { "judge", ["strategist"] },
        { "freeze", ["strategist"] },
        { "new cycle", ["strategist"] },
    };

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Only_those_who_may_get_through(string verb, string[] may)
    {
        if (verb is "approve" or "return" or "decide" or "reopen" or "accept")
        {
            await SubmitAllAsync();
        }
        else
        {
            await AnswerAllAsync();
        }

        if (verb is "settle")
        {
            await SubmitAllAsync();
            await As<ReturnProgressReport>(Approver).RunAsync(
                new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, AtRows = new Dictionary<string, string> { [Waiting.Key] = "Hur många?" } }, Cancel);
        }

        if (verb is "accept")
        {
            (await As<ApproveProgressReport>(Approver).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
        }

        await JudgeAsync();
        foreach (var who in people.Except(may))
        {
            (await TryAsync(verb, who)).Kind.ShouldBeOneOf(OutcomeKind.Forbidden, OutcomeKind.Refused);
        }

        // The last one: some of the verbs go only once.
        (await TryAsync(verb, may[^1])).Kind.ShouldBe(OutcomeKind.Done);
    }

    [Fact]
    public async Task Submission_waits_for_every_activity_asked_for()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing");

        var outcome = await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel);

        outcome.Violations.Select(v => (v.Code, v.Arguments[0])).ShouldBe([(RuleCode.EntryIsUnanswered, Shared.Title)]);
        (await StoredAsync())!.Status.ShouldBe(ProgressReportStatus.Draft);
        (await ActivityAsync(Waiting)).Phase.ShouldBe(ActivityPhase.Unknown);
    }

    [Fact]
    public async Task Submission_refreshes_the_status_of_the_activities()
    {
        await SubmitAllAsync();

        var activity = await ActivityAsync(Waiting);
        (activity.Phase, activity.Standing, activity.LastReportedOn).ShouldBe((ActivityPhase.Completed, ActivityStanding.Completed, Cycle2026.PeriodTo));
    }

    [Fact]
    public async Task Equal_owners_each_answer_and_the_one_least_far_counts()
    {
        await WriteAsync(Coordinator, Shared, ProgressField.Phase, "Completed");
        await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing");
        await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel);
        (await ActivityAsync(Shared)).Phase.ShouldBe(ActivityPhase.Completed);

        await WriteAsync(ServiceCoordinator, Shared, ProgressField.Phase, "Ongoing", body: "servicenamnden");
        await WriteAsync(ServiceCoordinator, Platform, ProgressField.Phase, "Ongoing", body: "servicenamnden");
        var sent = await As<SubmitProgressReport>(ServiceCoordinator).RunAsync(Report with { BodyKey = "servicenamnden" }, Cancel);

        sent.Succeeded.ShouldBeTrue();
        (await ActivityAsync(Shared)).Phase.ShouldBe(ActivityPhase.Ongoing);
    }

    [Fact]
    public async Task Returned_report_is_open_again_and_is_sent_anew()
    {
        await SubmitAllAsync();
        (await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Mer.")).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReportIsSent);

        await As<ReturnProgressReport>(Approver).RunAsync(new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Comment = "Skriv mer." }, Cancel);
        (await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Mer.")).Succeeded.ShouldBeTrue();
        await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel);
        await As<ApproveProgressReport>(Approver).RunAsync(Report, Cancel);
        await As<AcceptProgressReport>(Actors.Strategist).RunAsync(Report, Cancel);

        (await StoredAsync())!.ShouldSatisfyAllConditions(
            r => r.Status.ShouldBe(ProgressReportStatus.Accepted), r => r.ReturnComment.ShouldBeNull(), r => r.IsPreliminary.ShouldBeTrue());
    }

    [Fact]
    public async Task A_report_comes_back_with_questions_at_its_rows()
    {
        await SubmitAllAsync();

        var back = await As<ReturnProgressReport>(Approver).RunAsync(
            new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, AtRows = new Dictionary<string, string> { [Waiting.Key] = "Hur många boenden?", [Platform.Key] = "Inte er rad." } },
            Cancel);

        back.Succeeded.ShouldBeTrue();
        var view = (await As<ProgressReportQueries>(Coordinator).GetAsync(Report.CycleKey, Report.BodyKey, Cancel))!;
        view.Rows.Where(r => r.State.ReturnComment is not null).ShouldHaveSingleItem().State.ReturnComment.ShouldBe("Hur många boenden?");
        var settled = await As<SettleReturnComment>(Coordinator).RunAsync(new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, ActivityKey = Waiting.Key }, Cancel);
        settled.Value!.State.ReturnSettledBy.ShouldBe("Samordnare");
        (await As<SubmitProgressReport>(Coordinator).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();
        (await StoredAsync())!.Entries.ShouldAllBe(e => !e.IsAskedAbout);
        (await As<ProgressReportQueries>(Approver).GetAsync(Report.CycleKey, Report.BodyKey, Cancel))!.Rows.Single(r => r.Key == Waiting.Key).State
            .ShouldSatisfyAllConditions(s => s.ReturnComment.ShouldBe("Hur många boenden?"), s => s.ReturnSettledBy.ShouldBe("Samordnare"));
    }

    [Fact]
    public async Task What_was_typed_as_a_draft_is_forgotten_when_the_report_goes_back()
    {
        await SubmitAllAsync();
        var account = new StrategyTracker.Data.Account { UserName = "chef", FunctionName = "Chef" };
        await SaveAsync(account);
        var approver = Approver with { UserId = account.Id };
        var form = CommentInput.Form(Report.CycleKey, Report.BodyKey);
        var words = As<UnsentWords>(approver);
        await words.OpenAsync(form, Cancel);
        await words.WriteAsync("whole", "Skriv mer.", Cancel);
        var input = new CommentInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Comment = words["whole"] };

        (await As<ReturnProgressReport>(approver).RunAsync(input with { Comment = " " }, Cancel)).Succeeded.ShouldBeFalse();
        (await As<TypedQueries>(approver).FindAsync(form, Cancel)).ShouldNotBeNull();
        (await As<ReturnProgressReport>(approver).RunAsync(input, Cancel)).Succeeded.ShouldBeTrue();
        (await As<TypedQueries>(approver).FindAsync(form, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Office_reopens_an_accepted_report_with_a_comment()
    {
        await SubmitAllAsync();
        await As<ApproveProgressReport>(Approver).RunAsync(Report, Cancel);
        await As<AcceptProgressReport>(Actors.Strategist).RunAsync(Report, Cancel);

        var comment = new CommentInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey };
        (await As<ReopenProgressReport>(Actors.Strategist).RunAsync(comment, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReturnNeedsComment);
        (await As<ReopenProgressReport>(Actors.Strategist).RunAsync(comment with { Comment = "Siffran för maj är fel." }, Cancel)).Succeeded.ShouldBeTrue();

        (await StoredAsync())!.ShouldSatisfyAllConditions(
            r => r.Status.ShouldBe(ProgressReportStatus.Returned), r => r.ReturnComment.ShouldBe("Siffran för maj är fel."));
    }

    private async Task<Activity> ActivityAsync(Activity activity)
    {
        await using var db = Db();
        return await db.Activities.AsNoTracking().SingleAsync(a => a.Id == activity.Id, Cancel);
    }

    private Actor Person(string who) => who switch
    {
        "coordinator" => Coordinator,
        "other coordinator" => ServiceCoordinator,
        "approver" => Approver,
        "strategist" => Actors.Strategist,
        "reader" => Actors.Reader,
        "administrator" => Actors.Administrator,
        _ => Actor.Anonymous,
    };

    private async Task<Outcome> TryAsync(string verb, string who)
    {
        var actor = Person(who);
        var comment = new CommentInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Comment = "Skriv mer." };
        return verb switch
        {
            "save" => await WriteAsync(actor, Waiting, ProgressField.Comment, "Text."),
            "summarise" => await As<SaveReportSummary>(actor).RunAsync(new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Text = "Text." }, Cancel),
            "submit" => await As<SubmitProgressReport>(actor).RunAsync(Report, Cancel),
            "settle" => await As<SettleReturnComment>(actor).RunAsync(new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, ActivityKey = Waiting.Key }, Cancel),
            "approve" => await As<ApproveProgressReport>(actor).RunAsync(Report, Cancel),
            "return" => await As<ReturnProgressReport>(actor).RunAsync(comment, Cancel),
            "accept" => await As<AcceptProgressReport>(actor).RunAsync(Report, Cancel),
            "reopen" => await As<ReopenProgressReport>(actor).RunAsync(comment, Cancel),
            "decide" => await As<RegisterCommitteeDecision>(actor).RunAsync(
                new() { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey, Date = Today, Paragraph = "84" }, Cancel),
            "judge" => await As<SaveAssessmentField>(actor).RunAsync(
                new() { CycleKey = Report.CycleKey, TargetAreaId = Area.Id, Field = AssessmentField.Level, Seen = "NotAssessed", Text = "Partly" }, Cancel),
            "freeze" => await As<FreezeCycle>(actor).RunAsync(new() { CycleKey = Report.CycleKey }, Cancel),
            "new cycle" => await As<CreateCycle>(actor).RunAsync(
                new()
                {
                    Name = "Uppföljning 2027", ProgrammeId = Programme.Id, PeriodFrom = new(2027, 1, 1), PeriodTo = new(2027, 12, 31),
                    OpensOn = new(2027, 11, 1), DueOn = new(2028, 1, 31), ClosesOn = new(2028, 2, 20), PlanIds = [Plan.Id], BodyIds = [Elderly.Id],
                },
                Cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
        };
    }
}
