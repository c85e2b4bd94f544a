using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>A report in the list.</summary>
/// <param name="CycleKey">The key of its cycle.</param>
/// <param name="CycleName">The name of its cycle.</param>
/// <param name="Programme">The programme that it judges.</param>
/// <param name="Year">The year that it tells of.</param>
/// <param name="FrozenOn">None for a preview.</param>
/// <param name="Level">The judgement of the programme as a whole.</param>
/// <param name="Direction">The direction since last time.</param>
/// <param name="Sentence">The answer in one sentence.</param>
public sealed record CouncilReportRow(
    string CycleKey, string CycleName, string Programme, int Year, DateOnly? FrozenOn,
    AssessmentLevel Level, Direction Direction, string? Sentence)
{
    /// <summary>How many versions are frozen.</summary>
    public int Versions { get; init; }

    /// <summary>It was referred back, and a new version is being made.</summary>
    public bool IsReopened { get; init; }
}

/// <summary>A report to read, frozen or as it would be today.</summary>
public sealed record CouncilReportView
{
    public required FrozenReport Report { get; init; }
    public required ReportImprint Imprint { get; init; }

    /// <summary>What is to be read: without what is withheld, if it is the public version.</summary>
    public FrozenReport Shown => Imprint.IsPublicVersion ? PublicReport.Of(Report) : Report;

    /// <summary>The frozen values still match their checksum; always for a preview.</summary>
    public required bool IsUntouched { get; init; }

    /// <summary>The reader may see what is withheld from the public version.</summary>
    public required bool MayReadWithheld { get; init; }

    /// <summary>The reader has signed in, and can have it printed while doing something else.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>The reader may register what was decided on it: the office, on the version that counts.</summary>
    public required bool MayRegisterDecision { get; init; }

    /// <summary>The reader may add to it, with a reason.</summary>
    public bool MayAddAddendum { get; init; }

    /// <summary>The numbers of the frozen versions, oldest first.</summary>
    public IReadOnlyList<int> FrozenVersions { get; init; } = [];

    /// <summary>It was referred back, and no new version has been frozen yet.</summary>
    public bool IsReopened { get; init; }

    /// <summary>The reader may see what the next version would be.</summary>
    public bool MayPreview { get; init; }

    /// <summary>Reports of the same programme that it can be compared with, latest first.</summary>
    public IReadOnlyList<EarlierReport> Earlier { get; init; } = [];

    /// <summary>Bodies whose decisions on the report are registered.</summary>
    public IReadOnlyList<DecidingBody> DecidingBodies { get; init; } = [];
}

/// <summary>Which report is meant, where a cycle has several.</summary>
/// <param name="Version">The number of a frozen version; none for the latest, and for the office, while the cycle is open, for the preview.</param>
/// <param name="ComparedWith">The key of an earlier cycle to compare with; none for the one before.</param>
public sealed record ReportChoice(int? Version = null, string? ComparedWith = null);

/// <summary>An earlier report of the same programme.</summary>
public sealed record EarlierReport(string CycleKey, string CycleName);

public sealed record DecidingBody(Guid Id, string Name);

