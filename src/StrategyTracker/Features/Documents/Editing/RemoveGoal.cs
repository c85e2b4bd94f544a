using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed record RemoveGoalInput(Guid Id);

/// <summary>Removes a goal that nothing stands on.</summary>
public sealed class RemoveGoal(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveGoalInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var goal = await db.Goals.FindByIdAsync(input.Id, cancellationToken);
            var isUsed = await db.Activities.AnyAsync(a => a.Goals.Any(g => g.GoalId == goal.Id), cancellationToken)
                || await db.Goals.AnyAsync(g => g.ParentId == goal.Id, cancellationToken)
                || await db.Indicators.AnyAsync(i => i.GoalId == goal.Id, cancellationToken)
                || await db.Assessments.AnyAsync(a => a.GoalId == goal.Id, cancellationToken)
                || await db.IsSetByDecidedTextAsync(goal.DocumentId, ClauseKind.Goal, goal.Key, cancellationToken);
            if (isUsed)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.GoalIsInUse, goal.Title));
            }

            db.Goals.Remove(goal);
            await db.LoosenDraftsAsync(goal.DocumentId, ClauseKind.Goal, goal.Key, cancellationToken);
        }, cancellationToken);
}
