using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Activities;

namespace StrategyTracker.Features.FollowUp.Attachments;

/// <summary>A file in a list.</summary>
public sealed record AttachmentRow(Guid Id, string Name, int Size, string AddedBy, DateTime AddedAt);

/// <summary>A file to download.</summary>
public sealed record AttachmentDownload(string Name, string MediaType, byte[] Content);

/// <summary>Reads for attachments: each is seen by those who see what it belongs to.</summary>
public sealed class AttachmentQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    private static readonly Expression<Func<Attachment, AttachmentRow>> row = a => new AttachmentRow(a.Id, a.Name, a.Size, a.AddedBy, a.AddedAt);

    /// <summary>The files of a body's report; none where the actor may not read the report.</summary>
    public async Task<IReadOnlyList<AttachmentRow>> OfReportAsync(string cycleKey, string bodyKey, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var report = await db.ProgressReports.AsNoTracking().SingleOrDefaultAsync(r => r.Cycle.Key == cycleKey && r.Body.Key == bodyKey, cancellationToken);
        return report is null || !report.MayBeReadBy(actor)
            ? []
            : await db.Attachments.AsNoTracking().Where(a => a.ReportId == report.Id).OrderBy(a => a.AddedAt).Select(row).ToListAsync(cancellationToken);
    }

    /// <summary>The files of an activity; none where the actor may not read the activity.</summary>
    public async Task<IReadOnlyList<AttachmentRow>> OfActivityAsync(string key, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Attachments.AsNoTracking().Where(a => db.Activities.VisibleTo(actor).Any(activity => activity.Key == key && activity.Id == a.ActivityId))
            .OrderBy(a => a.AddedAt).Select(row).ToListAsync(cancellationToken);
    }

    /// <summary>The file; none where there is none, or where the actor may not read what it belongs to.</summary>
    public async Task<AttachmentDownload?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await db.Attachments.AsNoTracking().Where(a => a.Id == id).Select(a => new
        {
            a.Name,
            a.MediaType,
            IsOfVisibleActivity = db.Activities.VisibleTo(actor).Any(activity => activity.Id == a.ActivityId),
            Report = db.ProgressReports.FirstOrDefault(r => r.Id == a.ReportId),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !(found.IsOfVisibleActivity || found.Report?.MayBeReadBy(actor) == true))
        {
            return null;
        }

        var content = await db.Attachments.AsNoTracking().Where(a => a.Id == id).Select(a => a.Content.Bytes).SingleAsync(cancellationToken);
        return new AttachmentDownload(found.Name, found.MediaType, content);
    }
}
