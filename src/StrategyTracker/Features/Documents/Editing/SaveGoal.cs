using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed class SaveGoalInput : SetByDocumentInput
{
    public Guid? TargetAreaId { get; set; }

    /// <summary>The goal above, where goals stand in two levels.</summary>
    public Guid? ParentId { get; set; }
}

/// <summary>Adds a goal to a document, or describes and places one anew.</summary>
public sealed class SaveGoal(CommandScope scope)
{
    public Task<Outcome> RunAsync(SaveGoalInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var goal = input.Id is { } id
                ? await db.Goals.FindByIdAsync(id, cancellationToken)
                : await db.NewGoalAsync(input.DocumentId, input.Title.Trim(), cancellationToken);
            if (input.Id is not null)
            {
                db.ExpectRevision(goal, input.SeenRevision);
            }

            goal.Describe(Blank.ToNull(input.Number), input.Title.Trim(), Blank.ToNull(input.Text), goal.Position);
            var siblings = await db.Goals.Where(g => g.DocumentId == goal.DocumentId).ToListAsync(cancellationToken);
            goal.Place(input.TargetAreaId, siblings.Find(g => g.Id == input.ParentId), siblings.ToDictionary(g => g.Id, g => g.ParentId));
            await LetActivitiesFollowAsync(db, goal, cancellationToken);
        }, cancellationToken);

    /// <summary>What serves the goal, or one under it, serves the target area that it now stands under.</summary>
    private static async Task LetActivitiesFollowAsync(StrategyDb db, Goal goal, CancellationToken cancellationToken)
    {
        var areas = await AreasOfGoals.LoadAsync(db, cancellationToken);
        foreach (var activity in await db.Activities.Include(a => a.TargetAreas).Include(a => a.Goals)
            .Where(a => a.Goals.Any(g => g.GoalId == goal.Id || g.Goal.ParentId == goal.Id)).ToListAsync(cancellationToken))
        {
            activity.ServeAlso(areas.Of(activity.Goals.Select(g => g.GoalId)));
        }
    }
}
