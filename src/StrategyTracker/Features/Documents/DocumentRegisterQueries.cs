using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents;

/// <summary>The register of governing documents, as a list and as a tree.</summary>
public sealed class DocumentRegisterQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>The most documents that the tree holds; a larger register is read as a list.</summary>
    public const int TreeSize = 1000;

    public async Task<ListPage<DocumentRow>> ListAsync(DocumentFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var rows = await RowsAsync(db, actor, filter, cancellationToken);
        var total = await rows.CountAsync(cancellationToken);
        var number = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var page = await Sort(rows, filter).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new ListPage<DocumentRow>(page, total, number, PageSize);
    }

    /// <summary>The documents that the filter lets through, with what stands above them.</summary>
    public async Task<DocumentTree> TreeAsync(DocumentFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var matches = await Sort(await RowsAsync(db, actor, filter, cancellationToken), filter).Take(TreeSize + 1).ToListAsync(cancellationToken);
        var isCut = matches.Count > TreeSize;
        var matching = matches.Take(TreeSize).Select(r => r.Id).ToHashSet();
        var all = matches.Take(TreeSize).ToDictionary(r => r.Id);
        if (filter.Narrows)
        {
            var unfiltered = await RowsAsync(db, actor, new DocumentFilter { Municipality = filter.Municipality, Day = filter.Day }, cancellationToken);
            foreach (var row in await Sort(unfiltered, filter).Take(TreeSize).ToListAsync(cancellationToken))
            {
                all.TryAdd(row.Id, row);
            }
        }

        var pairs = await db.DocumentRelations.AsNoTracking().Where(r => r.Kind == RelationKind.Concretises)
            .Select(r => new { Below = r.FromId, Above = r.ToId }).ToListAsync(cancellationToken);
        var known = pairs.Where(p => all.ContainsKey(p.Below) && all.ContainsKey(p.Above)).ToList();
        var under = known.ToLookup(p => p.Above, p => p.Below);
        var hasAbove = known.Select(p => p.Below).ToHashSet();
        var order = all.Keys.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        var roots = all.Values.Where(r => !hasAbove.Contains(r.Id)).Select(r => Branch(r, new HashSet<Guid>())).OfType<DocumentBranch>().ToList();
        return new DocumentTree(
            [.. roots.Where(b => b.Under.Count > 0).OrderBy(HasCeased)], [.. roots.Where(b => b.Under.Count == 0).OrderBy(HasCeased)], matching.Count, isCut);

        // A branch without a match in it is left out; a document already on the way down is not entered again.
        DocumentBranch? Branch(DocumentRow row, IReadOnlySet<Guid> above)
        {
            var way = new HashSet<Guid>(above) { row.Id };
            var branches = under[row.Id].Where(id => !way.Contains(id)).OrderBy(id => order[id])
                .Select(id => Branch(all[id], way)).OfType<DocumentBranch>().ToList();
            return matching.Contains(row.Id) || branches.Count > 0 ? new DocumentBranch(row, matching.Contains(row.Id), branches) : null;
        }
    }

    /// <summary>What no longer applies stands below what does.</summary>
    private static bool HasCeased(DocumentBranch branch) =>
        branch.Row.State is EditionState.Superseded or EditionState.Repealed or EditionState.Completed;

    public async Task<DocumentFilterChoices> ChoicesAsync(MunicipalityChoice municipality, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var home = await HomeAsync(db, cancellationToken);
        var homeId = home?.Id;
        var documents = Of(db.Documents.AsNoTracking().VisibleTo(actor), municipality, homeId);
        var types = await documents.Select(d => new { d.Type.Key, d.Type.Name, Municipality = d.Type.Municipality!.Name }).Distinct()
            .ToListAsync(cancellationToken);
        return new DocumentFilterChoices(
            home?.Name,
            [.. types.Select(t => new NamedKey(t.Key, municipality == MunicipalityChoice.Home || t.Municipality is null ? t.Name : $"{t.Name} ({t.Municipality})"))
                .OrderBy(t => t.Name, SwedishOrder.Names)],
            await db.Documents.AsNoTracking().VisibleTo(actor).Where(d => d.MunicipalityId != null && d.MunicipalityId != homeId)
                .Select(d => d.Municipality!).Distinct().OrderBy(b => b.Name).Select(b => new NamedKey(b.Key, b.Name)).ToListAsync(cancellationToken),
            await documents.Where(d => d.OwnerId != null).Select(d => d.Owner!).Distinct().OrderBy(b => b.Name)
                .Select(b => new NamedKey(b.Key, b.Name)).ToListAsync(cancellationToken),
            actor.May(Right.EditDocuments),
            actor.May(Right.EditDocuments) || actor.May(Right.ReadInternal));
    }

    private async Task<IQueryable<DocumentRow>> RowsAsync(StrategyDb db, Actor actor, DocumentFilter filter, CancellationToken cancellationToken)
    {
        var home = await HomeAsync(db, cancellationToken);
        var documents = Of(db.Documents.AsNoTracking().VisibleTo(actor), filter.Municipality, home?.Id);
        if (filter.Search is { } search)
        {
            var words = search.ToLowerInvariant();
            documents = documents.Where(d => d.SearchText.Contains(words));
        }

        if (filter.Type is { } type)
        {
            documents = documents.Where(d => d.Type.Key == type);
        }

        if (filter.Owner is { } owner)
        {
            documents = documents.Where(d => d.Owner!.Key == owner);
        }

        IQueryable<EditionLine> lines = db.Editions.AsNoTracking().VisibleTo(actor).Lines(filter.Day ?? clock.Today()).CurrentFirst();
        if (filter is { Day: not null, State: null })
        {
            lines = lines.Where(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver || l.State == EditionState.Published);
            documents = documents.Where(d => lines.Any(l => l.DocumentId == d.Id));
        }

        if (filter.State is { } state)
        {
            lines = lines.Where(l => l.State == state);
            documents = documents.Where(d => lines.Any(l => l.DocumentId == d.Id));
        }

        var isOfAskedDay = filter.Day is not null;
        return
            from d in documents
            from e in lines.Where(l => l.DocumentId == d.Id).Take(1).DefaultIfEmpty()
            select new DocumentRow
            {
                Id = d.Id,
                IsOfAskedDay = isOfAskedDay,
                Key = d.Key,
                Title = d.Title,
                TypeName = d.Type.Name,
                EditionLabel = e.Label,
                State = (EditionState?)e.State,
                ValidFrom = e.ValidFrom,
                ValidTo = e.ValidTo,
                UntilFurtherNotice = ((bool?)e.UntilFurtherNotice) ?? false,
                AdoptedOn = e.AdoptedOn,
                AdoptedBy = db.Editions.Where(x => x.Id == e.Id).SelectMany(x => x.Decisions)
                    .Where(x => x.Outcome == DecisionOutcome.Adopted).OrderBy(x => x.Date).Select(x => x.Body.Name).FirstOrDefault(),
                OwnerKey = d.Owner!.Key,
                Owner = d.Owner.Name,
                Municipality = d.Municipality!.Name,
            };
    }

    private static IQueryable<DocumentRow> Sort(IQueryable<DocumentRow> rows, DocumentFilter filter)
    {
        var sorted = (filter.Sort, filter.Descending) switch
        {
            (DocumentSort.Title, false) => rows.OrderBy(r => r.Title),
            (DocumentSort.Title, true) => rows.OrderByDescending(r => r.Title),
            (DocumentSort.Type, false) => rows.OrderBy(r => r.TypeName),
            (DocumentSort.Type, true) => rows.OrderByDescending(r => r.TypeName),
            (DocumentSort.Validity, false) => rows.OrderBy(r => r.UntilFurtherNotice).ThenBy(r => r.ValidTo == null).ThenBy(r => r.ValidTo),
            (DocumentSort.Validity, true) => rows.OrderByDescending(r => r.UntilFurtherNotice).ThenByDescending(r => r.ValidTo != null).ThenByDescending(r => r.ValidTo),
            (DocumentSort.Adopted, false) => rows.OrderBy(r => r.AdoptedOn == null).ThenBy(r => r.AdoptedOn),
            (DocumentSort.Adopted, true) => rows.OrderByDescending(r => r.AdoptedOn != null).ThenByDescending(r => r.AdoptedOn),
            (DocumentSort.Owner, false) => rows.OrderBy(r => r.Owner == null).ThenBy(r => r.Owner),
            (DocumentSort.Owner, true) => rows.OrderByDescending(r => r.Owner != null).ThenByDescending(r => r.Owner),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Sort, null),
        };
        return sorted.ThenBy(r => r.Title).ThenBy(r => r.Id);
    }

    private static IQueryable<GoverningDocument> Of(IQueryable<GoverningDocument> documents, MunicipalityChoice choice, Guid? home) =>
        choice == MunicipalityChoice.All ? documents
        : choice == MunicipalityChoice.Home ? home is null ? documents : documents.Where(d => d.MunicipalityId == home)
        : choice == MunicipalityChoice.Others ? documents.Where(d => d.MunicipalityId == null || d.MunicipalityId != home)
        : documents.Where(d => d.Municipality!.Key == choice.Value);

    private static async Task<(Guid Id, string Name)?> HomeAsync(StrategyDb db, CancellationToken cancellationToken)
    {
        var home = await db.Installations.AsNoTracking()
            .Join(db.Bodies, i => i.HomeMunicipalityId, b => b.Id, (i, b) => new { b.Id, b.Name }).SingleOrDefaultAsync(cancellationToken);
        return home is null ? null : (home.Id, home.Name);
    }
}
