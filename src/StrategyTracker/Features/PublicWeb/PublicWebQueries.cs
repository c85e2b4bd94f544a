using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Features.PublicWeb;

/// <summary>What anyone may find.</summary>
public sealed class PublicWebQueries(IDbContextFactory<StrategyDb> factory)
{
    /// <summary>The paths of the pages that hold something of their own, without their lists' filters.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var documents = db.Documents.AsNoTracking().VisibleTo(Actor.Anonymous);
        return
        [
            "/", "/styrdokument", "/malomraden", "/bidrag", "/aktiviteter", "/nyckeltal", "/organ", "/rapporter", "/dokumenttyper", "/oppna-data", "/tillganglighet",
            .. (await documents.OrderBy(d => d.Key).Select(d => d.Key).ToListAsync(cancellationToken)).Select(k => $"/styrdokument/{k}"),
            .. (await db.TargetAreas.AsNoTracking().Where(a => documents.Any(d => d.Id == a.DocumentId)).OrderBy(a => a.Key).Select(a => a.Key)
                .ToListAsync(cancellationToken)).Select(k => $"/malomraden/{k}"),
            .. (await db.Cycles.AsNoTracking().Where(c => db.CouncilReports.Any(r => r.CycleId == c.Id)).OrderBy(c => c.Key).Select(c => c.Key)
                .ToListAsync(cancellationToken)).SelectMany(k => new[] { $"/rapporter/{k}", $"/rapporter/{k}/sammanfattning", $"/rapporter/{k}/bild" }),
            .. await JudgedAsync(db, cancellationToken),
            .. (await db.Bodies.AsNoTracking().OrderBy(b => b.Key).Select(b => b.Key).ToListAsync(cancellationToken)).Select(k => $"/organ/{k}"),
            .. (await db.Activities.AsNoTracking().VisibleTo(Actor.Anonymous).OrderBy(a => a.Key).Select(a => a.Key)
                .ToListAsync(cancellationToken)).Select(k => $"/aktiviteter/{k}"),
        ];
    }

    /// <summary>The reports on single target areas and goals, as far as they have been judged: no report is opened for it.</summary>
    private static async Task<IEnumerable<string>> JudgedAsync(StrategyDb db, CancellationToken cancellationToken) =>
        (await db.Assessments.AsNoTracking()
            .Where(a => (a.TargetAreaId != null || a.GoalId != null) && db.CouncilReports.Any(r => r.CycleId == a.CycleId))
            .Select(a => new { Cycle = a.Cycle.Key, Area = a.TargetArea!.Key, Goal = a.Goal!.Key })
            .OrderBy(a => a.Cycle).ThenBy(a => a.Area).ThenBy(a => a.Goal)
            .ToListAsync(cancellationToken))
        .Select(a => a.Goal is null ? $"/rapporter/{a.Cycle}/malomrade/{a.Area}" : $"/rapporter/{a.Cycle}/mal/{a.Goal}");

    /// <summary>Whose pages they are, and whom to tell of what does not work.</summary>
    public async Task<PublicContact> ContactAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var contact = await db.Installations.AsNoTracking()
            .Select(i => new { i.ContactAddress, Name = db.Bodies.Where(b => b.Id == i.HomeMunicipalityId).Select(b => b.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        return new PublicContact(contact?.Name, contact?.ContactAddress);
    }
}

/// <summary>Whose pages and data these are.</summary>
/// <param name="Municipality">None until the installation has been set up.</param>
/// <param name="Address">A function's mail address.</param>
public sealed record PublicContact(string? Municipality, string? Address)
{
    public string Name => Municipality ?? "StrategyTracker";
}
