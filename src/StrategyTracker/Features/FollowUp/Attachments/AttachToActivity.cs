using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Attachments;

public sealed record AttachToActivityInput(string Key, string FileName, byte[] Content);

/// <summary>Puts a file to an activity.</summary>
public sealed class AttachToActivity(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(AttachToActivityInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var activityId = await db.Activities.Where(a => a.Key == input.Key).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken) ?? throw Lookup.NotFound();
            var file = AttachedFile.Take(input.FileName, input.Content);
            var there = await db.Attachments.Where(a => a.ActivityId == activityId).Select(a => a.Checksum).ToListAsync(cancellationToken);
            Attachment.Obstacles(there, file).ThrowIfAny();
            db.Attachments.Add(Attachment.AtActivity(activityId, file, actor.Name, clock.UtcNow()));
        }, cancellationToken);
}
