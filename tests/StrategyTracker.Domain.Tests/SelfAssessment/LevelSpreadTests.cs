using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Domain.Tests.SelfAssessment;

public sealed class LevelSpreadTests
{
    [Fact]
    public void Each_level_is_counted_and_what_is_missing_or_does_not_apply_is_no_level()
    {
        var spread = LevelSpread.Of([LevelAnswer.Of(0), LevelAnswer.Of(2), LevelAnswer.Of(2), new LevelAnswer(null, true), new LevelAnswer(null, false)], 7, [2, 0, 1]);

        spread.Levels.ShouldBe([(0, 1), (1, 0), (2, 2)]);
        (spread.NotApplicable, spread.Missing).ShouldBe((1, 3));
        (spread.Levels.Sum(l => l.Count) + spread.NotApplicable + spread.Missing).ShouldBe(7);
    }
}
