using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Rules;

public sealed class MinutesItemTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("§ 12", "12")]
    [InlineData("§12", "12")]
    [InlineData("§§ 12–13", "12–13")]
    [InlineData(" § ", null)]
    [InlineData(null, null)]
    public void An_item_of_the_minutes_is_kept_without_its_sign_however_it_was_written(string? written, string? number)
    {
        MinutesItem.NumberOf(written).ShouldBe(number);
        new Decision(DecisionOutcome.Adopted, Guid.CreateVersion7(), new DateOnly(2026, 1, 20), written, null, null).Paragraph.ShouldBe(number);
    }
}
