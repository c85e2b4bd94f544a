using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

public sealed class CostBenefitComplianceTests
{
    private static readonly FrozenPrinciple reuse = new("ateranvand", "1", "Återanvänd innan du köper nytt");

    [Fact]
    public void Only_kronor_are_summed_and_each_kind_of_nothing_is_counted_for_itself()
    {
        var costs = CostCounts.Of(
        [
            Activity("a") with { Cost = new(CostKind.Amount, 100_000, 150_000, 2025) },
            Activity("b") with { Cost = new(CostKind.Amount, 50_000, 50_000, 2024) },
            Activity("c") with { Cost = new(CostKind.WithinBudget, null, null, null) },
            Activity("d") with { Cost = new(CostKind.None, null, null, null) },
            Activity("e") with { Cost = new(CostKind.Unknown, null, null, null) },
            Activity("f"),
        ]);

        (costs.Total, costs.WithAmount, costs.PlannedFrom, costs.PlannedTo).ShouldBe((6, 2, 150_000, 200_000));
        (costs.WithinBudget, costs.WithoutCost, costs.Unknown).ShouldBe((1, 1, 2));
        (costs.WithAmount + costs.WithinBudget + costs.WithoutCost + costs.Unknown).ShouldBe(costs.Total);
    }

    [Fact]
    public void Plan_and_outcome_are_compared_only_where_both_are_known()
    {
        var costs = CostCounts.Of(
        [
            Activity("a") with { Cost = new(CostKind.Amount, 100_000, 150_000, 2025), Answers = [Answer(60_000), Answer(30_000), Answer(null)] },
            Activity("b") with { Cost = new(CostKind.Amount, 500_000, 500_000, 2025), Answers = [Answer(null)] },
            Activity("c") with { Cost = new(CostKind.WithinBudget, null, null, null), Answers = [Answer(0)] },
        ]);

        (costs.Told, costs.Actual).ShouldBe((2, 90_000));
        costs.Compared.ShouldBe(new CostComparison(1, 90_000, 100_000, 150_000));
    }

    [Fact]
    public void An_activity_of_two_areas_is_counted_in_both_and_once_in_the_sum()
    {
        var account = CostBenefitCompliance.Of(Report(Activity("a") with { TargetAreas = ["ett", "tva"], Cost = new(CostKind.Amount, 10, 10, 2025) }, Activity("b")));

        account.Costs.Select(c => (c.Part.Key, c.Costs.Total)).ShouldBe([("ett", 1), ("tva", 1), (null, 1)]);
        (account.Total.Total, account.Total.PlannedTo).ShouldBe((2, 10));
    }

    [Fact]
    public void A_programme_without_target_areas_is_accounted_for_by_its_uppermost_goals()
    {
        var report = Report(
            Activity("a") with { Goals = ["under"], Cost = new(CostKind.Amount, 10, 10, 2025) }, Activity("b") with { Goals = ["over"] }, Activity("c")) with
        {
            TargetAreas = [],
            Goals = [new FrozenGoal { Key = "over", Number = "1", Title = "Trygg" }, new FrozenGoal { Key = "under", Number = "1.1", Title = "Trygg hemma", Above = "over" }],
        };

        var account = CostBenefitCompliance.Of(report);

        account.Costs.Select(c => (c.Part.Key, c.Part.IsGoal, c.Costs.Total, c.Costs.PlannedTo)).ShouldBe([("over", true, 2, 10), (null, true, 1, 0)]);
        account.Parts.Select(p => (p.Part.Key, p.Account.InPlan, p.Account.WithoutCostPlan)).ShouldBe([("over", 2, 1), (null, 1, 1)]);
    }

    [Fact]
    public void Benefits_are_told_by_who_takes_them_home_and_what_nobody_takes_home_stands_last()
    {
        var account = CostBenefitCompliance.Of(Report(
            Expecting("a", null, 2024),
            Expecting("b", "Äldrenämnden", 2025) with { Effect = EffectStatus.Reached },
            Expecting("c", "Äldrenämnden", 2027),
            Expecting("d", "Äldrenämnden", 2024) with { Standing = ActivityStanding.Struck }));

        account.Benefits.ShouldBe([new BenefitRow("Äldrenämnden", 2, 1, 1, 0, 0), new BenefitRow(null, 1, 1, 0, 0, 0)]);
        account.Benefits[1].NotAssessed.ShouldBe(1);
        account.Missing.WithoutBenefitOwner.ShouldBe(1);
    }

