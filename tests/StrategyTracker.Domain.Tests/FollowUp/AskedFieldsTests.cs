using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A cycle says what is asked for, and a cycle that is changed loses nothing that was written.</summary>
public sealed class AskedFieldsTests
{
    private static readonly ProgressAnswer ongoing = ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Schedule = ScheduleStatus.OnTime };

    [Fact]
    public void By_itself_everything_is_asked_for_and_nothing_more_required()
    {
        AskedFields.Choosable.ShouldAllBe(f => AskedFields.Standard.Of(f) == Asking.Asked);
        AskedFields.Standard.MissingIn(ongoing).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_required_and_empty_is_named()
    {
        var asks = AskedFields.Of([(ProgressField.Comment, Asking.Required), (ProgressField.Effect, Asking.Required), (ProgressField.ActualCost, Asking.NotAsked)]);

        asks.MissingIn(ongoing).ShouldBe([ProgressField.Effect, ProgressField.Comment]);
        asks.MissingIn(ongoing with { Comment = "  " }).ShouldContain(ProgressField.Comment);
        asks.MissingIn(ongoing with { Comment = "Går bra.", Effect = EffectStatus.Reached }).ShouldBeEmpty();
    }

    [Fact]
    public void Measures_are_required_only_of_what_deviates()
    {
        var asks = AskedFields.Of([(ProgressField.Measures, Asking.Required)]);

        asks.MissingIn(ongoing).ShouldBeEmpty();
        asks.MissingIn(ongoing with { Schedule = ScheduleStatus.AtRisk }).ShouldBe([ProgressField.Measures]);
    }

    [Fact]
    public void A_field_that_is_not_asked_for_is_shown_where_something_stands_in_it()
    {
        var asks = AskedFields.Of([(ProgressField.ActualCost, Asking.NotAsked)]);

        asks.Shows(ProgressField.ActualCost, ongoing).ShouldBeFalse();
        asks.Shows(ProgressField.ActualCost, ongoing with { ActualCost = 0 }).ShouldBeTrue();
    }

    [Fact]
    public void Milestones_are_asked_for_or_not_and_never_required()
    {
        AskedFields.Of([(ProgressField.Milestones, Asking.Required)]).Of(ProgressField.Milestones).ShouldBe(Asking.Asked);
        AskedFields.Of([(ProgressField.Milestones, Asking.NotAsked)]).Shows(ProgressField.Milestones, ongoing).ShouldBeFalse();
        AskedFields.Standard.Shows(ProgressField.Milestones, ongoing).ShouldBeTrue();
    }

    [Fact]
    public void Why_something_is_late_can_always_be_told() =>
        AskedFields.Of([(ProgressField.DeviationReason, Asking.NotAsked)]).Of(ProgressField.DeviationReason).ShouldBe(Asking.Asked);

    [Fact]
    public void Phase_and_schedule_are_always_asked_for() =>
        AskedFields.Of([(ProgressField.Phase, Asking.NotAsked), (ProgressField.Schedule, Asking.NotAsked)]).NotAsked.ShouldBeEmpty();

    [Fact]
    public void An_answer_without_what_is_required_keeps_the_report_from_being_sent()
    {
        var entry = new ProgressEntry(Guid.CreateVersion7(), Guid.CreateVersion7());
        entry.TakeOver(ongoing, null, null);

        ProgressReport.ObstaclesIn(entry, "Katalogen", AskedFields.Of([(ProgressField.Comment, Asking.Required)]))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Code.ShouldBe(RuleCode.RequiredFieldIsEmpty), v => v.Arguments.ShouldBe(["Katalogen", ProgressField.Comment]));
        ProgressReport.ObstaclesIn(entry, "Katalogen", AskedFields.Standard).ShouldBeEmpty();
    }
}
