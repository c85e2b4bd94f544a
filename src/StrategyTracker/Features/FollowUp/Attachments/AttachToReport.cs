using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.FollowUp.Attachments;

public sealed record AttachToReportInput : ReportInput
{
    public required string FileName { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>Puts a file to a body's report, as long as the body may write in it.</summary>
public sealed class AttachToReport(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(AttachToReportInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReportProgress, async (db, actor) =>
        {
            var hand = await ReportInHand.LoadAsync(db, input, cancellationToken);
            hand.Report.ObstaclesToWriting(actor, hand.Cycle, clock.Today()).ThrowIfAny();
            var file = AttachedFile.Take(input.FileName, input.Content);
            var there = await db.Attachments.Where(a => a.ReportId == hand.Report.Id).Select(a => a.Checksum).ToListAsync(cancellationToken);
            Attachment.Obstacles(there, file).ThrowIfAny();
            db.Attachments.Add(Attachment.AtReport(hand.Report.Id, file, actor.Name, clock.UtcNow()));
        }, cancellationToken);
}
