using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Domain.Tests.Targets;

public sealed class GoalLevelsTests
{
    private static readonly Dictionary<string, string> above = new() { ["1.1"] = "1", ["1.2"] = "1", ["3.1"] = "3" };

    [Fact]
    public void Every_goal_stands_right_before_those_under_it_wherever_they_stood() =>
        GoalLevels.InOrder(["2", "3.1", "1", "1.2", "3", "1.1"], goal => goal, above).ShouldBe(["2", "1", "1.2", "1.1", "3", "3.1"]);

    [Fact]
    public void What_serves_a_goal_serves_the_one_above_it_once_and_not_those_under_it()
    {
        GoalLevels.ServedBy(["1.1", "1.2", "2"], above).ShouldBe(["1.1", "1", "1.2", "2"], ignoreOrder: true);
        GoalLevels.ServedBy(["3"], above).ShouldBe(["3"], ignoreOrder: true);
    }
}
