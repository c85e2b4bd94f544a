using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>What the editor of an edition shows. Only for those who write documents: the page asks for the right.</summary>
public sealed class EditionEditQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<EditionEditView?> GetEditionAsync(string key, string label, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var edition = await db.Editions.AsNoTracking()
            .Include(e => e.Clauses).Include(e => e.RegistrationNumbers).Include(e => e.ChangeLog)
            .Include(e => e.Decisions).ThenInclude(d => d.Body)
            .Include(e => e.Document).ThenInclude(d => d.Type).ThenInclude(t => t.Competences)
            .FirstOrDefaultAsync(e => e.Document.Key == key && e.Label == label, cancellationToken);
        if (edition is null)
        {
            return null;
        }

        var bodyNames = await db.Bodies.AsNoTracking().Where(b => edition.Document.Type.Competences.Select(c => c.BodyId).Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
        return new EditionEditView
        {
            Id = edition.Id,
            Revision = edition.Revision,
            Label = edition.Label,
            Document = new NamedKey(edition.Document.Key, edition.Title ?? edition.Document.Title),
            Type = new NamedKey(edition.Document.Type.Key, edition.Document.Type.Name),
            MunicipalityId = edition.Document.MunicipalityId,
            UsualValidity = edition.Document.Type.UsualValidity,
            State = edition.StateOn(clock.Today()),
            IsDecided = edition.IsDecided,
            IsDraft = edition.Status is EditionStatus.Draft,
            HasFormer = await db.Editions.AnyAsync(e => e.DocumentId == edition.DocumentId && e.Ordinal < edition.Ordinal, cancellationToken),
            ValidTo = edition.ValidTo,
            Cover = EditionCover.Of(edition),
            Clauses = Flatten(edition.Clauses.OrderBy(c => c.Position).ToLookup(c => c.ParentId), null, 0),
            Decisions = [.. edition.Decisions.OrderBy(d => d.Date).Select(d => new DecisionLine(
                d.Outcome, new NamedKey(d.Body.Key, d.Body.Name), d.Date, d.Paragraph, d.RegistrationNumber, d.Note, d.OverrideReason, d.OverriddenBy))],
            Outcomes = edition.OutcomesToRegister(),
            Settable = await SettableAsync(db, edition.DocumentId, cancellationToken),
            Competences = [.. edition.Document.Type.Competences.Select(c => new CompetenceLine(
                c.BodyId, c.BodyId is { } id ? bodyNames.GetValueOrDefault(id) : null, c.BodyKind, c.ValidFrom, c.ValidTo, c.Condition, c.Source))],
        };
    }

    /// <summary>What one clause says now, for the writer who was told that somebody else has changed it.</summary>
    public async Task<ClauseContent?> GetClauseAsync(Guid editionId, string clauseKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var clause = await db.Clauses.AsNoTracking().FirstOrDefaultAsync(c => c.EditionId == editionId && c.Key == clauseKey, cancellationToken);
        return clause is null ? null : ClauseContent.Of(clause);
    }

    private static List<ClauseEditLine> Flatten(ILookup<Guid?, Clause> clauses, Guid? parent, int depth)
    {
        var siblings = clauses[parent].ToList();
        return [.. siblings.SelectMany((c, i) => Flatten(clauses, c.Id, depth + 1)
            .Prepend(new ClauseEditLine(c.Key, depth, i == 0, i == siblings.Count - 1, ClauseContent.Of(c))))];
    }

    private static async Task<List<SettableThing>> SettableAsync(StrategyDb db, Guid documentId, CancellationToken cancellationToken)
    {
        var areas = await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == documentId).OrderBy(t => t.Position)
            .Select(t => new SettableThing(ClauseKind.TargetArea, t.Key, t.Title)).ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(t => t.DocumentId == documentId).OrderBy(t => t.Position)
            .Select(t => new SettableThing(ClauseKind.Goal, t.Key, t.Title)).ToListAsync(cancellationToken);
        var principles = await db.Principles.AsNoTracking().Where(t => t.DocumentId == documentId).OrderBy(t => t.Position)
            .Select(t => new SettableThing(ClauseKind.Principle, t.Key, t.Title)).ToListAsync(cancellationToken);
        return [.. areas, .. goals, .. principles];
    }
}
