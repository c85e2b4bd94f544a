using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Domain.Tests.SelfAssessment;

public sealed class ScaleTests
{
    private static readonly HashSet<int> nothing = [];

    private readonly Scale scale = new("mognad", "Mognad");

    [Fact]
    public void A_level_keeps_its_identity_when_its_words_are_made_clearer()
    {
        scale.Describe("Mognad", null, null, [new(0, "Nivå 0", "Blankett"), new(1, "Nivå 1", null)], nothing);
        var id = scale.Levels[1].Id;

        scale.Describe("Mognad", null, null, [new(0, "Nivå 0", "Blankett"), new(1, "Nivå 1", "Ett digitalt flöde.")], new HashSet<int> { 1 });

        scale.Levels.Single(l => l.Value == 1).ShouldSatisfyAllConditions(l => l.Id.ShouldBe(id), l => l.Text.ShouldBe("Ett digitalt flöde."));
    }

    [Fact]
    public void A_level_that_has_been_answered_with_stays()
    {
        scale.Describe("Mognad", null, null, [new(0, "0", null), new(1, "1", null), new(2, "2", null)], nothing);

        var refused = Should.Throw<RuleBrokenException>(() => scale.Describe("Mognad", null, null, [new(0, "0", null), new(1, "1", null)], new HashSet<int> { 2 }));

        refused.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ScaleLevelIsAnswered);
        scale.Levels.Count.ShouldBe(3);
    }

    [Fact]
    public void A_scale_has_two_levels_at_least_each_with_a_value_of_its_own_and_a_name()
    {
        Scale.Obstacles([new(0, "Ensam", null)], nothing).Select(o => o.Code).ShouldBe([RuleCode.ScaleNeedsLevels]);
        Scale.Obstacles([new(0, "A", null), new(0, " ", null)], nothing).Select(o => o.Code)
            .ShouldBe([RuleCode.ScaleLevelIsTwice, RuleCode.ScaleLevelNeedsName]);
    }
}
