using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Tests.Targets;

public sealed class AreaOfGoalTests
{
    private static readonly Guid area = Guid.CreateVersion7(), upper = Guid.CreateVersion7(), lower = Guid.CreateVersion7(), alone = Guid.CreateVersion7();

    [Fact]
    public void A_goal_stands_under_the_target_area_of_the_goal_above_it_where_it_has_none_of_its_own()
    {
        var places = new Dictionary<Guid, (Guid?, Guid?)> { [upper] = (area, null), [lower] = (null, upper), [alone] = (null, null) };

        new[] { upper, lower, alone }.Select(goal => GoalLevels.AreaOf(goal, places)).ShouldBe([area, area, null]);
    }

    [Fact]
    public void Goals_that_stand_in_a_ring_have_no_target_area() =>
        GoalLevels.AreaOf(upper, new Dictionary<Guid, (Guid?, Guid?)> { [upper] = (null, lower), [lower] = (null, upper) }).ShouldBeNull();
}
