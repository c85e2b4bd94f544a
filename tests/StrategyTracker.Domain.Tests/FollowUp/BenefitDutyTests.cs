using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.FollowUp;

/// <summary>The body that takes a benefit home is asked what it has taken home, and nobody else is asked the same.</summary>
public sealed class BenefitDutyTests
{
    private readonly Reporting2026 scene = new();
    private readonly Body lead = new("servicenamnden", "Servicenämnden", BodyKind.Committee);
    private readonly Body taker = new("aldrenamnden", "Äldrenämnden", BodyKind.Committee);

    [Fact]
    public void One_that_takes_home_anothers_benefit_is_asked_for_that_alone_and_the_one_that_answers_for_all_but_that()
    {
        PartOf(null, Of(taker)).ShouldBe(AskedPart.Benefit);
        PartOf(ParticipationRole.Lead, Of(lead)).ShouldBe(AskedPart.AllButBenefit);
        PartOf(ParticipationRole.Lead, Of(taker)).ShouldBe(AskedPart.Whole);
        PartOf(null, Of(lead)).ShouldBeNull();
    }

    [Fact]
    public void Where_the_one_that_takes_it_home_is_not_asked_those_who_answer_for_the_activity_are() =>
        ReportingDuty.PartOf(ParticipationRole.CoOwner, null, Of(lead), null).ShouldBe(AskedPart.Whole);

    [Fact]
    public void One_that_took_over_from_the_body_that_was_to_take_it_home_is_asked_in_its_place() =>
        PartOf(null, new HashSet<Guid> { Guid.CreateVersion7(), taker.Id }).ShouldBe(AskedPart.Benefit);

    [Fact]
    public void Nothing_that_is_written_is_hidden_when_the_duty_changes()
    {
        var answered = EntryOf(ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing });
        ReportingDuty.PartOf(null, taker.Id, Of(taker), answered).ShouldBe(AskedPart.Whole);

        var told = EntryOf(ProgressAnswer.Empty with { Benefit = new(BenefitKind.None) });
        ReportingDuty.PartOf(null, null, Of(taker), told).ShouldBe(AskedPart.Benefit);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void It_is_asked_from_the_year_in_which_the_effect_should_be_visible(int? year, bool asked)
    {
        Expect(year);

        IsAsked().ShouldBe(asked);
    }

    [Fact]
    public void It_is_asked_also_after_the_activity_is_done_and_its_effect_reached()
    {
        Expect(2025);
        scene.Activity.TakeStatus(ActivityPhase.Completed, ScheduleStatus.OnTime, EffectStatus.Reached, new(2025, 12, 31));

        ReportingDuty.IsAskedFor(scene.Activity, scene.Cycle).ShouldBeFalse();
        IsAsked().ShouldBeTrue();
    }

    [Theory]
    [InlineData(DispositionKind.PassedOn, true)]
    [InlineData(DispositionKind.Struck, false)]
    [InlineData(DispositionKind.Merged, false)]
    [InlineData(DispositionKind.Moved, false)]
    public void What_passed_into_ordinary_operations_is_asked_for_and_what_came_to_nothing_is_not(DispositionKind kind, bool asked)
    {
        Expect(2025);
        var elsewhere = Guid.CreateVersion7();
        scene.Activity.Leave(new Disposition(
            kind, new(2026, 3, 1), "Skäl.", kind is DispositionKind.Merged ? elsewhere : null, kind is DispositionKind.Moved ? elsewhere : null, scene.Committee.Id, "14"));

        IsAsked().ShouldBe(asked);
    }

    [Fact]
    public void It_is_not_asked_where_nobody_is_named_or_the_cycle_asks_for_no_benefits()
    {
        scene.Activity.ExpectEffect(new ExpectedEffect("Kortare väntan.", null, null, null, null, null));
        IsAsked().ShouldBeFalse();

        Expect(2025);
        scene.Cycle.Ask(AskedFields.Of([(ProgressField.Benefit, Asking.NotAsked)]));
        IsAsked().ShouldBeFalse();
    }

    [Fact]
    public void A_row_of_a_benefit_is_done_when_it_is_said_whether_there_is_any_and_how_much_where_it_is_counted()
    {
        Remaining(null).ShouldBe([RuleCode.BenefitIsUnanswered]);
        Remaining(new BenefitTaken(BenefitKind.Amount)).ShouldBe([RuleCode.BenefitLacksAmount]);
        Remaining(new BenefitTaken(BenefitKind.Amount, 0)).ShouldBeEmpty();
        Remaining(new BenefitTaken(BenefitKind.None)).ShouldBeEmpty();

        IEnumerable<string> Remaining(BenefitTaken? said) => ProgressReport
            .ObstaclesIn(said is null ? null : EntryOf(ProgressAnswer.Empty with { Benefit = said }), "A", AskedFields.Standard, AskedPart.Benefit).Select(o => o.Code);
    }

    [Fact]
    public void A_benefit_that_is_required_is_not_required_of_one_that_another_takes_it_home_from()
    {
        var asks = AskedFields.Of([(ProgressField.Benefit, Asking.Required)]);
        var reached = EntryOf(ProgressAnswer.Empty with { Phase = ActivityPhase.Completed, Effect = EffectStatus.Reached });

        ProgressReport.ObstaclesIn(reached, "A", asks, AskedPart.Whole).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.RequiredFieldIsEmpty);
        ProgressReport.ObstaclesIn(reached, "A", asks, AskedPart.AllButBenefit).ShouldBeEmpty();
    }

    [Fact]
    public void Unchanged_since_last_time_carries_no_benefit_over_since_the_same_kronor_would_be_told_twice()
    {
        var last = ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Comment = "Som förr.", Benefit = new(BenefitKind.Amount, 400_000) };
        var entry = new ProgressEntry(Guid.CreateVersion7(), Guid.CreateVersion7());

        entry.KeepUnchanged(last, scene.As("coordinator"), Reporting2026.Now);
        (entry.Comment, entry.Benefit, entry.BenefitAmount).ShouldBe(("Som förr.", BenefitKind.Unknown, null));

        entry.Write(ProgressField.BenefitAmount, "100000", scene.As("coordinator"), Reporting2026.Now);
        entry.StartFrom(last, scene.As("coordinator"), Reporting2026.Now);
        entry.BenefitAmount.ShouldBe(100_000);
    }

    private AskedPart? PartOf(ParticipationRole? role, IReadOnlySet<Guid> answersFor) => ReportingDuty.PartOf(role, taker.Id, answersFor, null);

    private bool IsAsked() => ReportingDuty.IsBenefitAskedFor(DutyFacts.Of(scene.Activity, scene.Cycle), scene.Cycle);

    private void Expect(int? visibleFrom) => scene.Activity.ExpectEffect(new ExpectedEffect("Kortare väntan.", null, null, null, visibleFrom, taker.Id));

    private static HashSet<Guid> Of(Body body) => [body.Id];

    private static ProgressEntry EntryOf(ProgressAnswer answer)
    {
        var entry = new ProgressEntry(Guid.CreateVersion7(), Guid.CreateVersion7());
        entry.TakeOver(answer, null, Reporting2026.Now);
        return entry;
    }
}
