using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Indicators;

/// <summary>One figure of a kind, a year and a body; what is missing is said, and never nought.</summary>
public sealed class IndicatorTests
{
    private static readonly Guid Committee = Guid.CreateVersion7();

    private readonly Indicator indicator = new("trygga", "Trygga med e-tjänster", Guid.CreateVersion7());

    [Fact]
    public void A_new_figure_takes_the_place_of_the_one_of_the_same_kind_year_and_body()
    {
        indicator.Record(Outcome(2025, 61));
        indicator.Record(Outcome(2025, 66));
        indicator.Record(Outcome(2025, 70) with { BodyId = Committee });
        indicator.Record(Outcome(2025, 75) with { Kind = IndicatorValueKind.Target });

        indicator.Values.Select(v => (v.Kind, v.BodyId, v.Value)).ShouldBe(
            [(IndicatorValueKind.Outcome, null, 66.0), (IndicatorValueKind.Outcome, Committee, 70.0), (IndicatorValueKind.Target, null, 75.0)]);
    }

    [Fact]
    public void A_figure_that_is_missing_says_why_and_is_not_nought()
    {
        indicator.Record(Outcome(2025, null));
        indicator.Record(Outcome(2026, null) with { Missing = MissingReason.NotYetOut });

        indicator.Values.Select(v => (v.Value, v.Missing)).ShouldBe([(null, MissingReason.NotCollected), (null, MissingReason.NotYetOut)]);
    }

    [Fact]
    public void A_figure_that_comes_later_is_no_longer_missing()
    {
        indicator.Record(Outcome(2026, null) with { Missing = MissingReason.NotYetOut });
        indicator.Record(Outcome(2026, 68));

        indicator.Values.ShouldHaveSingleItem().Missing.ShouldBeNull();
    }

    [Fact]
    public void A_revision_forgets_what_it_leaves_out()
    {
        indicator.Record(Outcome(2024, 61));
        indicator.Record(Outcome(2025, 66));

        indicator.Revise([Outcome(2025, 67)]);

        indicator.Values.ShouldHaveSingleItem().Value.ShouldBe(67);
    }

