using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Documents.Editing;
using StrategyTracker.Features.Documents.Succeeding;

namespace StrategyTracker.Features.Documents.Deciding;

/// <summary>An edition's way to its decision. Only for those who write documents: the pages ask for the right.</summary>
public sealed class DecidingQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<DecidingView?> GetAsync(Guid editionId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var edition = await db.Editions.AsNoTrackingWithIdentityResolution()
            .Include(e => e.ReferralRequests.OrderBy(r => r.AskedOn).ThenBy(r => r.Body.Name)).ThenInclude(r => r.Body).Include(e => e.AwaitedAdopters).Include(e => e.Decisions).ThenInclude(d => d.Body)
            .Include(e => e.Document).ThenInclude(d => d.Editions)
            .SingleOrDefaultAsync(e => e.Id == editionId, cancellationToken);
        if (edition is null)
        {
            return null;
        }

        var awaited = edition.AwaitedAdopters.Select(a => a.BodyId).ToList();
        var names = await db.Bodies.AsNoTracking().Where(b => awaited.Contains(b.Id)).OrderBy(b => b.Name)
            .Select(b => new NamedKey(b.Key, b.Name)).ToListAsync(cancellationToken);
        var today = clock.Today();
        return new DecidingView(
            [.. edition.ReferralRequests.Select(r => new ReferralLine(
                r.Id, new NamedKey(r.Body.Key, r.Body.Name), r.AskedOn, r.AnswerBy, r.AnsweredOn, r.Answer, r.RegistrationNumber, r.IsMissingOn(today)))],
            awaited,
            Adopters.Of(
                edition.Decisions.Where(d => d.Outcome is DecisionOutcome.Adopted).OrderBy(d => d.Date)
                    .Select(d => new AdopterLine(new NamedKey(d.Body.Key, d.Body.Name), d.Date, d.Paragraph, d.RegistrationNumber)),
                names),
            edition.Document.ProposalOf(edition)?.Label,
            edition.Document.ObstaclesToAmend(edition, "").Count == 0,
            edition.Document.ObstaclesToTakeBackAmendments(edition).Count == 0,
            !edition.IsDecided || edition.Status is EditionStatus.Adopted,
            edition.Status is EditionStatus.Adopted);
    }

    /// <summary>What stands in the way of an adoption as far as it is filled in, by the same rules that will judge it.</summary>
    public async Task<AdoptionPreview> PreviewAdoptionAsync(AdoptEditionInput input, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (document, edition) = await db.LoadForAdoptionAsync(input.EditionId, cancellationToken);
        var succession = await db.LoadSuccessionAsync(document, edition, cancellationToken);
        if (input.BodyId is not { } bodyId || input.Date is not { } date)
        {
            return new AdoptionPreview([], document.ReplacedBy(edition)?.Label, null, Touched: succession.Touched.Count, Missing: succession.Missing);
        }

        var body = await db.Bodies.AsNoTracking().FindByIdAsync(bodyId, cancellationToken);
        var applies = document.ReplacedBy(edition);
        return new AdoptionPreview(
            succession.ObstaclesToAdoption(input.ToDecision((await currentActor.GetAsync(cancellationToken)).Name), body, document.Type, clock.Today()),
            applies?.Label, applies is null ? null : (edition.ValidFrom ?? date).AddDays(-1),
            !document.Type.MayBeAdoptedBy(body, date), succession.Touched.Count, succession.Missing);
    }

    /// <summary>A decided edition whose clauses may be rectified; none where it does not exist.</summary>
    public async Task<RectifyView?> ToRectifyAsync(string key, string label, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var edition = await db.Editions.AsNoTracking().Include(e => e.Clauses).Include(e => e.Document)
            .FirstOrDefaultAsync(e => e.Document.Key == key && e.Label == label, cancellationToken);
        if (edition is null)
        {
            return null;
        }

        var under = edition.Clauses.OrderBy(c => c.Position).ToLookup(c => c.ParentId);
        return new RectifyView(
            edition.Id, edition.Revision, new NamedKey(key, edition.Title ?? edition.Document.Title), label,
            edition.IsDecided && !edition.IsKeptProposal,
            [.. Flat(null).Select(c => new RectifiableClause(c.Key, ClauseNames.Of(c.Number, c.Heading, c.Text, c.Key), c.Heading, c.Text))]);

        IEnumerable<Clause> Flat(Guid? parent) => under[parent].SelectMany(c => Flat(c.Id).Prepend(c));
    }
}

/// <summary>Who has adopted a text, and who is to.</summary>
internal static class Adopters
{
    public static IReadOnlyList<AdopterLine> Of(IEnumerable<AdopterLine> registered, IEnumerable<NamedKey> awaited)
    {
        var known = registered.ToList();
        return [.. known, .. awaited.Where(b => !known.Exists(k => k.Body.Key == b.Key))
            .Select(b => new AdopterLine(b, null, null, null))];
    }
}
