using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>How the office composes the council's report.</summary>
public sealed class ReportCompositionTests
{
    private static readonly ReportComposition standard = ReportComposition.Standard;
    private readonly Reporting2026 scene = new();

    [Fact]
    public void Without_a_choice_the_report_has_all_chapters_in_the_standard_order()
    {
        scene.Cycle.Composition.ShouldBeNull();
        standard.Parts.ShouldBe(Enum.GetValues<ReportPart>());
        standard.Obstacles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ReportPart.FirstPage)]
    [InlineData(ReportPart.TargetAreas)]
    [InlineData(ReportPart.DecisionTrail)]
    [InlineData(ReportPart.Legend)]
    [InlineData(ReportPart.Appendix)]
    public void Report_does_not_go_without(ReportPart part) =>
        TheOnly(standard.With(part, isIn: false).Obstacles()).ShouldBe((RuleCode.ReportPartIsRequired, part));

    [Theory]
    [InlineData(ReportPart.Overview)]
    [InlineData(ReportPart.SinceLastTime)]
    [InlineData(ReportPart.Deviations)]
    [InlineData(ReportPart.Bodies)]
    [InlineData(ReportPart.Contributions)]
    [InlineData(ReportPart.Ledger)]
    public void Report_goes_without_and_it_comes_back_to_its_place(ReportPart part)
    {
        var without = standard.With(part, isIn: false);

        without.Obstacles().ShouldBeEmpty();
        without.Has(part).ShouldBeFalse();
        without.With(part, isIn: true).Parts.ShouldBe(standard.Parts);
    }

    [Fact]
    public void Chapters_are_moved_but_none_before_the_first_page()
    {
        standard.Move(ReportPart.Bodies, -20).Parts.Take(3).ShouldBe([ReportPart.FirstPage, ReportPart.Bodies, ReportPart.Overview]);
        standard.Move(ReportPart.Overview, 1).Parts.Skip(1).Take(2).ShouldBe([ReportPart.SinceLastTime, ReportPart.Overview]);
        standard.Move(ReportPart.Overview, 99).Parts[^1].ShouldBe(ReportPart.Overview);
        standard.Move(ReportPart.FirstPage, 3).Parts.ShouldBe(standard.Parts);
        new ReportComposition([ReportPart.Overview, .. standard.Parts.Where(p => p is not ReportPart.Overview)]).Obstacles()
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FirstPageStandsFirst);
    }

    [Fact]
    public void Chapter_stands_once() =>
        TheOnly(new ReportComposition([.. standard.Parts, ReportPart.Bodies]).Obstacles()).ShouldBe((RuleCode.ReportPartIsTwice, ReportPart.Bodies));

    [Fact]
    public void Chapters_begin_with_the_offices_own_words_where_it_has_written_any()
    {
        var words = standard.Introduce(ReportPart.Ledger, "Om bokslutet.").Introduce(ReportPart.Overview, "Om läget.");

        words.Introductions!.Select(i => i.Part).ShouldBe([ReportPart.Overview, ReportPart.Ledger]);
        words.IntroductionTo(ReportPart.Ledger).ShouldBe("Om bokslutet.");
        words.IntroductionTo(ReportPart.Bodies).ShouldBeNull();
        words.IsStandard.ShouldBeFalse();
        words.Introduce(ReportPart.Ledger, "Annat.").IntroductionTo(ReportPart.Ledger).ShouldBe("Annat.");
        words.Introduce(ReportPart.Ledger, " ").Introduce(ReportPart.Overview, null).Introductions.ShouldBeNull();
        standard.Introduce(ReportPart.FirstPage, "Före svaret.").Introductions.ShouldBeNull("the answer stands alone");
        standard.Introduce(ReportPart.Ledger, new string('x', Limits.Text + 1)).Obstacles().ShouldHaveSingleItem().Code.ShouldBe(RuleCode.TextIsTooLong);
    }

    [Fact]
    public void Cycle_keeps_only_what_differs_from_the_standard()
    {
        scene.Cycle.Compose(standard with { Foreword = "  Kontorets ord.  ", Afterword = "   " });

        scene.Cycle.ReportParts.ShouldBeNull();
        scene.Cycle.Composition.ShouldBe(new ReportComposition(standard.Parts, "Kontorets ord."));

        scene.Cycle.Compose(standard);
        scene.Cycle.Composition.ShouldBeNull();
    }

    [Fact]
    public void Frozen_cycle_is_not_composed_anew()
    {
        scene.Cycle.Freeze([], [], Reporting2026.Today);

        Should.Throw<RuleBrokenException>(() => scene.Cycle.Compose(standard)).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.CycleIsFrozen);
    }

    [Fact]
    public void What_is_against_the_rules_changes_nothing()
    {
        Should.Throw<RuleBrokenException>(() => scene.Cycle.Compose(standard.With(ReportPart.Legend, isIn: false)));

        scene.Cycle.Composition.ShouldBeNull();
    }

    [Fact]
    public void Standard_of_a_type_is_a_composition_that_a_report_could_have_with_its_words_tidied()
    {
        var type = Guid.CreateVersion7();
        var composition = standard.With(ReportPart.Bodies, isIn: false) with { Foreword = "  Så läser du rapporten.  ", Afterword = "  " };

        var saved = new ReportStandard(type, composition.Introduce(ReportPart.Ledger, " Om bokslutet. "));

        saved.TypeId.ShouldBe(type);
        saved.Composition.Foreword.ShouldBe("Så läser du rapporten.");
        saved.Composition.Afterword.ShouldBeNull();
        saved.Composition.IntroductionTo(ReportPart.Ledger).ShouldBe("Om bokslutet.");
        saved.Composition.IsSameAs(composition.Introduce(ReportPart.Ledger, "Om bokslutet.").Tidied()).ShouldBeTrue();
        saved.Composition.IsSameAs(composition.Tidied()).ShouldBeFalse("the words differ");
        Should.Throw<RuleBrokenException>(() => saved.Set(standard.With(ReportPart.Legend, isIn: false))).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReportPartIsRequired);
        saved.Composition.Has(ReportPart.Bodies).ShouldBeFalse("what is refused changes nothing");
        Should.Throw<RuleBrokenException>(() => new ReportStandard(type, standard.With(ReportPart.Legend, isIn: false)));
    }

    private static (string Code, object? About) TheOnly(IReadOnlyList<RuleViolation> obstacles) =>
        (obstacles.ShouldHaveSingleItem().Code, obstacles[0].Arguments.Single());
}
