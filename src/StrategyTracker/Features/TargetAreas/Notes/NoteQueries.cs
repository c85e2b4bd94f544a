using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.TargetAreas.Notes;

/// <summary>The notes of a target area as forms, and the perspectives that its programme has.</summary>
public sealed record NotesView(
    Guid AreaId, string Area, IReadOnlyList<SaveNoteInput> Notes, IReadOnlyList<(Guid Id, string Name)> Perspectives);

/// <summary>Reads the notes on the surroundings for whoever writes them.</summary>
public sealed class NoteQueries(IDbContextFactory<StrategyDb> factory)
{
    public async Task<NotesView?> FindAsync(string areaKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var area = await db.TargetAreas.AsNoTracking().SingleOrDefaultAsync(a => a.Key == areaKey, cancellationToken);
        if (area is null)
        {
            return null;
        }

        var notes = await db.ContextNotes.AsNoTracking().Where(n => n.TargetAreaId == area.Id).OrderBy(n => n.Position)
            .Select(n => new SaveNoteInput
            {
                Id = n.Id,
                SeenRevision = n.Revision,
                TargetAreaId = area.Id,
                Kind = n.Kind,
                Text = n.Text,
                PerspectiveId = n.PerspectiveId,
                Weight = n.Weight,
                NotedOn = n.NotedOn,
            }).ToListAsync(cancellationToken);
        var perspectives = await db.Perspectives.AsNoTracking().Where(p => p.DocumentId == area.DocumentId).OrderBy(p => p.Position)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
        return new NotesView(area.Id, area.Title, notes, [.. perspectives.Select(p => (p.Id, p.Name))]);
    }
}
