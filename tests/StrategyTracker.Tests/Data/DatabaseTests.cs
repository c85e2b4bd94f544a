using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Tests.Data;

public sealed class DatabaseTests : DataTest
{
    [Fact]
    public async Task The_migrations_match_the_model()
    {
        await using var db = Db();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Names_sort_the_Swedish_way()
    {
        await SaveAsync([.. new[] { "Östra", "Ärende", "Zon", "Åtgärd", "avfall", "Bygg" }.Select(n => An.Body(n, BodyKind.Committee))]);
        await using var db = Db();

        var names = await db.Bodies.OrderBy(b => b.Name).Select(b => b.Name).ToListAsync(Cancel);

        names.ShouldBe(["avfall", "Bygg", "Zon", "Åtgärd", "Ärende", "Östra"]);
    }

    [Fact]
    public async Task A_changed_part_raises_the_revision_of_the_whole()
    {
        var type = An.Type();
        var plan = An.Document(type);
        var activity = An.Activity(plan);
        await SaveAsync(type, plan, activity);

        await using (var db = Db())
        {
            var loaded = await db.Activities.Include(a => a.Milestones).SingleAsync(Cancel);
            loaded.SetMilestones([("Upphandlad", new DateOnly(2026, 6, 30), null)]);
            await db.SaveChangesAsync(Cancel);
        }

        await using var after = Db();
        (await after.Activities.SingleAsync(Cancel)).Revision.ShouldBe(activity.Revision + 1);
    }

    [Fact]
    public async Task An_activity_comes_back_as_it_was_saved()
    {
        var type = An.Type();
        var plan = An.Document(type);
        var activity = An.Activity(plan, number: "1.10");
        activity.ExpectEffect(new ExpectedEffect("Kortare väntan", "invånare", "14 dagar", "dagar", 2026, null));
        activity.SetCost(ActivityCost.Of(CostKind.Amount, 100_000, null, 2025));
        await SaveAsync(type, plan, activity);

        await using var db = Db();
        var loaded = await db.Activities.SingleAsync(Cancel);

        loaded.Effect.ShouldBe(activity.Effect);
        loaded.Cost.ShouldBe(activity.Cost);
        loaded.SortNumber.ShouldBe("0001.0010");
    }
}
