using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class ReviewCalendarTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-11-22", "2023-01-01", "2026-12-31")]
    [InlineData("2023-01-01", "2023-01-01", "2026-12-31")]
    [InlineData("2022-12-31", "2019-01-01", "2022-12-31")]
    [InlineData("2027-01-01", "2027-01-01", "2030-12-31")]
    [InlineData("1998-09-20", "1995-01-01", "1998-12-31")]
    public void Term_is_the_four_years_from_the_first_of_January_after_the_election(string day, string first, string last)
    {
        TermOfOffice.On(Day(day)).ShouldBe((Day(first), Day(last)));
    }

    [Fact]
    public void Period_that_is_over_asks_for_a_decision()
    {
        Reasons(Adopted("2024-01-15", to: "2025-12-31")).ShouldBe([ReviewReason.PeriodOver]);
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2027-11-22", true)]
    [InlineData("2027-11-23", false)]
    public void Period_that_ends_within_twelve_months_is_told(string to, bool isTold)
    {
        Reasons(Adopted("2024-01-15", to)).ShouldBe(isTold ? [ReviewReason.ExpiresWithinYear] : []);
    }

    [Fact]
    public void What_was_decided_before_the_term_is_told_also_when_it_holds_until_further_notice()
    {
        var edition = Adopted("2022-12-12");

        Reasons(edition).ShouldBe([ReviewReason.NotReviewedThisTerm]);
        ReviewCalendar.DueOn(edition, null, today).ShouldBe(new DateOnly(2026, 12, 31));
        Reasons(Adopted("2023-01-09")).ShouldBeEmpty();
    }

    [Fact]
    public void Review_that_found_it_valid_this_term_is_enough()
    {
        var edition = Adopted("2018-11-26");

        ReviewCalendar.ReasonsFor(edition, "Strateg", new DateOnly(2025, 3, 1), today).ShouldBeEmpty();
        ReviewCalendar.ReasonsFor(edition, "Strateg", new DateOnly(2022, 3, 1), today).ShouldBe([ReviewReason.NotReviewedThisTerm]);
        ReviewCalendar.DueOn(edition, new DateOnly(2025, 3, 1), today).ShouldBeNull();
    }

    [Fact]
    public void Review_is_kept_by_the_document_and_changes_nothing_else()
    {
        var document = Document();
        document.Review(new DocumentReview(ReviewOutcome.StillValid, today, "Strateg", null), today);

        document.Reviews.ShouldHaveSingleItem();
        document.FoundValidOn.ShouldBe(today);
        document.Editions.ShouldHaveSingleItem().StateOn(today).ShouldBe(EditionState.InForce);
    }

    [Fact]
    public void Review_of_tomorrow_without_reason_or_of_what_does_not_apply_is_refused()
    {
        var document = Document();

        document.ObstaclesToReview(new DocumentReview(ReviewOutcome.Revise, today.AddDays(1), "Strateg", null), today).Select(o => o.Code)
            .ShouldBe([RuleCode.ReviewIsInTheFuture, RuleCode.ReviewNeedsReason]);
        document.ObstaclesToReview(new DocumentReview(ReviewOutcome.StillValid, new DateOnly(2010, 1, 1), "Strateg", null), today).ShouldHaveSingleItem().Code
            .ShouldBe(RuleCode.NothingToReview);
    }

    [Fact]
    public void Nobody_who_answers_is_a_reason_by_itself()
    {
        ReviewCalendar.ReasonsFor(Adopted("2024-01-15"), " ", null, today).ShouldBe([ReviewReason.NobodyResponsible]);
    }

    [Fact]
    public void What_does_not_apply_asks_for_nothing()
    {
        var draft = new Edition(Guid.CreateVersion7(), "1.0", 1);
        var ended = Adopted("2010-01-15", status: EditionStatus.Repealed, endedOn: "2020-01-01");

        ReviewCalendar.ReasonsFor(draft, null, null, today).ShouldBeEmpty();
        ReviewCalendar.ReasonsFor(ended, null, null, today).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_already_decided_to_end_asks_for_nothing_in_its_last_days()
    {
        var ending = Adopted("2019-01-15", "2022-12-31", EditionStatus.Repealed, endedOn: "2026-11-30");

        ending.StateOn(today).ShouldBe(EditionState.PeriodOver);
        ReviewCalendar.ReasonsFor(ending, null, null, today).ShouldBeEmpty();
    }

    [Fact]
    public void Review_is_due_on_the_first_of_the_two_days()
    {
        ReviewCalendar.DueOn(Adopted("2020-01-15", "2026-12-01"), null, today).ShouldBe(new DateOnly(2026, 12, 1));
        ReviewCalendar.DueOn(Adopted("2020-01-15", "2028-12-31"), null, today).ShouldBe(new DateOnly(2026, 12, 31));
        ReviewCalendar.DueOn(Adopted("2024-01-15", "2028-12-31"), null, today).ShouldBe(new DateOnly(2028, 12, 31));
        ReviewCalendar.DueOn(Adopted("2024-01-15"), null, today).ShouldBeNull();
    }

    private static GoverningDocument Document()
    {
        var document = new GoverningDocument("policy", "Policy", Guid.CreateVersion7());
        var edition = document.BeginDraft("1.0");
        edition.TakeOverHistory(EditionStatus.Adopted, null, [new Decision(DecisionOutcome.Adopted, Guid.CreateVersion7(), new DateOnly(2018, 11, 26), null, null, null)]);
        return document;
    }

    private static IReadOnlyList<ReviewReason> Reasons(Edition edition) => ReviewCalendar.ReasonsFor(edition, "Strateg", null, today);

    private static Edition Adopted(string on, string? to = null, EditionStatus status = EditionStatus.Adopted, string? endedOn = null)
    {
        var edition = new Edition(Guid.CreateVersion7(), "1.0", 1);
        edition.SetValidity(Day(on), to is null ? null : Day(to), untilFurtherNotice: to is null);
        edition.TakeOverHistory(status, endedOn is null ? null : Day(endedOn), [new Decision(DecisionOutcome.Adopted, Guid.CreateVersion7(), Day(on), null, null, null)]);
        return edition;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
