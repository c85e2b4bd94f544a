using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class EditionLedgerTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly DateOnly second = new(2026, 1, 1);

    private static readonly LedgerActivity done = Activity("klar", ActivityPhase.Completed, new(2025, 6, 30));
    private static readonly LedgerActivity doneLater = Activity("klar-senare", ActivityPhase.Completed, new(2026, 8, 31));
    private static readonly LedgerActivity ongoing = Activity("pagar", ActivityPhase.Ongoing, new(2026, 8, 31));
    private static readonly LedgerActivity added = Activity("tillagd", ActivityPhase.Unknown, null) with { AddedOn = new(2025, 3, 1) };
    private static readonly LedgerActivity addedToSecond = Activity("tillagd-i-andra", ActivityPhase.NotStarted, new(2026, 8, 31)) with { AddedOn = new(2026, 5, 1) };
    private static readonly LedgerActivity struck = Activity("utgatt", ActivityPhase.Ongoing, new(2025, 6, 30), DispositionKind.Struck, new(2025, 9, 1));
    private static readonly LedgerActivity moved = Activity("flyttad", ActivityPhase.Ongoing, new(2025, 12, 31), DispositionKind.Moved, new(2026, 4, 1));
    private static readonly LedgerActivity[] all = [done, doneLater, ongoing, added, addedToSecond, struck, moved];

    [Fact]
    public void Decided_and_added_is_the_sum_of_what_has_become_of_it()
    {
        var ledger = EditionLedger.Of(all, null, null, null, today);

        (ledger.Decided, ledger.Added, ledger.Total).ShouldBe((5, 2, 7));
        (ledger[LedgerPlace.Completed], ledger[LedgerPlace.Ongoing], ledger[LedgerPlace.NotStarted], ledger[LedgerPlace.NotReported], ledger[LedgerPlace.Struck], ledger[LedgerPlace.Moved])
            .ShouldBe((2, 1, 1, 1, 1, 1));
        ledger.Balances.ShouldBeTrue();
    }

    [Fact]
    public void What_was_split_counts_once_and_its_parts_as_added()
    {
        var whole = Activity("hel", ActivityPhase.Ongoing, new(2025, 12, 31), DispositionKind.Split, new(2026, 4, 1));
        var parts = new[] { "del-a", "del-b" }.Select(key => Activity(key, ActivityPhase.Unknown, null) with { AddedOn = new(2026, 4, 1) });

        var ledger = EditionLedger.Of([whole, .. parts], null, null, null, today);

        (ledger.Decided, ledger.Added, ledger[LedgerPlace.Split], ledger[LedgerPlace.NotReported]).ShouldBe((1, 2, 1, 2));
        ledger.Balances.ShouldBeTrue();
    }

    [Fact]
    public void What_had_not_ended_when_the_next_edition_took_over_was_carried_on()
    {
        var ledger = EditionLedger.Of(all, null, second, null, today);

        (ledger.Decided, ledger.Added).ShouldBe((5, 1));
        (ledger[LedgerPlace.Completed], ledger[LedgerPlace.Struck], ledger[LedgerPlace.CarriedOn]).ShouldBe((1, 1, 4));
        ledger.Balances.ShouldBeTrue();
    }

    [Fact]
    public void The_next_edition_begins_with_what_was_carried_on()
    {
        var first = EditionLedger.Of(all, null, second, null, today);
        var ledger = EditionLedger.Of(all, second, null, null, today);

        ledger.Decided.ShouldBe(first[LedgerPlace.CarriedOn]);
        ledger.Entries.Where(e => e.IsAdded).ShouldHaveSingleItem().Activity.ShouldBe(addedToSecond);
        (ledger[LedgerPlace.Completed], ledger[LedgerPlace.Moved]).ShouldBe((1, 1));
        ledger.Balances.ShouldBeTrue();
    }

    [Fact]
    public void A_row_that_stands_elsewhere_than_its_answer_places_it_is_why_it_does_not_balance()
    {
        var ledger = EditionLedger.Of([ongoing with { Standing = ActivityStanding.Completed }], null, null, null, today);

        ledger.Balances.ShouldBeFalse();
        ledger.Doubts.ShouldHaveSingleItem().Doubt.ShouldBe(LedgerDoubt.StandsElsewhere);
    }

    [Fact]
    public void What_nobody_has_decided_on_is_asked_about_without_upsetting_the_balance()
    {
        var ledger = EditionLedger.Of([Activity("avbruten", ActivityPhase.Discontinued, today), ongoing], null, null, new(2026, 10, 31), today);

        ledger.Doubts.Select(d => d.Doubt).ShouldBe([LedgerDoubt.DiscontinuedWithoutDecision, LedgerDoubt.OpenAfterPlan]);
        ledger.Balances.ShouldBeTrue();
    }

    private static LedgerActivity Activity(string key, ActivityPhase phase, DateOnly? reported, DispositionKind? left = null, DateOnly? leftOn = null) =>
        new(key, null, phase, reported, ActivityStandings.Of(phase, left), left, leftOn);
}
