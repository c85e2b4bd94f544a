using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Attachments;

public sealed record RemoveAttachmentInput(Guid Id);

/// <summary>Removes a file: from a report by its body while it may write, from an activity by who writes plans. Frozen reports still name it.</summary>
public sealed class RemoveAttachment(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(RemoveAttachmentInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var attachment = await db.Attachments.FindByIdAsync(input.Id, cancellationToken);
            if (attachment.ReportId is { } reportId)
            {
                var report = await db.ProgressReports.Include(r => r.Cycle).ThenInclude(c => c.Bodies).FindByIdAsync(reportId, cancellationToken);
                report.ObstaclesToWriting(actor, report.Cycle, clock.Today()).ThrowIfAny();
            }
            else if (!actor.May(Right.EditPlans))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.AttachmentOfActivityIsTheOffices));
            }

            db.Attachments.Remove(attachment);
        }, cancellationToken);
}
