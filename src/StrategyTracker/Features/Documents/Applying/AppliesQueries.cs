using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Documents.Applying;

/// <summary>A document that applies to a body.</summary>
/// <param name="Clauses">The clauses by which the body is responsible.</param>
public sealed record AppliesLine(
    NamedKey Document, string Type, string Label, EditionState State, DateOnly? ValidTo, bool UntilFurtherNotice, string? AppliesTo, bool IsOwner, Reach Reach,
    IReadOnlyList<NamedKey> Clauses);

/// <summary>What applies to a body today.</summary>
/// <param name="Body">The body; none where nobody has been chosen.</param>
/// <param name="Lines">Documents in force, the nearest to the body first.</param>
/// <param name="Others">How many of the municipality's documents in force name others only.</param>
/// <param name="Choices">The bodies to choose among, the reader's own first.</param>
public sealed record AppliesView(NamedKey? Body, IReadOnlyList<AppliesLine> Lines, int Others, IReadOnlyList<NamedKey> Choices);

/// <summary>What applies to my committee?</summary>
public sealed class AppliesQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <param name="bodyKey">The body; none for the reader's own.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>None where there is no such body.</returns>
    public async Task<AppliesView?> GetAsync(string? bodyKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var today = clock.Today();
        var mine = actor.ReportsFor.Concat(actor.ApprovesFor).ToHashSet();
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var all = await db.Bodies.AsNoTracking().OrderBy(b => b.Name)
            .Select(b => new BodyRow(b.Id, b.Key, b.Name, b.Kind, b.ParentId, b.ValidTo)).ToDictionaryAsync(b => b.Id, cancellationToken);
        var choices = all.Values.Where(b => b.Kind is not (BodyKind.Municipality or BodyKind.External) && (b.ValidTo is null || b.ValidTo >= today) && (home is null || RootOf(b).Id == home))
            .OrderBy(b => !mine.Contains(b.Id)).ThenBy(b => mine.Contains(b.Id) ? LineageOf(b).Count() : 0).ToList();
        // Who reports for a committee does so for its administration as well: the committee is the one that is meant.
        var body = bodyKey is null ? choices.Where(b => mine.Contains(b.Id)).MinBy(b => LineageOf(b).Count()) : all.Values.FirstOrDefault(b => b.Key == bodyKey);
        var offered = choices.Select(b => new NamedKey(b.Key, b.Name)).ToList();
        if (body is null)
        {
            return bodyKey is null ? new AppliesView(null, [], 0, offered) : null;
        }

        var root = RootOf(body).Id;
        var lineage = LineageOf(body).Where(b => b.Kind is not BodyKind.Municipality).ToList();
        var ids = lineage.ConvertAll(b => b.Id);
        var others = all.Values.Where(b => !ids.Contains(b.Id) && b.Kind is not BodyKind.Municipality && RootOf(b).Id == root).Select(b => b.Name).ToList();
        var lines = db.Editions.AsNoTracking().VisibleTo(actor).Lines(today).Where(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver);
        var read = await (
            from line in lines
            join edition in db.Editions.AsNoTracking() on line.Id equals edition.Id
            join document in db.Documents.AsNoTracking() on edition.DocumentId equals document.Id
            where document.MunicipalityId == root || document.MunicipalityId == null
            orderby document.Title
            select new
            {
                Document = new NamedKey(document.Key, document.Title), Type = document.Type.Name, line.Label, line.State, line.ValidTo, line.UntilFurtherNotice, edition.AppliesTo,
                IsOwner = document.OwnerId != null && ids.Contains(document.OwnerId.Value),
                Clauses = edition.Clauses.Where(c => c.BodyId != null && ids.Contains(c.BodyId.Value)).OrderBy(c => c.Position)
                    .Select(c => new { c.Key, c.Number, c.Heading, c.Text }).ToList(),
            }).ToListAsync(cancellationToken);
        var reached = read.Select(r => new AppliesLine(
                r.Document, r.Type, r.Label, r.State, r.ValidTo, r.UntilFurtherNotice, r.AppliesTo, r.IsOwner,
                r.Clauses.Count > 0 || r.IsOwner ? Reach.Named : Applicability.Of(r.AppliesTo, [.. lineage.Select(b => (b.Name, b.Kind))], others),
                [.. r.Clauses.Select(c => new NamedKey(c.Key, ClauseNames.Of(c.Number, c.Heading, c.Text, c.Key)))]))
            .ToList();
        return new AppliesView(
            new NamedKey(body.Key, body.Name), [.. reached.Where(l => l.Reach is not Reach.Others).OrderBy(l => l.Reach)], reached.Count(l => l.Reach is Reach.Others), offered);

        IEnumerable<BodyRow> LineageOf(BodyRow of)
        {
            for (var at = of; at is not null; at = at.ParentId is { } parent ? all.GetValueOrDefault(parent) : null)
            {
                yield return at;
            }
        }

        BodyRow RootOf(BodyRow of) => LineageOf(of).Last();
    }

    private sealed record BodyRow(Guid Id, string Key, string Name, BodyKind Kind, Guid? ParentId, DateOnly? ValidTo);
}
