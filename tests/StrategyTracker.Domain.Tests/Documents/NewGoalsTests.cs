using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class NewGoalsTests
{
    [Fact]
    public void A_plan_under_preparation_gets_the_goals_of_a_table_and_an_adopted_one_does_not()
    {
        var plan = new GoverningDocument("handlingsplan", "Handlingsplan", Guid.CreateVersion7());
        var edition = plan.BeginDraft("1.0");

        plan.ObstaclesToNewGoals().ShouldBeEmpty();

        edition.TakeOverHistory(EditionStatus.Adopted, null, []);
        plan.ObstaclesToNewGoals().ShouldHaveSingleItem().Code.ShouldBe(RuleCode.GoalsAreDecided);

        plan.BeginDraft("2.0");
        plan.ObstaclesToNewGoals().ShouldHaveSingleItem().Arguments.ShouldBe(["1.0"]);
    }
}
