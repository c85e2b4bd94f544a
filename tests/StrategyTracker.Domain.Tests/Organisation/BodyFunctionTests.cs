using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Organisation;

public sealed class BodyFunctionTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly Guid body = Guid.CreateVersion7();
    private static readonly Guid anna = Guid.CreateVersion7();
    private static readonly Guid bo = Guid.CreateVersion7();

    private readonly BodyFunction coordinator = new("namndsamordnare", "Nämndsamordnare", body, Role.Coordinator);
    private readonly BodyFunction head = new("forvaltningschef", "Förvaltningschef", body, Role.Approver);

    [Fact]
    public void The_next_holder_ends_the_one_before_and_who_held_it_then_stays()
    {
        coordinator.Hold(anna, new(2024, 1, 1), null);
        coordinator.Hold(bo, new(2026, 3, 1), null);

        coordinator.HoldingOn(new(2026, 2, 28))!.AccountId.ShouldBe(anna);
        coordinator.HoldingOn(today)!.AccountId.ShouldBe(bo);
        coordinator.Holdings.Select(h => (h.From, h.To)).ShouldBe([(new(2024, 1, 1), new(2026, 2, 28)), (new(2026, 3, 1), null)]);
    }

    [Fact]
    public void Two_do_not_hold_a_function_on_the_same_day()
    {
        coordinator.Hold(anna, new(2026, 1, 1), new(2026, 6, 30));

        coordinator.ObstaclesToHolding(new(2026, 6, 30), null).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FunctionIsHeld);
        coordinator.ObstaclesToHolding(new(2026, 7, 1), null).ShouldBeEmpty();
        coordinator.ObstaclesToHolding(new(2026, 8, 1), new(2026, 7, 1)).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EndsBeforeItBegins);
        coordinator.ObstaclesToHolding(new(2025, 1, 1), null).ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FunctionIsHeld);
    }

    [Fact]
    public void A_function_is_vacant_from_the_day_after_its_holder_left()
    {
        coordinator.Hold(anna, new(2026, 1, 1), null);
        coordinator.Leave(today);

        Acting(coordinator, today).AccountId.ShouldBe(anna);
        Acting(coordinator, today.AddDays(1)).ShouldSatisfyAllConditions(a => a.AccountId.ShouldBeNull(), a => a.IsVacant.ShouldBeTrue());
        Should.Throw<RuleBrokenException>(() => coordinator.Leave(today.AddDays(2))).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FunctionIsVacant);
    }

    [Fact]
    public void While_nobody_holds_it_the_holder_of_its_fallback_acts_in_however_many_steps()
    {
        var deputy = new BodyFunction("bitradande", "Biträdande", body, Role.Coordinator);
        coordinator.Describe("Nämndsamordnare", body, Role.Coordinator, deputy.Id);
        deputy.Describe("Biträdande", body, Role.Coordinator, head.Id);
        head.Hold(bo, new(2026, 1, 1), null);

        var acting = FunctionRoster.On(today, [coordinator, deputy, head], _ => true)[0];

        (acting.AccountId, acting.StandIn, acting.IsVacant).ShouldBe((bo, head, true));
    }

    [Fact]
    public void A_closed_account_holds_nothing()
    {
        coordinator.Describe("Nämndsamordnare", body, Role.Coordinator, head.Id);
        coordinator.Hold(anna, new(2026, 1, 1), null);
        head.Hold(bo, new(2026, 1, 1), null);

        FunctionRoster.On(today, [coordinator, head], id => id != anna)[0].AccountId.ShouldBe(bo);
        FunctionRoster.On(today, [coordinator, head], _ => false).ShouldAllBe(a => a.AccountId == null);
    }

    [Fact]
    public void Functions_that_step_in_for_each_other_and_are_all_vacant_end_in_nobody()
    {
        coordinator.Describe("Nämndsamordnare", body, Role.Coordinator, head.Id);
        head.Describe("Förvaltningschef", body, Role.Approver, coordinator.Id);

        FunctionRoster.On(today, [coordinator, head], _ => true).ShouldAllBe(a => a.AccountId == null);
        Should.Throw<RuleBrokenException>(() => head.Describe("Förvaltningschef", body, Role.Approver, head.Id))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FunctionStepsInForItself);
    }

    [Fact]
    public void A_function_carries_a_part_in_the_follow_up_and_never_the_whole_municipality()
    {
        Should.Throw<RuleBrokenException>(() => new BodyFunction("strateg", "Strateg", body, Role.Strategist))
            .Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.FunctionNeedsRoleOfBody);
    }

    private ActingHolder Acting(BodyFunction function, DateOnly day) => FunctionRoster.On(day, [coordinator, head], _ => true).First(a => a.Function == function);
}
