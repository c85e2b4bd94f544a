using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Features.Indicators;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Tests.Features.Activities;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.TargetAreas;

public sealed class TargetAreaQueriesTests : DataTest
{
    private readonly ActivityScene scene = new();

    [Fact]
    public async Task Latest_frozen_judgement_is_told_and_one_still_being_written_is_not()
    {
        await SaveAsync(scene.All);
        await JudgeAsync(2024, AssessmentLevel.NotReached, "Långt kvar.", isFrozen: true);
        await JudgeAsync(2025, AssessmentLevel.Partly, "Delvis på väg.", isFrozen: true);
        await JudgeAsync(2026, AssessmentLevel.Reached, "Ännu inte sagt.", isFrozen: false);

        var area = (await As<TargetAreaQueries>(Actors.Strategist).ListAsync(Cancel)).ShouldHaveSingleItem().Areas[0];
        area.Judgement.ShouldNotBeNull().Sentence.ShouldBe("Delvis på väg.");

        var details = (await As<TargetAreaQueries>(Actor.Anonymous).FindAsync(area.Key, Cancel))!;
        details.Judgements.Select(j => j.PeriodTo.Year).ShouldBe([2025, 2024]);
    }

    [Fact]
    public async Task Indicator_is_judged_only_where_it_is_said_which_way_is_good()
    {
        await SaveAsync([.. scene.All, Indicator("trygga", GoodDirection.Up), Indicator("samtal", null)]);

        var indicators = (await As<TargetAreaQueries>(Actor.Anonymous).FindAsync(scene.Areas[0].Key, Cancel))!.Indicators;

        var judged = indicators.Single(i => i.Key == "trygga");
        (judged.Reading.Now!.Value, judged.Target!.Value, judged.Reading.ReachesTarget, judged.Reading.Direction).ShouldBe((66, 60, true, Direction.Better));
        var unjudged = indicators.Single(i => i.Key == "samtal");
        (unjudged.Reading.ReachesTarget, unjudged.Reading.Direction).ShouldBe(((bool?)null, Direction.NotComparable));
        IndicatorWords.Answer(unjudged).ShouldBe("Från 61 procent (2024) till 66 procent (2025).");
    }

    [Fact]
    public async Task Number_of_queries_does_not_depend_on_the_number_of_rows()
    {
        scene.With(10);
        await SaveAsync([.. scene.All, Indicator("ett", GoodDirection.Up)]);
        var few = await CountAsync();
        await SaveAsync([.. Enumerable.Range(0, 190).Select(i => An.Activity(scene.Plan, $"Fler {i}").In(scene.Areas[i % 2])),
            .. Enumerable.Range(0, 20).Select(i => Indicator($"fler-{i}", GoodDirection.Down))]);

        (await CountAsync()).ShouldBe(few);

        async Task<(int List, int Details)> CountAsync()
        {
            Queries.Reset();
            await As<TargetAreaQueries>(Actors.Strategist).ListAsync(Cancel);
            var list = Queries.Count;
            Queries.Reset();
            await As<TargetAreaQueries>(Actors.Strategist).FindAsync(scene.Areas[0].Key, Cancel);
            return (list, Queries.Count);
        }
    }

    [Fact]
    public async Task Missing_target_area_is_none() => (await As<TargetAreaQueries>(Actor.Anonymous).FindAsync("finns-inte", Cancel)).ShouldBeNull();

    private Indicator Indicator(string key, GoodDirection? direction)
    {
        var indicator = new Indicator(key, key, scene.Programme.Id);
        indicator.Describe(key, "procent", direction, null, null, null, 0);
        indicator.Place(scene.Programme.Id, scene.Areas[0].Id, null);
        indicator.SetValues(
        [
            new(IndicatorValueKind.Outcome, 2024, null, 61, null, null), new(IndicatorValueKind.Outcome, 2025, null, 66, null, null),
            new(IndicatorValueKind.Outcome, 2026, null, null, MissingReason.NotYetOut, null), new(IndicatorValueKind.Target, 2025, null, 60, null, null),
        ]);
        return indicator;
    }

    private async Task JudgeAsync(int year, AssessmentLevel level, string sentence, bool isFrozen)
    {
        var cycle = An.Cycle(scene.Programme, scene.Plan, year, scene.Committees[0]);
        var assessment = new Assessment(cycle.Id, scene.Areas[0].Id, null);
        assessment.TakeOver(new AssessmentContent(level, Direction.Better, Prognosis.Uncertain, sentence, null, null, []), Today);
        if (isFrozen)
        {
            cycle.Freeze([], [], Today);
        }

        await SaveAsync(cycle, assessment);
    }
}
