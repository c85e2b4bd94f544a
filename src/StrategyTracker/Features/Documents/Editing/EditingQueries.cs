using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>What the forms of documents show. Only for those who write documents: the pages ask for the right.</summary>
public sealed class EditingQueries(IDbContextFactory<StrategyDb> factory)
{
    public async Task<EditingChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name)
            .Select(b => new { b.Id, b.Name, b.Kind, b.ParentId, b.ValidTo }).ToListAsync(cancellationToken);
        var parentOf = bodies.ToDictionary(b => b.Id, b => b.ParentId);
        return new EditingChoices(
            await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken),
            [.. bodies.Select(b => new BodyChoice(b.Id, b.Name, b.Kind, BodyTree.RootOf(b.Id, parentOf), b.ValidTo))],
            await db.DocumentTypes.AsNoTracking().OrderBy(t => t.Name).Select(t => new TypeChoice(t.Id, t.Name, t.MunicipalityId)).ToListAsync(cancellationToken),
            await db.Documents.AsNoTracking().Select(d => d.Key).ToListAsync(cancellationToken),
            await db.Documents.AsNoTracking().OrderBy(d => d.Title).Select(d => new OtherDocument(d.Id, d.Title, d.Municipality!.Name)).ToListAsync(cancellationToken));
    }

    public async Task<DocumentEditView?> GetDocumentAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var input = await db.Documents.AsNoTracking().Where(d => d.Key == key).Select(d => new DescribeDocumentInput
        {
            DocumentId = d.Id, SeenRevision = d.Revision, Title = d.Title, TypeId = d.TypeId, MunicipalityId = d.MunicipalityId,
            OwnerId = d.OwnerId, Responsible = d.Responsible, IsReference = d.IsReference, Note = d.Note,
        }).FirstOrDefaultAsync(cancellationToken);
        if (input is null)
        {
            return null;
        }

        var id = input.DocumentId;
        var relations = await db.DocumentRelations.AsNoTracking().Where(r => r.FromId == id || r.ToId == id)
            .Select(r => r.FromId == id
                ? new RelationLine(r.Id, r.Kind, true, r.To.Key, r.To.Title, r.To.Type.Name, null, r.Note)
                : new RelationLine(r.Id, r.Kind, false, r.From.Key, r.From.Title, r.From.Type.Name, null, r.Note))
            .ToListAsync(cancellationToken);
        return new DocumentEditView(
            input, key,
            [.. relations.OrderBy(r => r.Kind).ThenByDescending(r => r.IsOutgoing)],
            await db.Documents.AsNoTracking().Where(d => d.Id != id).OrderBy(d => d.Title)
                .Select(d => new OtherDocument(d.Id, d.Title, d.Municipality!.Name)).ToListAsync(cancellationToken),
            await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == id).OrderBy(t => t.Position)
                .Select(t => new SaveTargetAreaInput { DocumentId = id, Id = t.Id, SeenRevision = t.Revision, Number = t.Number, Title = t.Title, Text = t.Description })
                .ToListAsync(cancellationToken),
            await db.Goals.AsNoTracking().Where(g => g.DocumentId == id).OrderBy(g => g.Position)
                .Select(g => new SaveGoalInput
                {
                    DocumentId = id, Id = g.Id, SeenRevision = g.Revision, Number = g.Number, Title = g.Title, Text = g.Text,
                    TargetAreaId = g.TargetAreaId, ParentId = g.ParentId,
                }).ToListAsync(cancellationToken),
            [.. (await db.Principles.AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.Position)
                .Select(p => new { p.Id, p.Revision, p.Number, p.Title, p.Text, p.AchievedBy }).ToListAsync(cancellationToken))
                .Select(p => new SavePrincipleInput
                {
                    DocumentId = id, Id = p.Id, SeenRevision = p.Revision, Number = p.Number, Title = p.Title, Text = p.Text,
                    AchievedBy = string.Join('\n', p.AchievedBy),
                })]);
    }

    /// <summary>The document's title, a proposed name for its next edition, and why a draft with that name cannot be begun.</summary>
    public async Task<(Guid Id, string Title, string Proposed, IReadOnlyList<RuleViolation> Obstacles)?> NewDraftAsync(
        string key, string? label, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().Include(d => d.Editions).FirstOrDefaultAsync(d => d.Key == key, cancellationToken);
        if (document is null)
        {
            return null;
        }

        var proposed = NextLabel(document);
        return (document.Id, document.Title, proposed, document.ObstaclesToNewDraft(label ?? proposed));
    }

    /// <summary>"1.0" is followed by "2.0"; any other name by the edition's number in the row.</summary>
    private static string NextLabel(GoverningDocument document)
    {
        var newest = document.Editions.MaxBy(e => e.Ordinal);
        var label = newest?.Label.Split('.') is [var major, ..] && int.TryParse(major, out var number) && number < 1000 ? $"{number + 1}.0"
            : $"{(newest?.Ordinal ?? 0) + 1}.0";
        return label;
    }
}
