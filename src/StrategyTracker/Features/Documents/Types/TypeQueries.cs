using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Types;

/// <summary>Document types: what their words mean, who may adopt them and what they ask for.</summary>
public sealed class TypeQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <param name="municipality">Key of a municipality; none for our own, "alla" for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<TypesView> ListAsync(string? municipality, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var home = await db.Installations.AsNoTracking().Join(db.Bodies, i => i.HomeMunicipalityId, b => b.Id, (_, b) => b.Key)
            .SingleOrDefaultAsync(cancellationToken);
        var municipalities = await db.DocumentTypes.AsNoTracking().Where(t => t.Municipality != null).Select(t => t.Municipality!).Distinct()
            .OrderBy(b => b.Name).Select(b => new NamedKey(b.Key, b.Name)).ToListAsync(cancellationToken);
        var shown = municipality is MunicipalityAll ? null : municipality ?? home;
        var types = await db.DocumentTypes.AsNoTracking().Include(t => t.Municipality)
            .Include(t => t.Definitions).Include(t => t.Competences).Include(t => t.MayStandUnder)
            .Where(t => shown == null || t.Municipality!.Key == shown).OrderBy(t => t.Name).ToListAsync(cancellationToken);
        var names = await db.DocumentTypes.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, cancellationToken);
        var bodyIds = types.SelectMany(t => t.Competences).Select(c => c.BodyId).OfType<Guid>().ToHashSet();
        var bodies = await db.Bodies.AsNoTracking().Where(b => bodyIds.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => new NamedKey(b.Key, b.Name), cancellationToken);
        var counts = await db.Documents.AsNoTracking().VisibleTo(actor).GroupBy(d => d.TypeId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new TypesView(shown, municipalities, [.. types.Select(ViewOf)], actor.May(Right.EditDocuments));

        TypeView ViewOf(DocumentType type) => new()
        {
            Key = type.Key,
            Name = type.Name,
            Nature = type.Nature,
            Municipality = type.Municipality?.Name,
            Definitions = [.. type.Definitions.OrderByDescending(d => d.ValidFrom)],
            Competences = [.. type.Competences.OrderBy(c => c.ValidFrom).Select(c => new CompetenceView(
                c.BodyId is { } id ? bodies[id] : null, c.BodyKind, c.ValidFrom, c.ValidTo, c.Condition, c.Source, c.AppliesOn(clock.Today())))],
            MayStandUnder = [.. type.MayStandUnder.Select(p => names[p.UnderTypeId]).Order(StringComparer.CurrentCulture)],
            RequiredMetadata = type.RequiredMetadata,
            RequiredHeadings = type.RequiredHeadings,
            LevelNames = type.LevelNames,
            UsualValidity = type.UsualValidity,
            Documents = counts.GetValueOrDefault(type.Id),
        };
    }

    /// <summary>The word in the address for every municipality's types.</summary>
    public const string MunicipalityAll = "alla";

    /// <summary>A type as its form shows it; none where it does not exist.</summary>
    /// <param name="key">The type, or none for a new one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<TypeEditView?> GetAsync(string? key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var others = await db.DocumentTypes.AsNoTracking().Where(t => t.Key != key).OrderBy(t => t.Name)
            .Select(t => new OtherType(t.Id, t.Key, t.Name, t.MunicipalityId)).ToListAsync(cancellationToken);
        if (key is null)
        {
            var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
            return new TypeEditView(new SaveDocumentTypeInput { MunicipalityId = home, Definitions = [new DefinitionRow { ValidFrom = clock.Today() }] }, others);
        }

        var type = await db.DocumentTypes.AsNoTracking().Include(t => t.Definitions).Include(t => t.Competences).Include(t => t.MayStandUnder)
            .FirstOrDefaultAsync(t => t.Key == key, cancellationToken);
        return type is null ? null : new TypeEditView(SaveDocumentTypeInput.Of(type), others);
    }
}

/// <summary>A type as its form shows it, with the types that it may be told to stand under.</summary>
public sealed record TypeEditView(SaveDocumentTypeInput Input, IReadOnlyList<OtherType> Others);

public sealed record OtherType(Guid Id, string Key, string Name, Guid? MunicipalityId);
