using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class DeviationTests
{
    private static readonly DeviationDecision decided = new(Given.Council.Id, new(2026, 3, 1), "12", null);

    [Theory]
    [InlineData("2026-02-28", DeviationState.NotYet)]
    [InlineData("2026-03-01", DeviationState.Applies)]
    [InlineData("2026-10-01", DeviationState.Lapsing)]
    [InlineData("2026-12-31", DeviationState.Lapsing)]
    [InlineData("2027-01-01", DeviationState.Lapsed)]
    public void A_deviation_applies_from_its_decision_until_its_last_day_and_warns_three_months_before(string day, DeviationState expected)
    {
        var deviation = Deviation();
        deviation.Decide(decided, null, new(2026, 12, 31));

        deviation.StateOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);
    }

    [Fact]
    public void Without_a_last_day_it_applies_until_it_is_taken_back()
    {
        var deviation = Deviation();
        deviation.Decide(decided, null, null);
        deviation.StateOn(new(2040, 1, 1)).ShouldBe(DeviationState.Applies);

        deviation.TakeBack(new(2026, 6, 30));

        deviation.StateOn(new(2026, 6, 30)).ShouldBe(DeviationState.Applies);
        deviation.StateOn(new(2026, 7, 1)).ShouldBe(DeviationState.TakenBack);
    }

    [Fact]
    public void What_nobody_has_decided_is_not_decided_and_not_for_everyone()
    {
        var deviation = Deviation();

        deviation.StateOn(Given.Today).ShouldBe(DeviationState.NotDecided);
        deviation.MayBeReadBy(Actor.Anonymous).ShouldBeFalse();
        deviation.MayBeReadBy(Given.ActorWith(Right.ReadInternal)).ShouldBeTrue();
    }

    [Fact]
    public void It_is_from_a_clause_that_the_document_has_by_a_decision_that_has_been_and_ends_after_it_begins() =>
        Domain.Documents.Deviation.Obstacles(["inledning"], "finns-inte", decided with { Date = Given.Today.AddDays(1) }, null, Given.Today, Given.Today)
            .Select(o => o.Code).ShouldBe([RuleCode.DeviationNeedsClause, RuleCode.DecisionIsInTheFuture, RuleCode.EndsBeforeItBegins]);

    private static Deviation Deviation() => new("avsteg-1", Guid.CreateVersion7(), "inledning", Given.Committee.Id, "Egen e-tjänst", "Avtalet löper ut först då.");

    [Theory]
    [InlineData("2025-03-17", "2027-01-31", true)]
    [InlineData("2025-03-17", null, true)]
    [InlineData("2023-03-17", "2025-01-01", true)]
    [InlineData("2023-03-17", "2024-12-31", false)]
    [InlineData("2026-02-21", null, false)]
    [InlineData(null, null, false)]
    public void A_report_tells_of_what_was_decided_by_its_day_and_had_not_ended_before_its_period(string? decided, string? last, bool isTold) =>
        StrategyTracker.Domain.Documents.Deviation.IsToldIn(Day(decided), Day(last), new(2025, 1, 1), new(2026, 2, 20)).ShouldBe(isTold);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
