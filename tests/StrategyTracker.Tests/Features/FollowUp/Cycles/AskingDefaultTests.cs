using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.FollowUp.Cycles;

namespace StrategyTracker.Tests.Features.FollowUp.Cycles;

public sealed class AskingDefaultTests : FollowUpScene
{
    private SaveAskingDefaultInput Light => new()
    {
        DocumentTypeId = Plan.TypeId, Asks = new() { [ProgressField.ActualCost] = Asking.Required, [ProgressField.Milestones] = Asking.NotAsked },
    };

    [Fact]
    public async Task A_new_follow_up_begins_with_what_its_plans_types_ask_for_and_an_old_one_stays()
    {
        (await As<SaveAskingDefault>(Actors.Strategist).RunAsync(Light, Cancel)).Succeeded.ShouldBeTrue();
        (await As<SaveAskingDefault>(Actors.Strategist).RunAsync(Light, Cancel)).Succeeded.ShouldBeTrue();

        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);
        (form.Input.Asks[ProgressField.ActualCost], form.Input.Asks[ProgressField.Milestones], form.Input.Asks[ProgressField.Comment])
            .ShouldBe((Asking.Required, Asking.NotAsked, Asking.Asked));
        (await As<CycleFormQueries>(Actors.Strategist).GetAsync("uppfoljning-2026", Cancel))!.Input.Asks.Values.ShouldAllBe(a => a == Asking.Asked);
        (await As<AskingDefaultQueries>(Actors.Strategist).ListAsync(Cancel)).ShouldHaveSingleItem().IsSet.ShouldBeTrue();
    }

    [Theory]
    [InlineData("coordinator")]
    [InlineData("reader")]
    [InlineData("anonymous")]
    public async Task Only_the_office_says_what_is_asked(string who)
    {
        var actor = who switch { "coordinator" => Coordinator, "reader" => Actors.Reader, _ => Actor.Anonymous };

        (await As<SaveAskingDefault>(actor).RunAsync(Light, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }
}
