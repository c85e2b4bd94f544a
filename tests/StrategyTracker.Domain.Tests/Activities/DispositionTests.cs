using FsCheck;
using FsCheck.Fluent;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class DispositionTests
{
    [Fact]
    public void Activity_is_struck_only_by_decision_with_body_and_paragraph()
    {
        Codes(Make.Departure(DispositionKind.Struck)).ShouldBe([RuleCode.StrikingNeedsDecision]);
        Codes(Make.Departure(DispositionKind.Struck, decidedBy: Guid.CreateVersion7())).ShouldBe([RuleCode.StrikingNeedsDecision]);
        Codes(Make.Departure(DispositionKind.Struck, decidedBy: Guid.CreateVersion7(), paragraph: "41")).ShouldBeEmpty();
    }

    [Fact]
    public void Merging_needs_the_activity_that_carries_it_on_and_not_itself()
    {
        var activity = Make.Activity();

        activity.ObstaclesTo(Make.Departure(DispositionKind.Merged)).Select(o => o.Code).ShouldBe([RuleCode.MergingNeedsTarget]);
        activity.ObstaclesTo(Make.Departure(DispositionKind.Merged, into: activity.Id)).Select(o => o.Code)
            .ShouldBe([RuleCode.ActivityCannotMergeIntoItself]);
    }

    [Fact]
    public void Splitting_needs_at_least_two_parts_and_not_itself()
    {
        var activity = Make.Activity();
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Into().ShouldBe([RuleCode.SplittingNeedsParts]);
        Into(one).ShouldBe([RuleCode.SplittingNeedsParts]);
        Into(one, one).ShouldBe([RuleCode.SplittingNeedsParts]);
        Into(one, activity.Id).ShouldBe([RuleCode.ActivityCannotMergeIntoItself]);
        Into(one, other).ShouldBeEmpty();

        IEnumerable<string> Into(params Guid[] parts) => activity.ObstaclesTo(
            new Disposition(DispositionKind.Split, Make.Today, "Två förvaltningar gör var sin del.", null, null, null, null) { PartIds = parts }).Select(o => o.Code);
    }

    [Fact]
    public void A_part_goes_on_where_the_whole_was_and_says_its_own_effect_and_cost()
    {
        var (lead, owner, other, area) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var whole = Make.Activity();
        whole.Describe("12", whole.Title, null, null, "Insats");
        whole.Plan(new(2026, 1, 1), new(2027, 12, 31), false);
        whole.SetParticipations([(lead, ParticipationRole.Lead), (owner, ParticipationRole.CoOwner)]);
        whole.SetTargetAreas([area]);
        whole.Withhold("Upphandling pågår.");
        whole.SetCost(ActivityCost.Of(CostKind.Amount, 100_000, null, 2026));
        whole.ExpectEffect(new ExpectedEffect("Kortare väntan", null, null, null, null, null));

        var same = whole.Part("del-a", "12a", "Första delen", null, Make.Today);
        var others = whole.Part("del-b", "12b", "Andra delen", other, Make.Today);

        (same.DocumentId, same.Number, same.LevelName, same.EndsOn, same.AddedOn).ShouldBe((whole.DocumentId, "12a", "Insats", new DateOnly(2027, 12, 31), Make.Today));
        same.TargetAreas.Select(t => t.TargetAreaId).ShouldBe([area]);
        same.IsWithheld.ShouldBeTrue();
        (same.Cost.Kind, same.Effect).ShouldBe((CostKind.Unknown, null));
        same.Participations.Select(p => (p.BodyId, p.Role)).ShouldBe([(lead, ParticipationRole.Lead), (owner, ParticipationRole.CoOwner)]);
        others.Participations.Select(p => (p.BodyId, p.Role)).ShouldBe([(other, ParticipationRole.Lead), (owner, ParticipationRole.CoOwner)]);
    }

    [Fact]
    public void Moving_needs_the_plan_that_it_goes_to() => Codes(Make.Departure(DispositionKind.Moved)).ShouldBe([RuleCode.MovingNeedsPlan]);

    [Fact]
    public void Every_departure_says_why() => Codes(Make.Departure(reason: " ")).ShouldBe([RuleCode.DispositionNeedsReason]);

    [Fact]
    public void What_has_not_happened_yet_cannot_be_registered()
    {
        var tomorrow = Make.Departure(date: Make.Today.AddDays(1));

        Make.Activity().ObstaclesTo(tomorrow, Make.Today).Select(o => o.Code).ShouldBe([RuleCode.DecisionIsInTheFuture]);
        Should.Throw<RuleBrokenException>(() => Make.Activity().Leave(tomorrow, Make.Today));
    }

    [Fact]
    public void Activity_leaves_once_until_it_is_taken_back()
    {
        var activity = Make.Ongoing();
        activity.Leave(Make.Departure());
        activity.Standing.ShouldBe(ActivityStanding.PassedOn);
        activity.ObstaclesTo(Make.Departure()).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ActivityHasLeftThePlan);

        activity.ReturnToPlan();

        activity.Standing.ShouldBe(ActivityStanding.Ongoing);
        Should.Throw<RuleBrokenException>(activity.ReturnToPlan).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ActivityIsInThePlan);
    }

    [Fact]
    public void Departure_weighs_more_than_what_is_reported_afterwards()
    {
        var activity = Make.Ongoing();
        activity.Leave(Make.Departure(DispositionKind.Struck, decidedBy: Guid.CreateVersion7(), paragraph: "41"));

        activity.TakeStatus(ActivityPhase.Completed, ScheduleStatus.OnTime, EffectStatus.Reached, Make.Today);

        activity.Standing.ShouldBe(ActivityStanding.Struck);
    }

    [Fact]
    public void Ledger_balances_whatever_becomes_of_the_activities()
    {
        var row = from isAdded in ArbMap.Default.GeneratorFor<bool>()
                  from standing in Gen.Elements(Enum.GetValues<ActivityStanding>())
                  select (isAdded, standing);

        Prop.ForAll(row.ListOf().ToArbitrary(), rows =>
        {
            var ledger = DispositionLedger.Of(rows);
            return ledger.Balances
                && ledger.Total == rows.Count
                && ledger.Added == rows.Count(r => r.isAdded)
                && Enum.GetValues<ActivityStanding>().Sum(s => ledger[s]) == ledger.Decided + ledger.Added;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_standing_is_either_open_or_completed_or_has_left() =>
        Enum.GetValues<ActivityStanding>().ShouldAllBe(s =>
            (ActivityStandings.IsOpen(s) ? 1 : 0) + (ActivityStandings.HasLeft(s) ? 1 : 0) + (s == ActivityStanding.Completed ? 1 : 0) == 1);

    private static IEnumerable<string> Codes(Disposition disposition) => Make.Activity().ObstaclesTo(disposition).Select(o => o.Code);
}
