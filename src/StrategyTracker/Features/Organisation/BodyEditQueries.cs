using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Organisation;

/// <summary>A body as its form shows it, with the others to choose among.</summary>
public sealed record BodyEditView(SaveBodyInput Input, IReadOnlyList<BodyOption> Others, IReadOnlySet<string> TakenKeys, Guid? HomeId);

/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Of">The municipality, where that is another than the home.</param>
public sealed record BodyOption(Guid Id, string Key, string Name, string? Of)
{
    /// <summary>"Kommunstyrelsen", or "Kommunstyrelsen (Grannby kommun)".</summary>
    public string Label => Of is null ? Name : $"{Name} ({Of})";
}

/// <summary>What the form of a body shows. Only for those who write bodies: the page asks for the right.</summary>
public sealed class BodyEditQueries(IDbContextFactory<StrategyDb> factory)
{
    /// <param name="key">The body, or none for a new one.</param>
    /// <param name="under">For a new one: key of the body to place it under.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<BodyEditView?> GetAsync(string? key, string? under, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken)
            ?? await OnlyMunicipalityAsync(db, cancellationToken);
        var own = await db.OwnBodiesAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name).Select(b => new { b.Id, b.Key, b.Name, b.ParentId }).ToListAsync(cancellationToken);
        var nameOf = bodies.ToDictionary(b => b.Id, b => b.Name);
        var parentOf = bodies.ToDictionary(b => b.Id, b => b.ParentId);
        var all = bodies.ConvertAll(b => new BodyOption(b.Id, b.Key, b.Name, own.Contains(b.Id) || b.ParentId is null ? null : nameOf[BodyTree.RootOf(b.Id, parentOf)]));
        var taken = all.Select(b => b.Key).ToHashSet();
        if (key is null)
        {
            return new BodyEditView(new SaveBodyInput { ParentId = all.Find(b => b.Key == under)?.Id }, all, taken, home);
        }

        var input = await db.Bodies.AsNoTracking().Where(b => b.Key == key).Select(b => new SaveBodyInput
        {
            Id = b.Id, SeenRevision = b.Revision, Key = b.Key, Name = b.Name, ShortName = b.ShortName, Kind = b.Kind, KindName = b.KindName,
            ParentId = b.ParentId, ValidFrom = b.ValidFrom, ValidTo = b.ValidTo, Note = b.Note,
            SuccessorIds = b.Successors.Select(s => s.SuccessorId).ToList(),
        }).FirstOrDefaultAsync(cancellationToken);
        return input is null ? null : new BodyEditView(input, [.. all.Where(b => b.Id != input.Id)], taken, home);
    }

    /// <summary>As long as there is one municipality only it is the home, also where nobody has said so.</summary>
    private static async Task<Guid?> OnlyMunicipalityAsync(StrategyDb db, CancellationToken cancellationToken) =>
        await db.Bodies.AsNoTracking().Where(b => b.Kind == BodyKind.Municipality).Select(b => b.Id).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;
}
