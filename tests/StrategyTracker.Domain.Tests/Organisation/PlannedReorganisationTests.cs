using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Organisation;

/// <summary>A council decides in June what is to apply from the new year.</summary>
public sealed class PlannedReorganisationTests
{
    private static readonly DateOnly June = new(2026, 6, 15);
    private static readonly DateOnly NewYear = new(2027, 1, 1);
    private readonly Body culture = new("kulturnamnden", "Kulturnämnden", BodyKind.Committee);
    private readonly Body leisure = new("fritidsnamnden", "Fritidsnämnden", BodyKind.Committee);
    private readonly Body merged = new("kultur-och-fritidsnamnden", "Kultur- och fritidsnämnden", BodyKind.Committee);

    public PlannedReorganisationTests() => merged.SetPeriod(NewYear, null);

    [Fact]
    public void What_is_decided_for_a_day_ahead_is_registered_also_where_the_successor_is_to_begin_on_that_day() =>
        Obstacles(culture, Order(NewYear, merged), [merged]).ShouldBeEmpty();

    [Fact]
    public void What_has_come_is_carried_out_and_not_registered() =>
        Obstacles(culture, Order(June), []).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReorganisationIsNotAhead);

    [Fact]
    public void A_successor_that_does_not_exist_on_the_day_is_refused() =>
        Obstacles(culture, Order(NewYear.AddDays(-1), merged), [merged]).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyIsNotValidOnTheDay);

    [Fact]
    public void A_body_has_one_at_a_time() =>
        Obstacles(culture, Order(NewYear), [], Planned(culture, Order(NewYear.AddYears(1)))).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReorganisationIsRegistered);

    [Fact]
    public void Nobody_takes_over_on_a_day_on_which_it_is_itself_to_be_gone()
    {
        Obstacles(culture, Order(NewYear, leisure), [leisure], Planned(leisure, Order(NewYear, merged))).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.SuccessorEndsFirst);
        Obstacles(leisure, Order(NewYear, merged), [merged], Planned(culture, Order(NewYear, leisure))).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyIsToTakeOver);
        Obstacles(leisure, Order(NewYear.AddMonths(6), merged), [merged], Planned(culture, Order(NewYear, leisure))).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_anew_replaces_what_was_said_and_what_stood_in_the_way_of_it()
    {
        var planned = Planned(culture, Order(NewYear, leisure) with { Takers = new Dictionary<string, string?> { ["activity/a"] = null, ["activity/b"] = "fritidsnamnden" } });
        planned.Fail(NewYear, [new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, "Fritidsnämnden", NewYear)]).ShouldBeTrue();
        planned.Fail(NewYear.AddDays(1), [new RuleViolation(RuleCode.BodyIsNotValidOnTheDay, "Fritidsnämnden", NewYear)]).ShouldBeFalse();
        planned.Hindrances.ShouldHaveSingleItem().Arguments.ShouldBe(["Fritidsnämnden", "2027-01-01"]);

        planned.Say(Order(NewYear.AddMonths(1), merged) with { Takers = new Dictionary<string, string?> { ["activity/b"] = "fritidsnamnden" } }, "Kommunstrateg", June.ToDateTime(new(9, 0)));

        planned.ShouldSatisfyAllConditions(
            p => p.On.ShouldBe(new(2027, 2, 1)), p => p.SuccessorKeys.ShouldBe([merged.Key]), p => p.Takings.ShouldHaveSingleItem().What.ShouldBe("activity/b"),
            p => p.RegisteredBy.ShouldBe("Kommunstrateg"), p => p.FailedOn.ShouldBeNull(), p => p.Hindrances.ShouldBeEmpty());
    }

    [Fact]
    public void A_body_that_somebody_has_ended_before_its_day_is_not_ended_again()
    {
        culture.SetPeriod(null, new(2026, 9, 30));

        Obstacles(culture, Order(NewYear), []).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyHasEndedBefore);
        culture.SetPeriod(null, NewYear.AddDays(-1));
        Obstacles(culture, Order(NewYear), []).ShouldBeEmpty();
    }

    private static IReadOnlyList<RuleViolation> Obstacles(Body body, DecidedOrder order, IReadOnlyCollection<Body> successors, params PlannedReorganisation[] others) =>
        PlannedReorganisation.Obstacles(body, order, successors, others, June);

    private static DecidedOrder Order(DateOnly on, params Body[] successors) =>
        new(on, new BodyEnding("Ny nämndorganisation.", null, null), [.. successors.Select(s => s.Key)], new Dictionary<string, string?>());

    private static PlannedReorganisation Planned(Body body, DecidedOrder order)
    {
        var planned = new PlannedReorganisation(body.Id);
        planned.Say(order, "Strateg", June.ToDateTime(new(8, 0)));
        // The database fills it in; the rule tells the other body's name.
        typeof(PlannedReorganisation).GetProperty(nameof(PlannedReorganisation.Body))!.SetValue(planned, body);
        return planned;
    }
}
