using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Activities;

namespace StrategyTracker.Features.Documents.Succeeding;

/// <summary>What a new edition does to the activities that hang on the one before.</summary>
public sealed class SuccessionQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor)
{
    /// <summary>
    /// The activities that the edition touches; of one that is decided, what was said of them. None where it is still under
    /// preparation and the reader does not write documents, or there is nothing to tell.
    /// </summary>
    public async Task<SuccessionView?> GetAsync(Guid editionId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var edition = await db.Editions.Include(e => e.Clauses).SingleOrDefaultAsync(e => e.Id == editionId, cancellationToken);
        if (edition is null || !edition.MayBeReadBy(actor))
        {
            return null;
        }

        return edition.IsDecided ? await DecidedAsync(db, actor, editionId, cancellationToken)
            : actor.May(Right.EditDocuments) ? await ComingAsync(db, edition, cancellationToken) : null;
    }

    private static async Task<SuccessionView?> DecidedAsync(StrategyDb db, Actor actor, Guid editionId, CancellationToken cancellationToken)
    {
        var visible = db.Activities.VisibleTo(actor).Select(a => a.Id);
        var said = await db.PlannedDispositions.AsNoTracking().Where(p => p.EditionId == editionId && visible.Contains(p.ActivityId))
            .OrderBy(p => p.Activity.SortNumber).ThenBy(p => p.Activity.Key).ToListAsync(cancellationToken);
        var words = await SaidAsync(db, said, cancellationToken);
        var titles = await TitlesAsync(db, said.ConvertAll(s => s.ActivityId), cancellationToken);
        return said.Count == 0 ? null : new SuccessionView(
            editionId, null, [.. said.Select(s => new TouchedLine(titles[s.ActivityId].Name, titles[s.ActivityId].Plan, [], words[s.ActivityId]))], [], [], []);
    }

    private static async Task<SuccessionView?> ComingAsync(StrategyDb db, Edition edition, CancellationToken cancellationToken)
    {
        var document = await db.Documents.Include(d => d.Editions).SingleAsync(d => d.Id == edition.DocumentId, cancellationToken);
        var succession = await db.LoadSuccessionAsync(document, edition, cancellationToken);
        if (succession.Touched.Count == 0)
        {
            return null;
        }

        var clauses = document.ReplacedBy(edition)!.Clauses.ToDictionary(c => c.Key, c => ClauseNames.Of(c.Number, c.Heading, c.Text, c.Key));
        var titles = await TitlesAsync(db, [.. succession.Touched.Select(t => t.Activity.Id)], cancellationToken);
        var words = await SaidAsync(db, [.. succession.Touched.Select(t => t.Said).OfType<PlannedDisposition>()], cancellationToken);
        return new SuccessionView(
            edition.Id, document.ReplacedBy(edition)!.Label,
            [.. succession.Touched.Select(t => new TouchedLine(
                titles[t.Activity.Id].Name, titles[t.Activity.Id].Plan,
                [.. t.By.Select(b => new TouchingClause(b.ClauseKey, clauses[b.ClauseKey], b.IsRemoved)).Distinct()],
                t.Said is null ? null : words[t.Activity.Id]))],
            [.. edition.Clauses.Where(c => c is { Kind: ClauseKind.TargetArea or ClauseKind.Goal, SetsKey: not null }).OrderBy(c => c.Kind).ThenBy(c => c.Heading, StringComparer.Ordinal)
                .Select(c => new AimChoice(c.Kind, c.SetsKey!, c.Heading ?? c.SetsKey!))],
            await db.Documents.AsNoTracking().Where(d => d.Id != document.Id && !d.IsReference && d.MunicipalityId == document.MunicipalityId)
                .OrderBy(d => d.Title).Select(d => new NamedKey(d.Key, d.Title)).ToListAsync(cancellationToken),
            await db.Activities.AsNoTracking().Where(a => a.Document.MunicipalityId == document.MunicipalityId && !a.Dispositions.Any())
                .OrderBy(a => a.SortNumber).ThenBy(a => a.Title).Select(a => new NamedKey(a.Key, a.WorkingTitle ?? a.Title)).ToListAsync(cancellationToken));
    }

    private static async Task<Dictionary<Guid, (NamedKey Name, string Plan)>> TitlesAsync(StrategyDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, Name = new NamedKey(a.Key, a.WorkingTitle ?? a.Title), Plan = a.Document.Title }).ToListAsync(cancellationToken))
        .ToDictionary(a => a.Id, a => (a.Name, a.Plan));

    private static async Task<Dictionary<Guid, SaidDisposition>> SaidAsync(StrategyDb db, IReadOnlyCollection<PlannedDisposition> said, CancellationToken cancellationToken)
    {
        var areas = said.Select(s => s.AimTargetAreaId).OfType<Guid>().ToList();
        var goals = said.Select(s => s.AimGoalId).OfType<Guid>().ToList();
        var into = said.SelectMany(CarriedOnBy).ToList();
        var plans = said.Select(s => s.ToDocumentId).OfType<Guid>().ToList();
        var names = (await db.TargetAreas.Where(t => areas.Contains(t.Id)).Select(t => new { t.Id, t.Key, t.Title })
                .Concat(db.Goals.Where(g => goals.Contains(g.Id)).Select(g => new { g.Id, g.Key, g.Title }))
                .Concat(db.Activities.Where(a => into.Contains(a.Id)).Select(a => new { a.Id, a.Key, Title = a.WorkingTitle ?? a.Title }))
                .Concat(db.Documents.Where(d => plans.Contains(d.Id)).Select(d => new { d.Id, d.Key, d.Title })).ToListAsync(cancellationToken))
            .ToDictionary(n => n.Id, n => new NamedKey(n.Key, n.Title));
        return said.ToDictionary(s => s.ActivityId, s => new SaidDisposition(
            s.Leaves, Name(s.AimTargetAreaId ?? s.AimGoalId)?.Name, [.. CarriedOnBy(s).Select(id => Name(id)).OfType<NamedKey>()], Name(s.ToDocumentId), s.Reason, s.By, s.SaidOn));

        static IEnumerable<Guid> CarriedOnBy(PlannedDisposition said) => said.IntoActivityId is { } into ? [into] : said.PartIds;

        NamedKey? Name(Guid? id) => id is { } some ? names.GetValueOrDefault(some) : null;
    }
}
