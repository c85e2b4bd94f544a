using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Domain.Tests.Activities;

public sealed class PlanCheckTests
{
    private static readonly DateOnly PlanEnds = new(2027, 12, 31);

    private static readonly CheckedActivity Whole = new("1", "1", "Datakatalogen")
    {
        Owners = 2, OwnersToday = 1, HasAim = true, HasEffect = true, HasMeasure = true, EndsOn = PlanEnds,
    };

    private static readonly CheckedAim Served = new("data", "Datadrivna staden", IsGoal: false, IsServed: true);

    [Fact]
    public void A_plan_in_order_has_no_findings() => Check([Whole, Whole with { EndsOn = null, IsContinuous = true }]).ShouldBeEmpty();

    [Fact]
    public void An_activity_that_nobody_answers_for_is_serious() => Only(Whole with { Owners = 0, OwnersToday = 0 }).ShouldBe((PlanFinding.WithoutOwner, FindingWeight.Serious));

    [Fact]
    public void Owners_who_are_all_abolished_are_serious_and_one_who_remains_is_enough() =>
        Only(Whole with { OwnersToday = 0 }).ShouldBe((PlanFinding.OwnersAbolished, FindingWeight.Serious));

    [Fact]
    public void Without_an_effect_there_is_nothing_to_measure_and_it_is_told_once() =>
        Only(Whole with { HasEffect = false, HasMeasure = false }).ShouldBe((PlanFinding.WithoutEffect, FindingWeight.Notable));

    [Fact]
    public void An_effect_without_a_measure_is_told() => Only(Whole with { HasMeasure = false }).Kind.ShouldBe(PlanFinding.WithoutMeasure);

    [Fact]
    public void Neither_an_end_nor_continuous_is_told_and_never_called_late() => Only(Whole with { EndsOn = null }).Kind.ShouldBe(PlanFinding.WithoutEnd);

    [Fact]
    public void An_activity_that_outlives_its_plan_is_told_and_a_plan_without_end_has_none_such()
    {
        Only(Whole with { EndsOn = PlanEnds.AddDays(1) }).Kind.ShouldBe(PlanFinding.EndsAfterPlan);
        PlanCheck.Of([Whole with { EndsOn = PlanEnds.AddDays(1) }], [Served], null).ShouldBeEmpty();
    }

    [Fact]
    public void A_deviation_from_a_principle_is_told() => Only(Whole with { Deviates = true }).Kind.ShouldBe(PlanFinding.DeviatesFromPrinciple);

    [Fact]
    public void A_target_area_that_nothing_serves_weighs_more_than_a_goal()
    {
        var findings = PlanCheck.Of([Whole], [Served, new("arbetsplats", "Arbetsplatsen", false, false), new("mal", "Ett mål", true, false)], PlanEnds);

        findings.Select(f => (f.Kind, f.Weight)).ShouldBe(
            [(PlanFinding.TargetAreaWithoutActivity, FindingWeight.Serious), (PlanFinding.GoalWithoutActivity, FindingWeight.Notable)]);
        findings[0].Aims.ShouldHaveSingleItem().Key.ShouldBe("arbetsplats");
    }

    [Fact]
    public void Where_the_plan_serves_no_target_areas_at_all_none_is_missed() =>
        PlanCheck.Of([Whole with { HasAim = false }], [], PlanEnds).ShouldBeEmpty();

    [Fact]
    public void A_plan_too_large_to_follow_says_so()
    {
        Check([.. Enumerable.Repeat(Whole, PlanCheck.MostThatCanBeFollowed)]).ShouldBeEmpty();
        Check([.. Enumerable.Repeat(Whole, PlanCheck.MostThatCanBeFollowed + 1)]).ShouldHaveSingleItem().Kind.ShouldBe(PlanFinding.TooManyToFollow);
    }

    [Fact]
    public void The_weightiest_comes_first()
    {
        var findings = Check([Whole with { Deviates = true }, Whole with { HasEffect = false }, Whole with { Owners = 0 }]);

        findings.Select(f => f.Weight).ShouldBe([FindingWeight.Serious, FindingWeight.Notable, FindingWeight.Advice]);
    }

    private static IReadOnlyList<Finding> Check(IReadOnlyList<CheckedActivity> activities) => PlanCheck.Of(activities, [Served], PlanEnds);

    private static (PlanFinding Kind, FindingWeight Weight) Only(CheckedActivity activity)
    {
        var finding = Check([Whole, activity]).ShouldHaveSingleItem();
        finding.Activities.ShouldHaveSingleItem().ShouldBe(activity);
        return (finding.Kind, finding.Weight);
    }
}
