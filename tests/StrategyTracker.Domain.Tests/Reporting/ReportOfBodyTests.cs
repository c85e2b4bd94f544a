using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Domain.Tests.Reporting;

/// <summary>One body's part of a report.</summary>
public sealed class ReportOfBodyTests
{
    private static readonly FrozenOwner elderly = new("aldrenamnden", "Äldrenämnden", ParticipationRole.Lead);
    private static readonly FrozenOwner service = new("servicenamnden", "Servicenämnden", ParticipationRole.CoOwner);

    private static readonly FrozenReport report = ReportScene.LastYear(
        ReportScene.Row("gemensam") with { Owners = [elderly, service], TargetAreas = ["data"], Answers = [Answer(elderly), Answer(service)] },
        ReportScene.Row("egen") with { Owners = [elderly], Schedule = ScheduleStatus.Late },
        ReportScene.Row("annans") with { Owners = [service], TargetAreas = ["kraft"] },
        ReportScene.Row("medverkar") with { Owners = [elderly with { Role = ParticipationRole.Participant }] }) with
    {
        Bodies = [new FrozenBody { Key = "aldrenamnden", Name = "Äldrenämnden" }, new FrozenBody { Key = "servicenamnden", Name = "Servicenämnden" }],
        TargetAreas =
        [
            new FrozenTargetArea { Key = "data", Title = "Data", Assessment = new FrozenAssessment { ProposedDecisions = ["att besluta"] } },
            new FrozenTargetArea { Key = "kraft", Title = "Kraft" },
        ],
    };

    [Fact]
    public void Body_has_what_it_answers_for_and_no_more()
    {
        var own = ReportOfBody.Of(report, "aldrenamnden")!;

        own.Activities.Select(a => a.Key).ShouldBe(["gemensam", "egen"]);
        own.Bodies.ShouldHaveSingleItem().Name.ShouldBe("Äldrenämnden");
        own.TargetAreas.ShouldHaveSingleItem().Key.ShouldBe("data");
        ReportCounts.Of(own.Activities, 2024).Late.ShouldBe(1);
    }

    [Fact]
    public void Body_tells_in_its_own_words_only_and_proposes_nothing_to_the_council()
    {
        var own = ReportOfBody.Of(report, "aldrenamnden")!;

        own.Activities[0].Answers.ShouldHaveSingleItem().BodyKey.ShouldBe("aldrenamnden");
        ReportProposals.Of(own).ShouldBeEmpty();
    }

    [Fact]
    public void Body_that_only_takes_a_benefit_home_finds_its_word_and_answers_for_no_more_than_before()
    {
        var whole = report with { Activities = [.. report.Activities.Select(a => a.Key is "annans" ? Taken(a) : a)] };

        var own = ReportOfBody.Of(whole, "aldrenamnden")!;

        own.Activities.Select(a => a.Key).ShouldBe(["gemensam", "egen"]);
        own.TakenByBody.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            t => t.Activity.Key.ShouldBe("annans"), t => t.Taken.Amount.ShouldBe(300_000), t => t.Counts.ShouldBeTrue());
        ReportOfBody.Of(whole, "servicenamnden")!.TakenByBody.ShouldHaveSingleItem().Counts.ShouldBeFalse();
        BenefitTakenCounts.AmountOf(whole.Activities[2]).ShouldBe(300_000);

        static FrozenActivity Taken(FrozenActivity activity) => activity with
        {
            Answers = [Answer(service) with { BenefitTaken = new(BenefitKind.Amount, 450_000, null, null) }],
            TakenHomeBy = [new("aldrenamnden", "Äldrenämnden", new(BenefitKind.Amount, 300_000, "Färre samtal.", null) { IsOfTaker = true })],
        };
    }

    [Fact]
    public void Body_that_was_not_asked_has_no_report() => ReportOfBody.Of(report, "tekniska-namnden").ShouldBeNull();

    private static FrozenAnswer Answer(FrozenOwner owner) => new() { BodyKey = owner.BodyKey, Body = owner.Body, Comment = $"{owner.Body} svarar." };
}
