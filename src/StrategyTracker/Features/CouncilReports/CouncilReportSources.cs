using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>Loads everything that a council report is made from, for a preview or to freeze it. The number of queries does not depend on the number of rows.</summary>
public static class CouncilReportSources
{
    /// <param name="db">The context; in a write the same one, so that the report shows what is about to be saved with it.</param>
    /// <param name="cycleId">The cycle that the report tells of.</param>
    /// <param name="today">The day on which the report is made.</param>
    /// <param name="registrationNumber">The report's own registration number, where it has one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<CouncilReportSource> LoadAsync(
        StrategyDb db, Guid cycleId, DateOnly today, string? registrationNumber, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies).SingleAsync(c => c.Id == cycleId, cancellationToken);
        var planIds = cycle.Plans.Select(p => p.DocumentId).ToList();
        List<Guid> documentIds = [cycle.ProgrammeId, .. planIds];
        var documents = await db.Documents.AsNoTrackingWithIdentityResolution()
            .Include(d => d.Type).Include(d => d.Municipality)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.Decisions)
            .Include(d => d.Editions.OrderBy(e => e.Ordinal)).ThenInclude(e => e.RegistrationNumbers)
            .Where(d => documentIds.Contains(d.Id)).OrderBy(d => d.Key).ToListAsync(cancellationToken);
        var programme = documents.Single(d => d.Id == cycle.ProgrammeId);
        var asOf = CouncilReport.DayToTellOf(
            today, await db.CouncilReports.Where(r => r.CycleId == cycleId).Select(r => r.FrozenOn).ToListAsync(cancellationToken));
        return new CouncilReportSource
        {
            Municipality = programme.Municipality?.Name ?? await HomeAsync(db, cancellationToken),
            Cycle = cycle,
            Programme = programme,
            TargetAreas = await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == cycle.ProgrammeId)
                .OrderBy(t => t.Position).ThenBy(t => t.Key).ToListAsync(cancellationToken),
            Goals = await db.Goals.AsNoTracking().Where(g => g.DocumentId == cycle.ProgrammeId)
                .OrderBy(g => g.Position).ThenBy(g => g.Key).ToListAsync(cancellationToken),
            Activities = await db.Activities.AsNoTracking()
                .Include(a => a.Participations).Include(a => a.Handovers).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Milestones).Include(a => a.Dispositions)
                .Include(a => a.PrincipleChecks)
                .Where(a => planIds.Contains(a.DocumentId)).OrderBy(a => a.Key).ToListAsync(cancellationToken),
            Plans = [.. (await InOrderAsync(db, documents, cycle.ProgrammeId, cancellationToken)).Where(d => planIds.Contains(d.Id))],
            Reports = await db.ProgressReports.AsNoTracking().Include(r => r.Entries).Where(r => r.CycleId == cycleId)
                .OrderBy(r => r.Body.Key).ToListAsync(cancellationToken),
            Assessments = await db.Assessments.AsNoTracking().Where(a => a.CycleId == cycleId).ToListAsync(cancellationToken),
            Bodies = await db.Bodies.AsNoTracking().Include(b => b.Successors).OrderBy(b => b.Key).ToListAsync(cancellationToken),
            Indicators = await db.Indicators.AsNoTracking().Include(i => i.Values).Include(i => i.Breaks).AsSplitQuery().Where(i => documentIds.Contains(i.DocumentId))
                .OrderBy(i => i.Key).ToListAsync(cancellationToken),
            Principles = await db.Principles.AsNoTracking().Where(p => documentIds.Contains(p.DocumentId))
                .OrderBy(p => p.Document.Key).ThenBy(p => p.Position).ThenBy(p => p.Key).ToListAsync(cancellationToken),
            Perspectives = await db.Perspectives.AsNoTracking().Where(p => p.DocumentId == cycle.ProgrammeId).ToListAsync(cancellationToken),
            ContextNotes = await db.ContextNotes.AsNoTracking().Where(n => n.DocumentId == cycle.ProgrammeId).ToListAsync(cancellationToken),
            ContributionQuestions = await db.ContributionQuestions.AsNoTracking()
                .Where(q => q.TargetArea!.DocumentId == cycle.ProgrammeId || q.Goal!.DocumentId == cycle.ProgrammeId).ToListAsync(cancellationToken),
            Previous = await PreviousAsync(db, cycle, cancellationToken),
            RegistrationNumber = registrationNumber,
            Rounds = await ReportRounds.LoadAsync(db, cycleId, asOf, cancellationToken),
            ClauseDeviations = await ReportDeviations.LoadAsync(db, programme.MunicipalityId, cycle.PeriodFrom, asOf, cancellationToken),
            Attachments = (await db.Attachments.AsNoTracking()
                    .Where(a => db.ProgressReports.Any(r => r.Id == a.ReportId && r.CycleId == cycleId)
                        || db.Activities.Any(activity => activity.Id == a.ActivityId && planIds.Contains(activity.DocumentId)))
                    .OrderBy(a => a.Name).ThenBy(a => a.Checksum)
                    .Select(a => new { Of = a.ActivityId ?? a.ReportId!.Value, File = new FrozenAttachment(a.Name, a.Size, a.Checksum) }).ToListAsync(cancellationToken))
                .ToLookup(a => a.Of, a => a.File),
            Dress = await DressAsync(db, cancellationToken),
            AsOf = asOf,
        };
    }

    /// <summary>What the municipality's papers look like today.</summary>
    public static async Task<FrozenDress> DressAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var dress = await db.Installations.AsNoTracking().Select(i => new { i.AccentColour, i.CoatOfArms }).SingleOrDefaultAsync(cancellationToken);
        return new FrozenDress(dress?.AccentColour ?? AccentColour.Default.ToString(), CoatOfArms.Of(dress?.CoatOfArms)?.DataAddress);
    }

    /// <summary>The number of the version that freezing the cycle now makes.</summary>
    public static async Task<int> NextVersionAsync(StrategyDb db, Guid cycleId, CancellationToken cancellationToken) =>
        1 + await db.CouncilReports.Where(r => r.CycleId == cycleId).MaxAsync(r => (int?)r.Version, cancellationToken) ?? 1;

    /// <summary>Level by level from the programme: its action plan before the plans that make that one concrete.</summary>
    private static async Task<IEnumerable<GoverningDocument>> InOrderAsync(
        StrategyDb db, IReadOnlyList<GoverningDocument> documents, Guid programmeId, CancellationToken cancellationToken)
    {
        var ids = documents.Select(d => d.Id).ToList();
        var below = (await db.DocumentRelations.AsNoTracking()
                .Where(r => r.Kind == RelationKind.Concretises && ids.Contains(r.FromId) && ids.Contains(r.ToId))
                .Select(r => new { r.FromId, r.ToId }).ToListAsync(cancellationToken))
            .ToLookup(r => r.ToId, r => r.FromId);
        var levels = new Dictionary<Guid, int> { [programmeId] = 0 };
        var waiting = new Queue<Guid>([programmeId]);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var next in below[id].Where(next => levels.TryAdd(next, levels[id] + 1)))
            {
                waiting.Enqueue(next);
            }
        }

        return documents.OrderBy(d => levels.GetValueOrDefault(d.Id, int.MaxValue)).ThenBy(d => d.Key, StringComparer.Ordinal);
    }

    /// <summary>The frozen report of the programme's latest earlier cycle.</summary>
    private static async Task<FrozenReport?> PreviousAsync(StrategyDb db, FollowUpCycle cycle, CancellationToken cancellationToken)
    {
        var content = await db.CouncilReports.AsNoTracking()
            .Where(r => r.Cycle.ProgrammeId == cycle.ProgrammeId && r.Cycle.PeriodTo < cycle.PeriodTo)
            .OrderByDescending(r => r.Cycle.PeriodTo).ThenByDescending(r => r.Version).Select(r => r.Content).FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : FrozenReportJson.Read(content);
    }

    private static async Task<string> HomeAsync(StrategyDb db, CancellationToken cancellationToken) =>
        await db.Installations.AsNoTracking()
            .Join(db.Bodies, i => i.HomeMunicipalityId, b => b.Id, (_, b) => b.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
}
