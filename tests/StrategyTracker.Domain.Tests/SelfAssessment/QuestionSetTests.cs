using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Domain.Tests.SelfAssessment;

public sealed class QuestionSetTests
{
    private static readonly HashSet<int> nothing = [];
    private static readonly HashSet<int> first = [1];

    private readonly QuestionSet set = new("sjalvskattning", "Självskattning", Guid.CreateVersion7());

    [Fact]
    public void A_version_that_has_been_answered_never_changes()
    {
        var version = Asked("Finns e-tjänster?", "Är data öppna?");
        var same = version.InOrder.Select(q => q.Wording).ToList();

        Should.Throw<RuleBrokenException>(() => set.Ask(version, [same[0] with { Text = "Finns bra e-tjänster?" }, same[1]], isAnswered: true))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.VersionIsAnswered);
        Should.NotThrow(() => set.Ask(version, same, isAnswered: true));

        version.InOrder.First().Text.ShouldBe("Finns e-tjänster?");
    }

    [Fact]
    public void A_new_version_keeps_the_identity_of_its_questions()
    {
        var old = Asked("Finns e-tjänster?", "Är data öppna?");

        var version = set.StartVersion(new(2026, 11, 1), first);
        var questions = version.InOrder.Select(q => q.Wording).ToList();
        set.Ask(version, [questions[1] with { Text = "Är data öppna och aktuella?" }, new(null, null, "Finns e-tjänster?", null, null)], isAnswered: false);

        version.Number.ShouldBe(2);
        version.InOrder.First().ShouldSatisfyAllConditions(q => q.Key.ShouldBe("ar-data-oppna"), q => q.Text.ShouldBe("Är data öppna och aktuella?"));
        version.InOrder.Last().Key.ShouldBe("finns-e-tjanster-2", "a key that another version has used is another question's");
        old.InOrder.Select(q => q.Text).ShouldBe(["Finns e-tjänster?", "Är data öppna?"]);
    }

    [Fact]
    public void A_version_that_nobody_has_answered_is_changed_instead_of_followed_by_another()
    {
        Asked("Finns e-tjänster?");

        set.ObstaclesToNewVersion(nothing).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.VersionIsNotAnswered);
        set.ObstaclesToNewVersion(first).ShouldBeEmpty();
    }

    [Fact]
    public void The_scale_stays_once_a_question_has_been_answered()
    {
        Should.Throw<RuleBrokenException>(() => set.MeasureOn(Guid.CreateVersion7(), 1, isAnswered: true))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ScaleIsAnswered);
        set.MeasureOn(set.ScaleId, 2, isAnswered: true);

        set.WeakUpTo.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(null, false)]
    public void An_answer_is_weak_up_to_the_level_that_is_chosen_and_what_is_missing_is_not_weak(int? level, bool isWeak)
    {
        set.MeasureOn(set.ScaleId, 1, isAnswered: false);

        set.IsWeak(level).ShouldBe(isWeak);
    }

    private QuestionSetVersion Asked(params string[] questions)
    {
        var version = set.StartVersion(new(2026, 1, 1), nothing);
        set.Ask(version, [.. questions.Select(text => new QuestionWording(null, null, text, null, null))], isAnswered: false);
        return version;
    }
}
