using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Tests.Features.Activities;

namespace StrategyTracker.Tests.Features.FollowUp.Cycles;

/// <summary>The first follow-up of a municipality has nothing to be made from but the programme, its plans and who answers for them.</summary>
public sealed class FirstCycleTests : DataTest
{
    private readonly ActivityScene scene = new();

    [Fact]
    public async Task The_first_follow_up_of_a_programme_asks_those_who_answer_for_the_plans_under_it()
    {
        var activity = scene.Add("Solceller");
        activity.SetParticipations([(scene.Committees[0].Id, ParticipationRole.Lead), (scene.Committees[1].Id, ParticipationRole.Participant)]);
        await SaveAsync(scene.All);

        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);

        var (programme, scope) = form.FirstScopes.ShouldHaveSingleItem();
        programme.ShouldBe(scene.Programme.Id);
        scope.PlanIds.ShouldBe([scene.Plan.Id]);
        scope.BodyIds.ShouldBe([scene.Committees[0].Id]);
    }

    [Fact]
    public async Task A_programme_that_has_goals_and_no_target_areas_can_be_followed_up()
    {
        await SaveAsync(scene.All);
        await using (var db = Db())
        {
            db.TargetAreas.RemoveRange(db.TargetAreas);
            await db.SaveChangesAsync(Cancel);
        }

        var form = await As<CycleFormQueries>(Actors.Strategist).GetNewAsync(null, Cancel);

        form.Programmes.ShouldHaveSingleItem().Id.ShouldBe(scene.Programme.Id);
    }
}
