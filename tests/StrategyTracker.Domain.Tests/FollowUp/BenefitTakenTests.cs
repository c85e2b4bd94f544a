using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>A benefit taken home: an amount, in words, none, or not said, and the four are never mixed up.</summary>
public sealed class BenefitTakenTests
{
    private static readonly ProgressAnswer reached = ProgressAnswer.Empty with { Phase = ActivityPhase.Completed, Schedule = ScheduleStatus.OnTime, Effect = EffectStatus.Reached };

    [Theory]
    [InlineData(ProgressField.BenefitAmount, "450 000 kr", BenefitKind.Amount)]
    [InlineData(ProgressField.BenefitWords, "Kortare väntan", BenefitKind.WithinOperations)]
    [InlineData(ProgressField.Benefit, "None", BenefitKind.None)]
    [InlineData(ProgressField.BenefitAmount, "", BenefitKind.Unknown)]
    public void What_is_written_says_what_is_known(ProgressField field, string text, BenefitKind kind) =>
        reached.With(field, text).Benefit.Kind.ShouldBe(kind);

    [Fact]
    public void Words_beside_an_amount_or_a_none_change_neither()
    {
        reached.With(ProgressField.BenefitAmount, "0").With(ProgressField.BenefitWords, "Ännu inget.").Benefit.ShouldBe(new BenefitTaken(BenefitKind.Amount, 0, "Ännu inget."));
        reached.With(ProgressField.Benefit, "None").With(ProgressField.BenefitWords, "Sökt, inte sett.").Benefit.Kind.ShouldBe(BenefitKind.None);
    }

    [Fact]
    public void Another_choice_loses_no_amount_that_was_typed_but_counts_it_no_more()
    {
        var benefit = reached.With(ProgressField.BenefitAmount, "5000").With(ProgressField.Benefit, "WithinOperations").Benefit;

        (benefit.Amount, benefit.Counts).ShouldBe((5000, null));
    }

    [Fact]
    public void An_amount_that_was_chosen_must_be_written()
    {
        var entry = new ProgressEntry(Guid.CreateVersion7(), Guid.CreateVersion7());
        entry.TakeOver(reached.With(ProgressField.Benefit, "Amount"), null, null);
        ProgressReport.ObstaclesIn(entry, "A", AskedFields.Standard).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BenefitLacksAmount);

        entry.TakeOver(reached.With(ProgressField.BenefitAmount, "1"), null, null);
        ProgressReport.ObstaclesIn(entry, "A", AskedFields.Standard).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_required_only_where_an_effect_is_seen()
    {
        var asks = AskedFields.Of([(ProgressField.Benefit, Asking.Required)]);

        asks.MissingIn(reached).ShouldBe([ProgressField.Benefit]);
        asks.MissingIn(reached with { Effect = EffectStatus.NotReached }).ShouldBeEmpty();
        asks.MissingIn(reached with { Benefit = new BenefitTaken(BenefitKind.None) }).ShouldBeEmpty();
    }
}