    [Fact]
    public void Only_kronor_taken_home_are_summed_and_each_kind_of_nothing_is_counted_for_itself()
    {
        var account = CostBenefitCompliance.Of(Report(
            Expecting("a", "Äldrenämnden", 2025) with { Answers = [Took(BenefitKind.Amount, 100_000), Took(BenefitKind.Amount, 50_000)] },
            Expecting("b", null, 2025) with { Answers = [Took(BenefitKind.None), Took(BenefitKind.WithinOperations)] },
            Expecting("c", null, 2025) with { Answers = [Took(BenefitKind.None, 9)] },
            Expecting("d", null, 2025) with { Answers = [Answer(null)] },
            Expecting("e", null, 2027),
            Activity("f")));

        account.TakenHome.ShouldBe(new BenefitTakenCounts(5, 1, 150_000, 1, 1, 2));
        (account.TakenHome.WithAmount + account.TakenHome.WithinOperations + account.TakenHome.None + account.TakenHome.Unknown).ShouldBe(account.TakenHome.Expected);
        account.Taken.Select(t => (t.Activity.Key, t.Taken.Kind)).ShouldBe(
            [("a", BenefitKind.Amount), ("a", BenefitKind.Amount), ("b", BenefitKind.WithinOperations), ("b", BenefitKind.None), ("c", BenefitKind.None)]);
        account.Missing.WithoutBenefitTaken.ShouldBe(1);
    }

    [Fact]
    public void What_is_missing_is_told_area_by_area_and_an_area_that_nobody_follows_up_stands_out()
    {
        var account = CostBenefitCompliance.Of(Report(Expecting("a", null, 2025) with { TargetAreas = ["ett"] }, Activity("b")));

        account.Parts.Select(p => (p.Part.Key, p.Account)).ShouldBe(
            [("ett", new PartAccount(1, 1, 0, 1, 1, 1)), ("tva", new PartAccount(0, 0, 0, 0, 0, 0)), (null, new PartAccount(1, 1, 1, 0, 0, 1))]);
        account.Parts[1].Account.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Compliance_counts_what_nobody_has_said_and_names_what_deviates_first()
    {
        var account = CostBenefitCompliance.Of(Report(
            Checked("a", PrincipleAnswer.Partly), Checked("b", PrincipleAnswer.Deviates), Checked("c", PrincipleAnswer.Follows), Activity("d"),
            Checked("e", PrincipleAnswer.Deviates) with { Standing = ActivityStanding.Moved }));

        account.Compliance.ShouldHaveSingleItem().ShouldBe(new ComplianceRow(reuse, 1, 1, 1, 1));
        account.Departures.Select(d => d.Activity.Key).ShouldBe(["b", "a"]);
        account.Missing.WithoutPrincipleCheck.ShouldBe(1);
    }

    [Fact]
    public void A_report_in_which_nobody_has_said_anything_of_it_has_no_such_chapter() =>
        CostBenefitCompliance.Of(Report(Activity("a"), Activity("b"))).HasContent.ShouldBeFalse();

    private static FrozenActivity Activity(string key) => new()
    {
        Key = key, Title = key, PlanKey = "plan", PlanTitle = "Plan", Standing = ActivityStanding.Ongoing,
    };

    private static FrozenActivity Expecting(string key, string? owner, int visibleFrom) => Activity(key) with
    {
        ExpectedEffect = "Kortare väntan",
        EffectVisibleFrom = visibleFrom,
        Benefit = new FrozenBenefit(null, owner, null, null),
    };

    private static FrozenActivity Checked(string key, PrincipleAnswer answer) => Activity(key) with { Compliance = [new FrozenCompliance(reuse.Key, answer, "Skäl")] };

    private static FrozenAnswer Took(BenefitKind kind, long? amount = null) =>
        new() { BodyKey = "b", Body = "B", BenefitTaken = new FrozenBenefitTaken(kind, amount, null, new(2026, 1, 20)) };

    private static FrozenAnswer Answer(long? cost) => new() { BodyKey = "b", Body = "B", ActualCost = cost };

    private static FrozenReport Report(params FrozenActivity[] activities) => new()
    {
        Municipality = "Exempelstad",
        Programme = new("program", "Program", "Program", null, null, [], null),
        Cycle = new("2025", "2025", 2025, new(2025, 1, 1), new(2025, 12, 31), new(2026, 1, 31)),
        AsOf = new(2026, 2, 1),
        TargetAreas = [new() { Key = "ett", Title = "Ett" }, new() { Key = "tva", Title = "Två" }],
        Activities = activities,
        Bodies = [],
        Indicators = [],
        Principles = [reuse],
    };
}
