using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

public sealed record RemoveTargetAreaInput(Guid Id);

/// <summary>Removes a target area that nothing stands on.</summary>
public sealed class RemoveTargetArea(CommandScope scope)
{
    public Task<Outcome> RunAsync(RemoveTargetAreaInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var area = await db.TargetAreas.FindByIdAsync(input.Id, cancellationToken);
            var isUsed = await db.Activities.AnyAsync(a => a.TargetAreas.Any(t => t.TargetAreaId == area.Id), cancellationToken)
                || await db.Goals.AnyAsync(g => g.TargetAreaId == area.Id, cancellationToken)
                || await db.Indicators.AnyAsync(i => i.TargetAreaId == area.Id, cancellationToken)
                || await db.Assessments.AnyAsync(a => a.TargetAreaId == area.Id, cancellationToken)
                || await db.IsSetByDecidedTextAsync(area.DocumentId, ClauseKind.TargetArea, area.Key, cancellationToken);
            if (isUsed)
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.TargetAreaIsInUse, area.Title));
            }

            db.TargetAreas.Remove(area);
            await db.LoosenDraftsAsync(area.DocumentId, ClauseKind.TargetArea, area.Key, cancellationToken);
        }, cancellationToken);
}
