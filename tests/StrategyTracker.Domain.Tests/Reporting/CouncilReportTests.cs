using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>The way of a report: proposed, decided, referred back, added to. The frozen values stay as they were.</summary>
public sealed class CouncilReportTests
{
    private static readonly DateOnly frozen = new(2026, 2, 20);
    private static readonly DateOnly meeting = new(2026, 3, 30);
    private static readonly DateOnly today = new(2026, 4, 2);

    private readonly Body council = new("kommunfullmaktige", "Kommunfullmäktige", BodyKind.Council);
    private readonly Body board = new("kommunstyrelsen", "Kommunstyrelsen", BodyKind.ExecutiveBoard);
    private readonly FollowUpCycle cycle = FrozenCycle();
    private readonly CouncilReport report;

    public CouncilReportTests() => report = new CouncilReport(cycle.Id, "{}", frozen, "Strateg", "KS 2026/00041");

    [Fact]
    public void Report_that_is_referred_back_opens_its_cycle_and_stays_as_it_was()
    {
        Register(council, DecisionOutcome.ReferredBack, "Belys kostnaden.");

        cycle.IsFrozen.ShouldBeFalse();
        report.IsReferredBack.ShouldBeTrue();
        report.Content.ShouldBe("{}");
        report.IsUntouched.ShouldBeTrue();
        report.FrozenOn.ShouldBe(frozen);
    }

    [Fact]
    public void Referral_back_must_say_what_is_to_be_done()
    {
        Refused(() => Register(council, DecisionOutcome.ReferredBack, "  ")).ShouldBe([RuleCode.ReferralBackNeedsReason]);
        cycle.IsFrozen.ShouldBeTrue();
    }

    [Fact]
    public void Version_that_is_referred_back_takes_no_more_decisions_and_no_addenda()
    {
        Register(council, DecisionOutcome.ReferredBack, "Belys kostnaden.");

        Refused(() => Register(council, DecisionOutcome.Approved)).ShouldBe([RuleCode.CouncilReportIsReferredBack]);
        Refused(() => report.Add("Rättad tabell.", "Fel summa.", null, "Strateg", today)).ShouldBe([RuleCode.CouncilReportIsReferredBack]);
    }

    [Theory]
    [InlineData(DecisionOutcome.Approved)]
    [InlineData(DecisionOutcome.Noted)]
    [InlineData(DecisionOutcome.LaidToRecord)]
    public void What_the_council_has_decided_is_decided(DecisionOutcome outcome)
    {
        Register(council, outcome);

        report.IsDecided.ShouldBeTrue();
        Refused(() => Register(council, DecisionOutcome.ReferredBack, "Ångrar oss.")).ShouldBe([RuleCode.CouncilReportIsDecided]);
    }

    [Fact]
    public void What_the_executive_board_decides_is_not_the_end_of_it()
    {
        Register(board, DecisionOutcome.Approved);
        report.IsDecided.ShouldBeFalse();

        Register(council, DecisionOutcome.Approved);
        report.Decisions.Count.ShouldBe(2);
    }

    [Fact]
    public void Decision_cannot_be_older_than_the_report() =>
        Refused(() => Register(council, DecisionOutcome.Noted, on: frozen.AddDays(-1))).ShouldBe([RuleCode.DecisionIsBeforeTheReport]);

    [Fact]
    public void Decision_cannot_be_in_the_future() =>
        Refused(() => Register(council, DecisionOutcome.Noted, on: today.AddDays(1))).ShouldBe([RuleCode.DecisionIsInTheFuture]);

    [Fact]
    public void Body_that_has_ceased_cannot_decide()
    {
        var gone = new Body("fritidsnamnden", "Fritidsnämnden", BodyKind.Committee);
        gone.SetPeriod(null, new(2025, 12, 31));

        Refused(() => Register(gone, DecisionOutcome.Noted)).ShouldBe([RuleCode.BodyIsNotValidOnTheDay]);
    }

    [Theory]
    [InlineData(DecisionOutcome.Adopted)]
    [InlineData(DecisionOutcome.Repealed)]
    [InlineData(DecisionOutcome.Extended)]
    public void Report_is_not_adopted_repealed_or_extended(DecisionOutcome outcome) =>
        Refused(() => Register(council, outcome)).ShouldBe([RuleCode.OutcomeIsNotForReports]);

    [Fact]
    public void Reservations_stand_beside_the_decision()
    {
        report.Register(new Decision(DecisionOutcome.Approved, council.Id, meeting, "57", null, null, "Exempelpartiet mot punkt 4."), council, cycle, today);

        report.Decisions[0].Reservations.ShouldBe("Exempelpartiet mot punkt 4.");
    }

    [Fact]
    public void Correction_is_an_addendum_with_a_reason_and_a_number()
    {
        Register(council, DecisionOutcome.Approved);

        report.Add(" Sidan 4: 12, inte 13. ", "Räknefel.", "KS 2026/00041-9", "Strateg", today);
        report.Add("Bilaga saknades.", "Föll bort vid utskrift.", null, "Strateg", today);

        report.Addenda.Select(a => (a.Number, a.Text)).ShouldBe([(1, "Sidan 4: 12, inte 13."), (2, "Bilaga saknades.")]);
        report.IsUntouched.ShouldBeTrue();
        report.Content.ShouldBe("{}");
    }

    [Fact]
    public void Addendum_without_text_or_reason_is_refused() =>
        Refused(() => report.Add(" ", null, null, "Strateg", today)).ShouldBe([RuleCode.AddendumNeedsText, RuleCode.AddendumNeedsReason]);

    [Fact]
    public void Cycle_opens_again_only_by_a_referral_back()
    {
        Refused(() => cycle.Reopen(Decided(council, DecisionOutcome.Approved))).ShouldBe([RuleCode.CycleReopensOnlyAfterReferralBack]);
        cycle.Reopen(Decided(council, DecisionOutcome.ReferredBack));
        Refused(() => cycle.Reopen(Decided(council, DecisionOutcome.ReferredBack))).ShouldBe([RuleCode.CycleReopensOnlyAfterReferralBack]);
    }

    private void Register(Body body, DecisionOutcome outcome, string? note = null, DateOnly? on = null) =>
        report.Register(Decided(body, outcome, note, on), body, cycle, today);

    private static Decision Decided(Body body, DecisionOutcome outcome, string? note = null, DateOnly? on = null) =>
        new(outcome, body.Id, on ?? meeting, "57", null, note);

    private static IEnumerable<string> Refused(Action act) => Should.Throw<RuleBrokenException>(act).Violations.Select(v => v.Code);

    private static FollowUpCycle FrozenCycle()
    {
        var cycle = new FollowUpCycle("uppfoljning-2025", "Uppföljning 2025", CycleKind.Year, Guid.CreateVersion7());
        cycle.Freeze([], [], frozen);
        return cycle;
    }
}
