using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

public sealed class ProgressEntryTests
{
    private static readonly ProgressAnswer lastTime = ProgressAnswer.Empty with
    {
        Phase = ActivityPhase.Ongoing,
        Schedule = ScheduleStatus.Late,
        Percent = 25,
        Comment = "Regler är klara.",
        DeviationReason = "Elcentralen byttes.",
    };

    private readonly Reporting2026 scene = new();

    [Fact]
    public void Unchanged_is_an_act_by_a_named_function_and_ends_when_something_is_written()
    {
        var entry = scene.Report.EntryFor(scene.Activity.Id);

        entry.KeepUnchanged(lastTime, scene.As("coordinator"), Reporting2026.Now);

        (entry.ToAnswer(), entry.UnchangedBy, entry.SavedBy).ShouldBe((lastTime, "Coordinator", "Coordinator"));
        entry.Write(ProgressField.Percent, "30", scene.As("coordinator"), Reporting2026.Now);
        entry.IsUnchanged.ShouldBeFalse();
        entry.ToAnswer().ShouldBe(lastTime with { Percent = 30 });
    }

    [Fact]
    public void Nothing_cannot_be_kept_unchanged()
    {
        var entry = scene.Report.EntryFor(scene.Activity.Id);

        foreach (var nothing in new[] { null, ProgressAnswer.Empty })
        {
            Should.Throw<RuleBrokenException>(() => entry.KeepUnchanged(nothing, scene.As("coordinator"), Reporting2026.Now))
                .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.NothingToKeepUnchanged);
        }
    }

    [Fact]
    public void Starting_from_last_time_leaves_the_phase_to_be_chosen()
    {
        var entry = scene.Report.EntryFor(scene.Activity.Id);

        entry.StartFrom(lastTime, scene.As("coordinator"), Reporting2026.Now);

        (entry.IsAnswered, entry.IsBegun, entry.IsUnchanged).ShouldBe((false, true, false));
        entry.ToAnswer().ShouldBe(lastTime with { Phase = ActivityPhase.Unknown });
    }

    [Theory]
    [InlineData(ProgressField.Phase, "Completed", "Completed")]
    [InlineData(ProgressField.Schedule, "", "Unknown")]
    [InlineData(ProgressField.Percent, "55 %", "55")]
    [InlineData(ProgressField.Percent, " ", null)]
    [InlineData(ProgressField.ActualCost, "1 250 000 kr", "1250000")]
    [InlineData(ProgressField.ActualCost, "0", "0")]
    [InlineData(ProgressField.ActualCost, "", null)]
    [InlineData(ProgressField.Comment, "  ", null)]
    public void Field_is_read_as_what_it_holds(ProgressField field, string text, string? held) =>
        ProgressAnswer.Empty.With(field, text).TextOf(field).ShouldBe(held);

    [Theory]
    [InlineData(ProgressField.Phase, "Klar", RuleCode.ValueIsNotAllowed)]
    [InlineData(ProgressField.Effect, "7", RuleCode.ValueIsNotAllowed)]
    [InlineData(ProgressField.Percent, "150", RuleCode.PercentIsOutOfRange)]
    [InlineData(ProgressField.Percent, "-5", RuleCode.PercentIsOutOfRange)]
    [InlineData(ProgressField.ActualCost, "1,5 mkr", RuleCode.AmountIsNotWholeKronor)]
    public void What_a_field_cannot_hold_is_refused_by_name(ProgressField field, string text, string code) =>
        Should.Throw<RuleBrokenException>(() => ProgressAnswer.Empty.With(field, text)).Violations.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Every_field_is_written_and_read_back()
    {
        // Milestones are the plan's own: asked for beside the answer, and no part of it.
        foreach (var field in Enum.GetValues<ProgressField>().Except([ProgressField.Milestones]))
        {
            var text = lastTime.TextOf(field);
            ProgressAnswer.Empty.With(field, text).TextOf(field).ShouldBe(text);
        }

        foreach (var field in Enum.GetValues<AssessmentField>())
        {
            var content = new AssessmentContent(AssessmentLevel.Partly, Direction.Better, Prognosis.Uncertain, "Delvis.", "Det gick sakta.", "Fler svar.", ["att notera", "att begära"]);
            var text = content.TextOf(field);
            AssessmentFields.Empty.With(field, text).TextOf(field).ShouldBe(text);
        }
    }
}
