using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Tests.Features.Activities;

/// <summary>Plans often name only the goals of an activity: what serves a goal serves the target area that the goal stands under.</summary>
public sealed class AreasOfGoalsTests : DataTest
{
    private readonly ActivityScene scene = new();

    protected override Task ArrangeAsync()
    {
        scene.Add("Solceller");
        return SaveAsync(scene.All);
    }

    [Fact]
    public async Task A_goal_that_is_written_in_the_table_brings_its_target_area_along_and_that_is_shown_before_it_is_saved()
    {
        var (rehearsed, shown) = await WriteAsync("Goals", scene.Goal.Title, rehearse: true);
        rehearsed.ShouldBeTrue();
        shown.Rows.ShouldHaveSingleItem().Cells.Select(c => c.Column.Name).ShouldBe(["TargetAreas", "Goals"], ignoreOrder: true);
        (await AreasAsync()).ShouldBeEmpty();

        (await WriteAsync("Goals", scene.Goal.Title)).Succeeded.ShouldBeTrue();
        (await AreasAsync()).ShouldBe([scene.Areas[0].Id]);
    }

    [Fact]
    public async Task A_target_area_that_is_emptied_stays_while_a_goal_under_it_stands_and_that_is_told()
    {
        await WriteAsync("Goals", scene.Goal.Title);

        var (succeeded, changed) = await WriteAsync("TargetAreas", "");

        succeeded.ShouldBeTrue();
        changed.Remarks.ShouldHaveSingleItem().Column!.Name.ShouldBe("TargetAreas");
        (await AreasAsync()).ShouldBe([scene.Areas[0].Id]);
    }

    [Fact]
    public async Task A_form_brings_it_along_too()
    {
        var input = new ActivityInput { Plan = scene.Plan.Key, Title = "Laddstolpar", Goals = [scene.Goal.Key] };

        (await As<AddActivity>(Actors.Strategist).RunAsync(input, null, Cancel)).Succeeded.ShouldBeTrue();

        await using var db = Db();
        (await db.Activities.Where(a => a.Title == "Laddstolpar").SelectMany(a => a.TargetAreas).Select(t => t.TargetAreaId).ToListAsync(Cancel)).ShouldBe([scene.Areas[0].Id]);
    }

    [Fact]
    public async Task A_goal_that_is_placed_elsewhere_takes_what_serves_it_along()
    {
        await WriteAsync("Goals", scene.Goal.Title);

        (await As<SaveGoal>(Actors.Strategist).RunAsync(
            new SaveGoalInput { Id = scene.Goal.Id, DocumentId = scene.Programme.Id, Title = scene.Goal.Title, TargetAreaId = scene.Areas[1].Id, SeenRevision = scene.Goal.Revision }, Cancel))
            .Succeeded.ShouldBeTrue();

        (await AreasAsync()).ShouldBe(scene.Areas.Select(a => a.Id), ignoreOrder: true);
    }

    private async Task<(bool Succeeded, CellsChanged Changed)> WriteAsync(string column, string text, bool rehearse = false)
    {
        var (outcome, changed) = await As<ChangeCells>(Actors.Strategist).RunAsync(
            new ChangeCellsInput { Plan = scene.Plan.Key, Cells = [new CellChange(1, scene.Activities[0].Key, column, text, null)], IsRehearsal = rehearse }, Cancel);
        return (outcome.Succeeded, changed!);
    }

    private async Task<List<Guid>> AreasAsync()
    {
        await using var db = Db();
        return await db.Activities.Where(a => a.Id == scene.Activities[0].Id).SelectMany(a => a.TargetAreas).Select(t => t.TargetAreaId).ToListAsync(Cancel);
    }
}
