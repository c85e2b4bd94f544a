using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Reviewing;

/// <summary>A document that should be reviewed.</summary>
/// <param name="DueOn">By when; none where only the function is missing.</param>
public sealed record ReviewRow(
    string Key, string Title, string Type, string Label, DateOnly? DecidedOn, DateOnly? ValidTo, bool UntilFurtherNotice, string? Owner, string? Responsible,
    DateOnly? DueOn, IReadOnlyList<ReviewReason> Reasons, DocumentReview? LastReview);

/// <summary>A document as its review shows it.</summary>
public sealed record DocumentReviewView(Guid Id, string Title, string? Responsible, DateOnly Today, IReadOnlyList<ReviewReason> Reasons, IReadOnlyList<DocumentReview> Reviews);

/// <summary>The review calendar.</summary>
/// <param name="Rows">What should be reviewed, the most urgent first.</param>
/// <param name="InForce">How many documents apply, or have a period that is over: what the counts are out of.</param>
public sealed record ReviewView(IReadOnlyList<ReviewRow> Rows, int InForce, DateOnly TermFrom, DateOnly TermTo, bool MayEdit)
{
    public int Count(ReviewReason reason) => Rows.Count(r => r.Reasons.Contains(reason));
}

/// <summary>
/// The home municipality's documents that should be reviewed. A municipality has some hundred documents in force, so they are
/// read in one query and judged by the domain's own rule.
/// </summary>
public sealed class ReviewQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public async Task<ReviewView> CalendarAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var actor = await currentActor.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var editions = await db.Editions.AsNoTracking()
            .Include(e => e.Document.Type).Include(e => e.Document.Owner).Include(e => e.Document.Reviews)
            .Where(e => e.Status == EditionStatus.Adopted && !e.Document.IsReference && (home == null || e.Document.MunicipalityId == home || e.Document.MunicipalityId == null))
            .ToListAsync(cancellationToken);
        var applying = editions.Where(e => e.StateOn(today) is EditionState.InForce or EditionState.PeriodOver).ToList();
        var (from, to) = TermOfOffice.On(today);
        return new ReviewView(
            [.. applying.Select(e => Row(e, today)).Where(r => r.Reasons.Count > 0).OrderBy(r => r.Reasons.Min()).ThenBy(r => r.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Title, SwedishOrder.Names)],
            applying.Count, from, to, actor.May(Domain.Access.Right.EditDocuments));
    }

    private static ReviewRow Row(Edition edition, DateOnly today) => new(
        edition.Document.Key, edition.Title ?? edition.Document.Title, edition.Document.Type.Name, edition.Label, edition.AdoptedOn, edition.ValidTo, edition.UntilFurtherNotice,
        edition.Document.Owner?.Name, edition.Document.Responsible,
        ReviewCalendar.DueOn(edition, edition.Document.FoundValidOn, today),
        ReviewCalendar.ReasonsFor(edition, edition.Document.Responsible, edition.Document.FoundValidOn, today), LastOf(edition.Document));

    private static DocumentReview? LastOf(GoverningDocument document) => document.Reviews.OrderBy(r => r.Date).ThenBy(r => r.Id).LastOrDefault();

    /// <summary>One document's reviews, the latest first, with why it should be reviewed; none where it does not exist.</summary>
    public async Task<DocumentReviewView?> OfDocumentAsync(string key, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().Include(d => d.Reviews).Include(d => d.Editions).SingleOrDefaultAsync(d => d.Key == key, cancellationToken);
        return document is null ? null : new DocumentReviewView(
            document.Id, document.Title, document.Responsible, today,
            document.CurrentOn(today) is { } edition ? ReviewCalendar.ReasonsFor(edition, document.Responsible, document.FoundValidOn, today) : [],
            [.. document.Reviews.OrderByDescending(r => r.Date).ThenByDescending(r => r.Id)]);
    }
}
