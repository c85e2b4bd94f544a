using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Domain.Tests.SelfAssessment;

public sealed class RoundResultTests
{
    private readonly Guid permit = Guid.CreateVersion7();
    private readonly Guid preschool = Guid.CreateVersion7();
    private readonly Guid open = Guid.CreateVersion7();

    [Fact]
    public void What_is_missing_or_does_not_apply_is_never_counted_as_zero()
    {
        var mean = LevelMean.Of([LevelAnswer.Of(4), LevelAnswer.Of(2), LevelAnswer.NotApplicable, LevelAnswer.Missing, LevelAnswer.Missing]);

        mean.ShouldBe(new LevelMean(3, 2, 1, 2));
    }

    [Fact]
    public void Zero_is_a_level_and_is_counted()
    {
        LevelMean.Of([LevelAnswer.Of(0), LevelAnswer.Of(3)]).Value.ShouldBe(1.5);
    }

    [Fact]
    public void Without_a_level_there_is_no_mean()
    {
        LevelMean.Of([LevelAnswer.NotApplicable, LevelAnswer.Missing]).ShouldBe(new LevelMean(null, 0, 1, 1));
    }

    [Fact]
    public void The_change_counts_only_what_was_answered_both_times()
    {
        var change = LevelChange.Of(
        [
            (LevelAnswer.Of(3), LevelAnswer.Of(1)),
            (LevelAnswer.Of(4), LevelAnswer.Missing),
            (LevelAnswer.NotApplicable, LevelAnswer.Of(2)),
        ]);

        (change.Value, change.Compared, change.Direction).ShouldBe((2, 1, Direction.Better));
        LevelChange.Of([(LevelAnswer.Of(4), LevelAnswer.Missing)]).Direction.ShouldBe(Direction.NotComparable);
        LevelChange.Of([(LevelAnswer.Of(4), LevelAnswer.Of(4))]).Direction.ShouldBe(Direction.Same);
        LevelChange.Of([(LevelAnswer.Of(1), LevelAnswer.Of(4))]).Direction.ShouldBe(Direction.Worse);
    }

    [Fact]
    public void The_result_is_told_per_object_per_question_and_per_principle()
    {
        var result = RoundResult.Of(
            [permit, preschool], [("plattform", open), ("data", open), ("stod", null)],
            [
                new(permit, "plattform", LevelAnswer.Of(3)), new(permit, "data", LevelAnswer.Of(1)),
                new(preschool, "plattform", LevelAnswer.Of(1)), new(preschool, "stod", LevelAnswer.NotApplicable),
            ],
            [new(permit, "plattform", LevelAnswer.Of(2)), new(preschool, "data", LevelAnswer.Of(2))]);

        result.Whole.Mean.ShouldBe(new LevelMean(5.0 / 3, 3, 1, 2));
        result.Objects.Select(o => (o.Key, o.Mean.Value)).ShouldBe([(permit, 2), (preschool, 1)]);
        result.Questions.Select(q => (q.Key, q.Mean.Value, q.Mean.Missing)).ShouldBe([("plattform", 2, 0), ("data", 1, 1), ("stod", null, 1)]);
        result.Principles.ShouldHaveSingleItem().Mean.Counted.ShouldBe(3);
        result.Objects[0].Change.ShouldBe(new LevelChange(1, 1));
        result.Objects[1].Change.Direction.ShouldBe(Direction.NotComparable);
    }
}
