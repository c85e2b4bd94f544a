using StrategyTracker.Commands;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Autosaving;

namespace StrategyTracker.Tests.Features.FollowUp.Autosaving;

public sealed class AutosaveTests
{
    [Fact]
    public void A_text_that_is_too_long_is_told_at_its_field_and_the_rest_goes_on()
    {
        var saving = new Autosave<ProgressField>();
        var refused = new Outcome { Kind = OutcomeKind.Invalid, FieldErrors = new Dictionary<string, string> { ["Text"] = "för lång" } };

        saving.Take(new FieldEdit<ProgressField>(ProgressField.Comment, new string('x', 100_000)), refused, saved: null);

        saving.ErrorOf(ProgressField.Comment)!.ShouldContain("20\u00a0000");
        saving.Failure.ShouldBeNull();
        saving.ErrorOf(ProgressField.DeviationReason).ShouldBeNull();
        Limits.Text.ShouldBe(20_000);
    }
}
