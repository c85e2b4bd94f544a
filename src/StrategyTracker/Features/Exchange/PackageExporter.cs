using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange;

/// <summary>
/// Makes a package out of the database. Everything stands in an order of its values, so that the same data give the same
/// bytes, wherever and whenever they are exported.
/// </summary>
internal sealed class PackageExporter(StrategyDb db, KeyBook keys, CancellationToken cancelled)
{
    public static async Task<PackageExporter> OnAsync(StrategyDb db, CancellationToken cancelled) =>
        new(db, await KeyBook.LoadAsync(db, cancelled), cancelled);

    /// <summary>Everything but accounts, settings and the audit trail.</summary>
    public async Task<Package> AllAsync() => (await PlansAsync()) with
    {
        HomeMunicipality = keys.Bodies.KeyOf(await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancelled)),
        AskingDefaults = [.. (await db.AskingDefaults.AsNoTracking().ToListAsync(cancelled))
            .Select(a => FollowUpItems.Of(a, keys)).OrderBy(a => a.DocumentType, StringComparer.Ordinal)],
        Cycles = await CyclesAsync(),
        ProgressReports = await ProgressReportsAsync(),
        Assessments = await AssessmentsAsync(),
        Attachments = await AttachmentsAsync(),
        CouncilReports = await CouncilReportsAsync(),
        Functions = [.. (await db.BodyFunctions.AsNoTracking().ToListAsync(cancelled))
            .Select(f => OrganisationItems.Of(f, keys)).OrderBy(f => f.Key, StringComparer.Ordinal)],
        PlannedReorganisations = await PlannedReorganisationsAsync(),
        MeasuredObjects = [.. (await db.MeasuredObjects.AsNoTracking().ToListAsync(cancelled))
            .Select(o => SelfAssessmentItems.Of(o, keys)).OrderBy(o => o.Key, StringComparer.Ordinal)],
        Rounds = await RoundsAsync(),
        ReportStandards = await ReportStandardsAsync(),
    };

    /// <summary>Bodies, types, documents, activities, indicators and scales: all that is not follow-up.</summary>
    public async Task<Package> PlansAsync() => new()
    {
        Format = Package.CurrentFormat,
        Bodies = [.. (await db.Bodies.AsNoTracking().Include(b => b.Successors).ToListAsync(cancelled))
            .Select(b => OrganisationItems.Of(b, keys)).OrderBy(b => b.Key, StringComparer.Ordinal)],
        DocumentTypes = [.. (await db.DocumentTypes.AsNoTracking()
            .Include(t => t.Definitions).Include(t => t.Competences).Include(t => t.MayStandUnder).ToListAsync(cancelled))
            .Select(t => OrganisationItems.Of(t, keys)).OrderBy(t => t.Key, StringComparer.Ordinal)],
        Documents = await DocumentsAsync(),
        Activities = await ActivitiesAsync(),
        Indicators = [.. (await db.Indicators.AsNoTracking().Include(i => i.Values).Include(i => i.Breaks).AsSplitQuery().ToListAsync(cancelled))
            .Select(i => ActivityItems.Of(i, keys)).OrderBy(i => i.Document, StringComparer.Ordinal).ThenBy(i => i.Key, StringComparer.Ordinal)],
        Scales = [.. (await db.Scales.AsNoTracking().Include(s => s.Levels).ToListAsync(cancelled))
            .Select(s => DocumentItems.Of(s, keys)).OrderBy(s => s.Key, StringComparer.Ordinal)],
        QuestionSets = [.. (await db.QuestionSets.AsNoTracking().Include(s => s.Versions).ThenInclude(v => v.Questions).ToListAsync(cancelled))
            .Select(s => SelfAssessmentItems.Of(s, keys)).OrderBy(s => s.Key, StringComparer.Ordinal)],
    };

    /// <summary>Every activity, plan by plan.</summary>
    public async Task<IReadOnlyList<ActivityItem>> ActivitiesAsync() =>
        [.. (await db.Activities.AsNoTracking()
            .Include(a => a.Participations).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Perspectives)
            .Include(a => a.Milestones).Include(a => a.Handovers).Include(a => a.PrincipleChecks).Include(a => a.Headings).Include(a => a.Links).Include(a => a.Dispositions)
            .ToListAsync(cancelled))
            .OrderBy(a => keys.Documents.KeyOf(a.DocumentId), StringComparer.Ordinal)
            .ThenBy(a => a.SortNumber, StringComparer.Ordinal).ThenBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => ActivityItems.Of(a, keys))];

    private async Task<IReadOnlyList<DocumentItem>> DocumentsAsync()
    {
        var documents = await db.Documents.AsNoTracking()
            .Include(d => d.Reviews)
            .Include(d => d.Editions).ThenInclude(e => e.Clauses)
            .Include(d => d.Editions).ThenInclude(e => e.Decisions)
            .Include(d => d.Editions).ThenInclude(e => e.ChangeLog)
            .Include(d => d.Editions).ThenInclude(e => e.RegistrationNumbers)
            .Include(d => d.Editions).ThenInclude(e => e.ReferralRequests)
            .Include(d => d.Editions).ThenInclude(e => e.AwaitedAdopters)
            .Include(d => d.Editions).ThenInclude(e => e.Rectifications)
            .Include(d => d.Editions).ThenInclude(e => e.Descents)
            .ToListAsync(cancelled);
        var relations = (await db.DocumentRelations.AsNoTracking().ToListAsync(cancelled)).ToLookup(r => r.FromId);
        var perspectives = (await db.Perspectives.AsNoTracking().OrderBy(x => x.Position).ThenBy(x => x.Key).ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var areas = (await db.TargetAreas.AsNoTracking().OrderBy(x => x.Position).ThenBy(x => x.Key).ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var goals = (await db.Goals.AsNoTracking().OrderBy(x => x.Position).ThenBy(x => x.Key).ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var principles = (await db.Principles.AsNoTracking().OrderBy(x => x.Position).ThenBy(x => x.Key).ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var notes = (await db.ContextNotes.AsNoTracking().OrderBy(x => x.Position).ThenBy(x => x.Key).ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var deviations = (await db.Deviations.AsNoTracking().ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var answers = (await db.FindingAnswers.AsNoTracking().ToListAsync(cancelled)).ToLookup(x => x.DocumentId);
        var questions = (await DocumentItems.WithAims(db.ContributionQuestions.AsNoTracking()).ToListAsync(cancelled)).ToLookup(DocumentItems.DocumentOf);
        var said = (await db.PlannedDispositions.AsNoTracking().ToListAsync(cancelled)).ToLookup(x => x.EditionId);
        return [.. documents.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => DocumentItems.Of(d, relations[d.Id], keys) with
        {
            FindingAnswers = [.. DocumentItems.Of(answers[d.Id])],
            PlannedDispositions = [.. DocumentItems.Of(d.Editions.SelectMany(e => said[e.Id]), d.Editions.ToDictionary(e => e.Id, e => e.Label), keys)],
            ContributionQuestions = [.. DocumentItems.Of(questions[d.Id], keys)],
            Perspectives = [.. perspectives[d.Id].Select(DocumentItems.Of)],
            TargetAreas = [.. areas[d.Id].Select(DocumentItems.Of)],
            Goals = [.. goals[d.Id].Select(g => DocumentItems.Of(g, keys))],
            Principles = [.. principles[d.Id].Select(DocumentItems.Of)],
            ContextNotes = [.. notes[d.Id].Select(n => DocumentItems.Of(n, keys))],
            Deviations = [.. deviations[d.Id].Select(x => DocumentItems.Of(x, keys)).OrderBy(x => x.Key, StringComparer.Ordinal)],
            Editions = [.. d.Editions.OrderBy(e => e.Ordinal).ThenBy(e => e.Label, StringComparer.Ordinal).Select(e => DocumentItems.Of(e, keys))],
        })];
    }

    private async Task<IReadOnlyList<CycleItem>> CyclesAsync() =>
        [.. (await db.Cycles.AsNoTracking().Include(c => c.Plans).Include(c => c.Bodies).ToListAsync(cancelled))
            .OrderBy(c => c.PeriodTo).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => FollowUpItems.Of(c, keys))];

    private async Task<IReadOnlyList<ProgressReportItem>> ProgressReportsAsync() =>
        [.. (await db.ProgressReports.AsNoTracking().Include(r => r.Cycle).Include(r => r.Entries).ToListAsync(cancelled))
            .Select(r => (r.Cycle.PeriodTo, Item: FollowUpItems.Of(r, keys)))
            .OrderBy(r => r.PeriodTo).ThenBy(r => r.Item.Cycle, StringComparer.Ordinal).ThenBy(r => r.Item.Body, StringComparer.Ordinal)
            .Select(r => r.Item)];

    private async Task<IReadOnlyList<AssessmentItem>> AssessmentsAsync() =>
        [.. (await db.Assessments.AsNoTracking().Include(a => a.Cycle).ToListAsync(cancelled))
            .Select(a => (a.Cycle.PeriodTo, Item: FollowUpItems.Of(a, keys)))
            .OrderBy(a => a.PeriodTo).ThenBy(a => a.Item.Cycle, StringComparer.Ordinal)
            .ThenBy(a => a.Item.Goal, StringComparer.Ordinal).ThenBy(a => a.Item.TargetArea, StringComparer.Ordinal)
            .Select(a => a.Item)];

    private async Task<IReadOnlyList<AttachmentItem>?> AttachmentsAsync()
    {
        var attachments = await db.Attachments.AsNoTracking().Include(a => a.Content).ToListAsync(cancelled);
        var reports = (await db.ProgressReports.AsNoTracking().Where(r => db.Attachments.Any(a => a.ReportId == r.Id))
            .Select(r => new { r.Id, r.CycleId, r.BodyId }).ToListAsync(cancelled)).ToDictionary(r => r.Id, r => (r.CycleId, r.BodyId));
        return attachments.Count == 0 ? null :
        [
            .. attachments.OrderBy(a => a.Checksum, StringComparer.Ordinal)
                .Select(a => FollowUpItems.Of(a, a.ReportId is { } id ? reports[id] : null, keys))
                .OrderBy(i => i.Activity, StringComparer.Ordinal).ThenBy(i => i.Cycle, StringComparer.Ordinal).ThenBy(i => i.Body, StringComparer.Ordinal)
                .ThenBy(i => i.AddedAt).ThenBy(i => i.Name, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<PlannedReorganisationItem>?> PlannedReorganisationsAsync() =>
        await db.PlannedReorganisations.AsNoTracking().Include(p => p.Takings).ToListAsync(cancelled) is { Count: > 0 } planned
            ? [.. planned.Select(p => OrganisationItems.Of(p, keys)).OrderBy(p => p.Body, StringComparer.Ordinal)]
            : null;

    private async Task<IReadOnlyList<ReportStandardItem>?> ReportStandardsAsync() =>
        await db.ReportStandards.AsNoTracking().ToListAsync(cancelled) is { Count: > 0 } standards
            ? [.. standards.Select(s => FollowUpItems.Of(s, keys)).OrderBy(s => s.DocumentType, StringComparer.Ordinal)]
            : null;

    private async Task<IReadOnlyList<RoundItem>> RoundsAsync()
    {
        var sheets = (await db.AnswerSheets.AsNoTracking().Include(s => s.Answers).Include(s => s.Proposals).ToListAsync(cancelled)).ToLookup(s => s.RoundId);
        return [.. (await db.Rounds.AsNoTracking().Include(r => r.Version).ThenInclude(v => v.Questions).ToListAsync(cancelled))
            .OrderBy(r => r.OpensOn).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => SelfAssessmentItems.Of(r, sheets[r.Id], keys))];
    }

    private async Task<IReadOnlyList<CouncilReportItem>> CouncilReportsAsync() =>
        [.. (await db.CouncilReports.AsNoTracking().Include(r => r.Cycle).Include(r => r.Decisions).Include(r => r.Addenda).ToListAsync(cancelled))
            .OrderBy(r => r.Cycle.PeriodTo).ThenBy(r => r.Cycle.Key, StringComparer.Ordinal).ThenBy(r => r.Version).Select(r => FollowUpItems.Of(r, keys))];
}
