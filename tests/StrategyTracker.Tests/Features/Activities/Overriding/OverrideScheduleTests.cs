using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Overriding;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Activities.Overriding;

public sealed class OverrideScheduleTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override async Task ArrangeAsync()
    {
        var late = scene.Add("Sen", "1.1").LedBy(scene.Committees[0]);
        late.Plan(null, Today.AddDays(-40), isContinuous: false);
        await SaveAsync(scene.All);
    }

    [Fact]
    public async Task The_list_the_page_and_the_filter_say_what_was_said_and_beside_it_what_is_reckoned_until_it_lapses()
    {
        (await SaidByAsync(Actors.Coordinator(scene.Committees[0]))).Succeeded.ShouldBeTrue();

        var row = (await ListAsync(null)).Page.Rows.ShouldHaveSingleItem();
        row.Schedule.Status.ShouldBe(ScheduleStatus.AtRisk);
        row.Schedule.Reckoned.ShouldBe(ScheduleStatus.PastPlannedTime);
        (await ListAsync(TimeChoice.Behind)).Page.Total.ShouldBe(0);
        var page = (await As<ActivityDetailsQueries>(Actor.Anonymous).FindAsync("sen", Cancel))!;
        ActivityWords.Reason(page.Schedule).ShouldBe("Satt av Samordnare till och med 2026-12-22: Leveransen är flyttad. Beräknat: Planerad tid har passerat (Planerat slut passerades för 40 dagar sedan)");
        page.MayOverride.ShouldBeFalse();

        Clock.Move(TimeSpan.FromDays(31));
        (await ListAsync(TimeChoice.Behind)).Page.Rows.ShouldHaveSingleItem().Schedule.Status.ShouldBe(ScheduleStatus.PastPlannedTime);
    }

    [Fact]
    public async Task It_is_in_the_history_and_can_be_taken_back()
    {
        await SaidByAsync(Actors.Strategist);

        var seen = (await As<ActivityDetailsQueries>(Actors.Strategist).FindAsync("sen", Cancel))!;
        (await As<LiftOverride>(Actors.Strategist).RunAsync(new() { Key = "sen", SeenRevision = seen.Revision }, Cancel)).Succeeded.ShouldBeTrue();

        (await ListAsync(TimeChoice.Behind)).Page.Total.ShouldBe(1);
        var acts = await As<ActivityHistoryQueries>(Actors.Strategist).GetAsync(scene.Activities[0].Id, Cancel);
        acts.Select(a => a.Command).ShouldBe(["LiftOverride", "OverrideSchedule"]);
        acts[1].Changes.ShouldContain(c => c.New == "Leveransen är flyttad.");
    }

    [Fact]
    public async Task Others_than_the_office_and_those_who_answer_are_refused()
    {
        (await SaidByAsync(Actors.Coordinator(scene.Committees[1]))).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourActivity);
        (await SaidByAsync(Actors.Reader)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NotYourActivity);
        (await SaidByAsync(Actor.Anonymous)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await As<OverrideSchedule>(Actors.Strategist).RunAsync(new() { Key = "sen", SeenRevision = 1 }, Cancel)).FieldErrors.Count.ShouldBe(2);
    }

    private async Task<Outcome> SaidByAsync(Actor actor) => await As<OverrideSchedule>(actor).RunAsync(
        new() { Key = "sen", SeenRevision = scene.Activities[0].Revision, Status = ScheduleStatus.AtRisk, Reason = "Leveransen är flyttad.", LapsesOn = Today.AddDays(30) }, Cancel);

    private Task<StrategyTracker.Features.Activities.ActivityList> ListAsync(TimeChoice? time) => As<ActivityQueries>(Actors.Strategist).ListAsync(new ActivityFilter { Time = time }, Cancel);
}
