using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A new follow-up begins with what its plans' types ask for.</summary>
public sealed class AskingDefaultTests
{
    private static readonly AskedFields strict = AskedFields.Of([(ProgressField.ActualCost, Asking.Required), (ProgressField.Percent, Asking.NotAsked), (ProgressField.Milestones, Asking.NotAsked)]);
    private static readonly AskedFields light = AskedFields.Of([(ProgressField.ActualCost, Asking.NotAsked), (ProgressField.Percent, Asking.NotAsked)]);

    [Fact]
    public void A_field_is_required_where_any_type_requires_it_and_left_out_only_where_all_do()
    {
        var both = AskingDefault.Together([strict, light])!;

        (both.Of(ProgressField.ActualCost), both.Of(ProgressField.Percent), both.Of(ProgressField.Milestones)).ShouldBe((Asking.Required, Asking.NotAsked, Asking.Asked));
    }

    [Fact]
    public void A_plan_whose_type_says_nothing_asks_for_everything() =>
        AskingDefault.Together([light, null])!.NotAsked.ShouldBeEmpty();

    [Fact]
    public void Where_no_type_says_anything_there_are_no_defaults()
    {
        AskingDefault.Together([null, null]).ShouldBeNull();
        AskingDefault.Together([]).ShouldBeNull();
    }
}
