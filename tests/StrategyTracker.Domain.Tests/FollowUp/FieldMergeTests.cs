using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class FieldMergeTests
{
    [Theory]
    [InlineData("Nytt", "Gammalt", "Gammalt", FieldFate.Changed)]
    [InlineData("Gammalt", "Gammalt", "Gammalt", FieldFate.Kept)]
    [InlineData("Gammalt", "Annans", "Gammalt", FieldFate.Kept)]
    [InlineData("Nytt", "Annans", "Gammalt", FieldFate.Contested)]
    [InlineData("Nytt", "Nytt", "Gammalt", FieldFate.Kept)]
    [InlineData("", "Gammalt", "Gammalt", FieldFate.Changed)]
    [InlineData("", "Annans", "Gammalt", FieldFate.Contested)]
    [InlineData("Nytt", "", "", FieldFate.Changed)]
    [InlineData("Rad ett\r\nRad två ", "Rad ett\nRad två", "", FieldFate.Kept)]
    public void A_field_is_changed_only_by_one_who_saw_what_it_says(string written, string now, string seen, FieldFate expected) =>
        FieldMerge.Of(now, written, FieldMerge.MarkOf(seen)).ShouldBe(expected);

    [Theory]
    [InlineData("Nytt", "", FieldFate.Changed)]
    [InlineData("Nytt", "Annans", FieldFate.Contested)]
    [InlineData("", "Annans", FieldFate.Kept)]
    public void Without_a_mark_an_empty_cell_says_nothing_and_a_written_one_never_wins_by_itself(string written, string now, FieldFate expected) =>
        FieldMerge.Of(now, written, null).ShouldBe(expected);
}