    [Fact]
    public void Two_figures_of_the_same_kind_year_and_body_are_refused_and_nothing_changes()
    {
        indicator.Record(Outcome(2024, 61));

        var refused = Should.Throw<RuleBrokenException>(() => indicator.Revise([Outcome(2025, 66), Outcome(2025, 67)]));

        refused.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FigureIsRepeated);
        indicator.Values.ShouldHaveSingleItem().Year.ShouldBe(2024);
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    [InlineData(25)]
    public void A_year_that_nobody_can_mean_is_refused(int year) =>
        Should.Throw<RuleBrokenException>(() => indicator.Record(Outcome(year, 1))).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.YearIsOutOfRange);

    [Fact]
    public void Women_men_and_all_together_are_three_figures_of_the_same_year()
    {
        indicator.Record(Outcome(2025, 61));
        indicator.Record(Outcome(2025, 64) with { Gender = Gender.Women });
        indicator.Record(Outcome(2025, 58) with { Gender = Gender.Men });

        indicator.Values.Select(v => (v.Gender, v.Value, v.IsWhole)).ShouldBe([(null, 61.0, true), (Gender.Women, 64.0, false), (Gender.Men, 58.0, false)]);
    }

    [Fact]
    public void Forgetting_the_whole_leaves_what_is_said_of_women_and_men()
    {
        indicator.Record(Outcome(2025, 61));
        indicator.Record(Outcome(2025, 64) with { Gender = Gender.Women });

        indicator.Forget(IndicatorValueKind.Outcome, 2025, bodyId: null);

        indicator.Values.ShouldHaveSingleItem().Gender.ShouldBe(Gender.Women);
    }

    [Fact]
    public void A_break_has_a_year_and_a_reason_and_only_one_of_each_year()
    {
        indicator.BreakSeries([(2024, "Ny enkät")]);
        var same = indicator.Breaks[0].Id;
        indicator.BreakSeries([(2024, "Ny enkät, fler svarar"), (2026, "Även bolagen räknas")]);

        indicator.Breaks.Select(b => (b.FromYear, b.Reason)).ShouldBe([(2024, "Ny enkät, fler svarar"), (2026, "Även bolagen räknas")]);
        indicator.Breaks[0].Id.ShouldBe(same);
        Codes(() => indicator.BreakSeries([(2024, " ")])).ShouldBe([RuleCode.SeriesBreakNeedsReason]);
        Codes(() => indicator.BreakSeries([(24, "Ny enkät")])).ShouldBe([RuleCode.YearIsOutOfRange]);
        Codes(() => indicator.BreakSeries([(2024, "A"), (2024, "B")])).ShouldBe([RuleCode.SeriesBreakIsRepeated]);
        indicator.Breaks.Count.ShouldBe(2);
    }

    [Fact]
    public void A_part_is_of_the_same_document_and_unit_and_there_is_one_level()
    {
        var whole = Another("hela", indicator.DocumentId);
        var part = Another("del", indicator.DocumentId);
        part.MakePartOf(whole, hasParts: false);
        part.PartOfId.ShouldBe(whole.Id);

        Codes(() => indicator.MakePartOf(indicator, hasParts: false)).ShouldBe([RuleCode.IndicatorPartsAreOfOneLevel]);
        Codes(() => indicator.MakePartOf(part, hasParts: false)).ShouldBe([RuleCode.IndicatorPartsAreOfOneLevel]);
        Codes(() => whole.MakePartOf(Another("annan", indicator.DocumentId), hasParts: true)).ShouldBe([RuleCode.IndicatorPartsAreOfOneLevel]);
        Codes(() => indicator.MakePartOf(Another("annan", Guid.CreateVersion7()), hasParts: false)).ShouldBe([RuleCode.IndicatorPartIsOfAnotherDocument]);
        indicator.Describe("Trygga", "procent", null, null, null, null, 0);
        Codes(() => indicator.MakePartOf(whole, hasParts: false)).ShouldBe([RuleCode.IndicatorPartHasAnotherUnit]);
        part.MakePartOf(null, hasParts: false);
        part.PartOfId.ShouldBeNull();
    }

    [Fact]
    public void What_a_figure_would_do_is_known_before_it_is_recorded()
    {
        indicator.Record(Outcome(2025, 61) with { Note = "Svarsfrekvens 84 procent" });
        indicator.Record(Outcome(2026, null) with { Missing = MissingReason.NotYetOut });

        indicator.FateOf(Outcome(2024, 60)).ShouldBe(FigureFate.New);
        indicator.FateOf(Outcome(2025, 61)).ShouldBe(FigureFate.Unchanged);
        indicator.FateOf(Outcome(2025, 61) with { Note = "Något annat" }).ShouldBe(FigureFate.Changed);
        indicator.FateOf(Outcome(2025, 61) with { Gender = Gender.Men }).ShouldBe(FigureFate.New);
        indicator.FateOf(Outcome(2026, null) with { Missing = MissingReason.NotYetOut }).ShouldBe(FigureFate.Unchanged);
        indicator.FateOf(Outcome(2026, null)).ShouldBe(FigureFate.Changed);
    }

    [Theory]
    [InlineData("N15030", true)]
    [InlineData("u01405", true)]
    [InlineData("N1503", false)]
    [InlineData("N150301", false)]
    [InlineData("Trygga", false)]
    public void A_Kolada_id_is_a_letter_and_five_figures(string text, bool isId) => KoladaIds.IsId(text).ShouldBe(isId);

    private static Indicator Another(string key, Guid document) => new(key, key, document);

    private static IEnumerable<string> Codes(Action refused) => Should.Throw<RuleBrokenException>(refused).Violations.Select(v => v.Code);

    private static IndicatorFigure Outcome(int year, double? value) => new(IndicatorValueKind.Outcome, year, null, value, null, null);
}
