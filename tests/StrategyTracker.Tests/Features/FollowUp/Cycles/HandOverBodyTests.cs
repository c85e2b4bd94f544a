using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.FollowUp.Cycles;

/// <summary>A body that is abolished in mid-cycle: told plainly, and whoever took over answers with what had been written.</summary>
public sealed class HandOverBodyTests : FollowUpScene
{
    private readonly Body care = An.Committee("Omsorgsnämnden");

    [Fact]
    public async Task The_successor_goes_on_with_what_had_been_written()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        await EndAsync(care);
        (await DeskAsync()).Ended.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Name.ShouldBe("Äldrenämnden"), e => e.Successors.ShouldBe(["Omsorgsnämnden"]));

        (await As<HandOverBody>(Actors.Strategist).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();

        var desk = await DeskAsync();
        desk.Ended.ShouldBeEmpty();
        desk.Bodies.Select(b => b.Name).ShouldBe(["Omsorgsnämnden", "Servicenämnden"]);
        var successor = Actors.Coordinator(care);
        (await WriteAsync(successor, Waiting, ProgressField.Phase, "Ongoing", body: care.Key)).Succeeded.ShouldBeTrue();
        var entry = await As<ProgressReportQueries>(successor).GetEntryAsync("uppfoljning-2026", care.Key, Waiting.Key, Cancel);
        entry!.Answer.Comment.ShouldBe("Nio av fjorton.");
    }

    [Fact]
    public async Task Where_several_took_over_all_are_asked_and_the_draft_stays_where_it_was_written()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Nio av fjorton.");
        await EndAsync(care, Service);

        (await As<HandOverBody>(Actors.Strategist).RunAsync(Report, Cancel)).Succeeded.ShouldBeTrue();

        (await DeskAsync()).Bodies.Select(b => b.Name).ShouldBe(["Omsorgsnämnden", "Servicenämnden"]);
        (await StoredAsync())!.Entries.ShouldHaveSingleItem().Comment.ShouldBe("Nio av fjorton.");
    }

    [Fact]
    public async Task What_was_sent_stays_with_the_body_that_sent_it()
    {
        await SubmitAllAsync();
        await EndAsync(care);

        (await DeskAsync()).Ended.ShouldBeEmpty();
        (await As<HandOverBody>(Actors.Strategist).RunAsync(Report, Cancel)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReportIsSent);
    }

    [Fact]
    public async Task A_body_that_exists_or_that_nobody_took_over_from_does_not_hand_over_and_only_the_office_does_it()
    {
        (await As<HandOverBody>(Actors.Strategist).RunAsync(Report, Cancel)).Violations.Select(v => v.Code).ShouldBe([RuleCode.BodyStillExists, RuleCode.BodyHasNoSuccessor]);
        foreach (var actor in new[] { Coordinator, Approver, Actors.Reader, Actors.Administrator })
        {
            (await As<HandOverBody>(actor).RunAsync(Report, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }
    }

    private async Task<DeskView> DeskAsync() => (await As<CycleQueries>(Actors.Strategist).GetDeskAsync("uppfoljning-2026", Cancel))!;

    private async Task EndAsync(params Body[] successors)
    {
        await SaveAsync(care);
        await using var db = Db();
        var body = await db.Bodies.Include(b => b.Successors).SingleAsync(b => b.Id == Elderly.Id, Cancel);
        body.SetPeriod(null, Today.AddDays(-1));
        body.SetSuccessors(successors.Select(s => s.Id));
        await db.SaveChangesAsync(Cancel);
    }
}