/// <summary>Reads council reports: anyone reads the frozen ones, the office also the preview of an open cycle.</summary>
public sealed class CouncilReportQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, FrozenReports reports, TimeProvider clock)
{
    public async Task<IReadOnlyList<CouncilReportRow>> ListAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var previews = actor.May(Right.ManageFollowUp);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        // The judgements of a frozen cycle cannot change, so the list reads them without opening each report.
        var rows = await db.Cycles.AsNoTracking()
            .Where(c => previews || db.CouncilReports.Any(r => r.CycleId == c.Id))
            .OrderByDescending(c => c.PeriodTo).ThenBy(c => c.Programme.Title)
            .Select(c => new
            {
                c.Key,
                c.Name,
                Programme = c.Programme.Title,
                c.PeriodTo,
                // Of the cycle, not of the report: there it stands behind the whole content, which would have to be read through.
                FrozenOn = db.CouncilReports.Any(r => r.CycleId == c.Id) ? c.FrozenOn ?? c.ClosesOn : (DateOnly?)null,
                IsReopened = c.FrozenOn == null,
                Versions = db.CouncilReports.Count(r => r.CycleId == c.Id),
                Overall = db.Assessments.Where(a => a.CycleId == c.Id && a.TargetAreaId == null && a.GoalId == null)
                    .Select(a => new { a.Level, a.Direction, a.Sentence }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        // While the office judges anew, what the council was told is in the frozen values alone.
        var reopened = rows.Where(r => r.IsReopened && r.FrozenOn is not null).Select(r => r.Key).ToList();
        var told = reopened.Count == 0 ? [] : (await db.CouncilReports.AsNoTracking()
                .Where(r => reopened.Contains(r.Cycle.Key) && !db.CouncilReports.Any(o => o.CycleId == r.CycleId && o.Version > r.Version))
                .Select(r => new { r.Cycle.Key, r.Content, r.FrozenOn }).ToListAsync(cancellationToken))
            .ToDictionary(r => r.Key, r => (r.FrozenOn, FrozenReportJson.Read(r.Content).Overall));
        return rows.ConvertAll(r =>
        {
            var isReopened = told.TryGetValue(r.Key, out var then);
            return new CouncilReportRow(
                r.Key, r.Name, r.Programme, r.PeriodTo.Year,
                isReopened ? then.FrozenOn : r.FrozenOn,
                (isReopened ? then.Overall?.Level : r.Overall?.Level) ?? AssessmentLevel.NotAssessed,
                (isReopened ? then.Overall?.Direction : r.Overall?.Direction) ?? Direction.NotComparable,
                isReopened ? then.Overall?.Sentence : r.FrozenOn is null ? null : r.Overall?.Sentence)
            {
                Versions = r.Versions,
                IsReopened = isReopened,
            };
        });
    }

    /// <summary>Whether there is a document with the key.</summary>
    public async Task<bool> DocumentExistsAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Documents.AnyAsync(d => d.Key == key, cancellationToken);
    }

    /// <summary>
    /// The key of the cycle that follows up a document in a year: as the programme whose target areas are judged, or as one
    /// of its plans. Where the year has several, the one that ends it, and the annual one before a part of the year.
    /// </summary>
    public async Task<string?> FindCycleAsync(string documentKey, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Cycles.AsNoTracking()
            .Where(c => c.PeriodTo >= first && c.PeriodTo <= last)
            .Where(c => c.Programme.Key == documentKey || c.Plans.Any(p => p.Document.Key == documentKey))
            .OrderByDescending(c => c.Programme.Key == documentKey).ThenByDescending(c => c.PeriodTo)
            .ThenBy(c => c.Kind == CycleKind.Year ? 0 : 1).ThenBy(c => c.Key)
            .Select(c => c.Key)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The report of a cycle; none where there is nothing that the actor may read.</summary>
    /// <param name="cycleKey">The cycle's key.</param>
    /// <param name="withWithheld">The internal version, if the actor may read it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<CouncilReportView?> GetAsync(string cycleKey, bool withWithheld, CancellationToken cancellationToken) =>
        GetAsync(cycleKey, withWithheld, new ReportChoice(), cancellationToken);

    /// <inheritdoc cref="GetAsync(string, bool, CancellationToken)"/>
    /// <param name="choice">Which version, and what it is compared with.</param>
    public async Task<CouncilReportView?> GetAsync(string cycleKey, bool withWithheld, ReportChoice choice, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().Where(c => c.Key == cycleKey)
            .Select(c => new OfCycle(c.Id, c.ProgrammeId, c.PeriodTo, c.FrozenOn != null, c.Programme.MunicipalityId)).FirstOrDefaultAsync(cancellationToken);
        if (cycle is null)
        {
            return null;
        }

        var isOffice = actor.May(Right.ManageFollowUp);
        var isInternal = withWithheld && actor.May(Right.ReadInternal);
        var frozen = await ReportVersions.ReadAsync(db, cycle.Id, cancellationToken);
        if (choice.Version is null && !cycle.IsFrozen && isOffice)
        {
            return await PreviewAsync(db, cycle, choice, isInternal, frozen, cancellationToken);
        }

        if (frozen.Find(r => r.Told.Number == (choice.Version ?? frozen[^1].Told.Number)) is not { } report)
        {
            return null;
        }

        var (whole, isUntouched) = await reports.ReadAsync(db, report.Id, report.Told.Checksum, cancellationToken);
        var since = await CompareAsync(db, cycle, (whole, report.Told.Checksum), report.Told.FrozenOn, choice, isInternal, cancellationToken);
        var registers = isOffice && report == frozen[^1] && report is { IsReferredBack: false, IsDecided: false };
        return new CouncilReportView
        {
            Report = whole,
            Imprint = new ReportImprint
            {
                FrozenOn = report.Told.FrozenOn,
                Checksum = report.Told.Checksum,
                Version = report.Told.Number,
                Dress = whole.Dress ?? await CouncilReportSources.DressAsync(db, cancellationToken),
                IsPublicVersion = !isInternal,
                Decisions = report.In(whole).Decisions,
                Addenda = report.Told.Addenda,
                Versions = [.. frozen.Where(r => r.Told.Number <= report.Told.Number).Select(r => r.In(whole))],
                Differences = await DifferencesAsync(db, frozen.Find(r => r.Told.Number == report.Told.Number - 1), whole, isInternal, cancellationToken),
                Comparison = since.Comparison,
                ComparedChecksum = since.Checksum,
            },
            Earlier = since.Earlier,
            IsUntouched = isUntouched,
            MayReadWithheld = actor.May(Right.ReadInternal),
            IsSignedIn = actor.IsSignedIn,
            MayRegisterDecision = registers,
            MayAddAddendum = isOffice && report == frozen[^1] && !report.IsReferredBack,
            DecidingBodies = registers ? await DecidingBodiesAsync(db, cycle.MunicipalityId, cancellationToken) : [],
            FrozenVersions = [.. frozen.Select(r => r.Told.Number)],
            IsReopened = !cycle.IsFrozen,
            MayPreview = isOffice && !cycle.IsFrozen,
        };
    }

    private async Task<CouncilReportView> PreviewAsync(
        StrategyDb db, OfCycle cycle, ReportChoice choice, bool isInternal, List<FrozenVersion> frozen, CancellationToken cancellationToken)
    {
        var source = await CouncilReportSources.LoadAsync(db, cycle.Id, clock.Today(), frozen.LastOrDefault()?.RegistrationNumber, cancellationToken);
        var report = CouncilReportBuilder.Build(source);
        var since = await CompareAsync(db, cycle, (report, null), DateOnly.MaxValue, choice, isInternal, cancellationToken);
        return new CouncilReportView
        {
            Report = report,
            Imprint = new ReportImprint
            {
                Version = frozen.Count == 0 ? 1 : frozen[^1].Told.Number + 1,
                Dress = report.Dress,
                IsPublicVersion = !isInternal,
                Versions = [.. frozen.Select(r => r.In(report))],
                Differences = await DifferencesAsync(db, frozen.LastOrDefault(), report, isInternal, cancellationToken),
                Comparison = since.Comparison,
                ComparedChecksum = since.Checksum,
            },
            Earlier = since.Earlier,
            IsUntouched = true,
            MayReadWithheld = true,
            IsSignedIn = true,
            MayRegisterDecision = false,
            FrozenVersions = [.. frozen.Select(r => r.Told.Number)],
            IsReopened = frozen.Count > 0,
            MayPreview = true,
        };
    }

    /// <summary>
    /// The earlier reports of the programme, latest first, and what has happened since the one that is chosen: else the one that
    /// it was made to be compared with, in the version that there was by then.
    /// </summary>
    private async Task<(IReadOnlyList<EarlierReport> Earlier, ReportComparison? Comparison, string? Checksum)> CompareAsync(
        StrategyDb db, OfCycle cycle, (FrozenReport Report, string? Checksum) now, DateOnly madeOn, ReportChoice choice, bool isInternal,
        CancellationToken cancellationToken)
    {
        var earlier = await db.Cycles.AsNoTracking()
            .Where(c => c.ProgrammeId == cycle.ProgrammeId && c.PeriodTo < cycle.PeriodTo && db.CouncilReports.Any(r => r.CycleId == c.Id))
            .OrderByDescending(c => c.PeriodTo).ThenBy(c => c.Key)
            .Select(c => new EarlierReport(c.Key, c.Name)).ToListAsync(cancellationToken);
        if ((earlier.Find(e => e.CycleKey == choice.ComparedWith) ?? earlier.Find(e => e.CycleKey == now.Report.Previous?.Key)) is not { } chosen)
        {
            return (earlier, null, null);
        }

        var then = await db.CouncilReports.AsNoTracking().Where(r => r.Cycle.Key == chosen.CycleKey)
            .OrderByDescending(r => r.FrozenOn <= madeOn).ThenByDescending(r => r.Version).Select(r => new { r.Id, r.Checksum }).FirstAsync(cancellationToken);
        var values = (await reports.ReadAsync(db, then.Id, then.Checksum, cancellationToken)).Report;
        return (earlier, reports.Compare((values, then.Checksum), now, isInternal), then.Checksum);
    }

    /// <summary>What differs from the version before; nothing where there is none.</summary>
    private async Task<IReadOnlyList<ReportDifference>> DifferencesAsync(
        StrategyDb db, FrozenVersion? before, FrozenReport now, bool isInternal, CancellationToken cancellationToken) =>
        before is null ? []
            : ReportVersions.Differences((await reports.ReadAsync(db, before.Id, before.Told.Checksum, cancellationToken)).Report, now, isInternal);

    private static async Task<IReadOnlyList<DecidingBody>> DecidingBodiesAsync(StrategyDb db, Guid? municipalityId, CancellationToken cancellationToken) =>
        await db.Bodies.AsNoTracking()
            .Where(b => (b.Kind == BodyKind.Council || b.Kind == BodyKind.ExecutiveBoard)
                && (municipalityId == null || b.ParentId == municipalityId || b.Parent!.ParentId == municipalityId))
            .OrderBy(b => b.Name).Select(b => new DecidingBody(b.Id, b.Name)).ToListAsync(cancellationToken);

    private sealed record OfCycle(Guid Id, Guid ProgrammeId, DateOnly PeriodTo, bool IsFrozen, Guid? MunicipalityId);
}
