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
    AssessmentLevel Level, Direction Direction, string? Sentence);

/// <summary>A report to read, frozen or as it would be today.</summary>
public sealed record CouncilReportView
{
    public required FrozenReport Report { get; init; }
    public required ReportImprint Imprint { get; init; }

    /// <summary>The frozen values still match their checksum; always for a preview.</summary>
    public required bool IsUntouched { get; init; }

    /// <summary>The reader may see what is withheld from the public version.</summary>
    public required bool MayReadWithheld { get; init; }

    /// <summary>The reader may register what was decided on it.</summary>
    public required bool MayRegisterDecision { get; init; }

    /// <summary>Bodies whose decisions on the report are registered.</summary>
    public IReadOnlyList<DecidingBody> DecidingBodies { get; init; } = [];
}

public sealed record DecidingBody(Guid Id, string Name);

/// <summary>Reads council reports: anyone reads the frozen ones, the office also the preview of an open cycle.</summary>
public sealed class CouncilReportQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
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
                Overall = db.Assessments.Where(a => a.CycleId == c.Id && a.TargetAreaId == null && a.GoalId == null)
                    .Select(a => new { a.Level, a.Direction, a.Sentence }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new CouncilReportRow(
            r.Key, r.Name, r.Programme, r.PeriodTo.Year, r.FrozenOn, r.Overall?.Level ?? AssessmentLevel.NotAssessed,
            r.Overall?.Direction ?? Direction.NotComparable, r.FrozenOn is null ? null : r.Overall?.Sentence));
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
    public async Task<CouncilReportView?> GetAsync(string cycleKey, bool withWithheld, CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().Where(c => c.Key == cycleKey)
            .Select(c => new { c.Id, c.Programme.MunicipalityId }).FirstOrDefaultAsync(cancellationToken);
        if (cycle is null)
        {
            return null;
        }

        var isInternal = withWithheld && actor.May(Right.ReadInternal);
        var frozen = await db.CouncilReports.AsNoTracking().Include(r => r.Decisions).ThenInclude(d => d.Body)
            .FirstOrDefaultAsync(r => r.CycleId == cycle.Id, cancellationToken);
        if (frozen is null)
        {
            return actor.May(Right.ManageFollowUp) ? await PreviewAsync(db, cycle.Id, isInternal, cancellationToken) : null;
        }

        var registers = actor.May(Right.ManageFollowUp);
        return new CouncilReportView
        {
            Report = FrozenReportJson.Read(frozen.Content),
            Imprint = new ReportImprint
            {
                FrozenOn = frozen.FrozenOn,
                Checksum = frozen.Checksum,
                IsPublicVersion = !isInternal,
                Decisions = [.. frozen.Decisions.OrderBy(d => d.Date)
                    .Select(d => new FrozenDecision(d.Outcome, d.Body.Name, d.Date, d.Paragraph, d.RegistrationNumber))],
            },
            IsUntouched = frozen.IsUntouched,
            MayReadWithheld = actor.May(Right.ReadInternal),
            MayRegisterDecision = registers,
            DecidingBodies = registers ? await DecidingBodiesAsync(db, cycle.MunicipalityId, cancellationToken) : [],
        };
    }

    private async Task<CouncilReportView> PreviewAsync(StrategyDb db, Guid cycleId, bool isInternal, CancellationToken cancellationToken)
    {
        var source = await CouncilReportSources.LoadAsync(db, cycleId, clock.Today(), null, cancellationToken);
        return new CouncilReportView
        {
            Report = CouncilReportBuilder.Build(source),
            Imprint = new ReportImprint { IsPublicVersion = !isInternal },
            IsUntouched = true,
            MayReadWithheld = true,
            MayRegisterDecision = false,
        };
    }

    private static async Task<IReadOnlyList<DecidingBody>> DecidingBodiesAsync(StrategyDb db, Guid? municipalityId, CancellationToken cancellationToken) =>
        await db.Bodies.AsNoTracking()
            .Where(b => (b.Kind == BodyKind.Council || b.Kind == BodyKind.ExecutiveBoard)
                && (municipalityId == null || b.ParentId == municipalityId || b.Parent!.ParentId == municipalityId))
            .OrderBy(b => b.Name).Select(b => new DecidingBody(b.Id, b.Name)).ToListAsync(cancellationToken);
}
