using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class LocalStatusWordsTests
{
    [Theory]
    [InlineData("Klar", ActivityPhase.Completed, ScheduleStatus.Unknown)]
    [InlineData(" Pågår  enligt plan.", ActivityPhase.Ongoing, ScheduleStatus.OnTime)]
    [InlineData("Pågår, försenad", ActivityPhase.Ongoing, ScheduleStatus.Late)]
    [InlineData("Pågår (försenad)", ActivityPhase.Ongoing, ScheduleStatus.Late)]
    [InlineData("Pågår – enligt plan", ActivityPhase.Ongoing, ScheduleStatus.OnTime)]
    public void A_word_that_can_only_mean_one_thing_is_known_however_it_is_written(string word, ActivityPhase phase, ScheduleStatus schedule) =>
        LocalStatusWords.Guess(word).ShouldBe(new StatusMeaning(phase, schedule));

    [Theory]
    [InlineData("Gul")]
    [InlineData("Delvis")]
    [InlineData("Klar/pågår")]
    public void A_word_that_may_mean_several_things_is_asked_and_never_guessed(string word) => LocalStatusWords.Guess(word).ShouldBeNull();
}
