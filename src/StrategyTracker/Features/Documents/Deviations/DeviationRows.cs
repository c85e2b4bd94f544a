using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Deviations;

/// <summary>Reads deviations as rows, with what each reader may see.</summary>
internal static class DeviationRows
{
    /// <summary><see cref="Deviation.MayBeReadBy"/> as SQL, of documents that may be read.</summary>
    public static IQueryable<Deviation> VisibleTo(this IQueryable<Deviation> deviations, StrategyDb db, Actor actor)
    {
        var documents = db.Documents.VisibleTo(actor).Select(d => d.Id);
        var seen = deviations.Where(d => documents.Contains(d.DocumentId));
        return actor.May(Right.ReadInternal) ? seen : seen.Where(d => d.DecidedOn != null);
    }

    /// <summary>The rows in the register's order: about to lapse, not decided, in force, not yet; then what is over, the latest first.</summary>
    public static async Task<List<DeviationRow>> ReadAsync(
        StrategyDb db, Actor actor, IQueryable<Deviation> deviations, DateOnly today, CancellationToken cancellationToken)
    {
        var read = await deviations.AsNoTrackingWithIdentityResolution().VisibleTo(db, actor)
            .Include(d => d.Document).Include(d => d.Body).Include(d => d.DecidedBy).ToListAsync(cancellationToken);
        if (read.Count == 0)
        {
            return [];
        }

        var documents = read.Select(d => d.DocumentId).Distinct().ToList();
        var keys = read.Select(d => d.ClauseKey).Distinct().ToList();
        var clauses = (await db.Editions.AsNoTracking().VisibleTo(actor).Where(e => documents.Contains(e.DocumentId)).OrderBy(e => e.Ordinal)
                .SelectMany(e => e.Clauses.Where(c => keys.Contains(c.Key)), (e, c) => new { e.DocumentId, e.Ordinal, c.Key, c.Number, c.Heading, c.Text })
                .ToListAsync(cancellationToken))
            .GroupBy(c => (c.DocumentId, c.Key)).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Ordinal)!);
        return [.. read.Select(d => new DeviationRow
        {
            Key = d.Key,
            Document = new NamedKey(d.Document.Key, d.Document.Title),
            ClauseKey = d.ClauseKey,
            Clause = clauses.TryGetValue((d.DocumentId, d.ClauseKey), out var c) ? ClauseNames.Of(c.Number, c.Heading, c.Text, c.Key) : d.ClauseKey,
            Body = new NamedKey(d.Body.Key, d.Body.Name),
            What = d.What,
            Reason = d.Reason,
            DecidedBy = d.DecidedBy is { } by ? new NamedKey(by.Key, by.Name) : null,
            DecidedOn = d.DecidedOn,
            Paragraph = d.Paragraph,
            RegistrationNumber = d.RegistrationNumber,
            ValidTo = d.ValidTo,
            TakenBackOn = d.TakenBackOn,
            State = d.StateOn(today),
        }).OrderBy(r => Urgency(r.State)).ThenBy(r => Urgency(r.State) < Over ? (r.ValidTo ?? DateOnly.MaxValue).DayNumber : -(r.ValidTo ?? today).DayNumber)
            .ThenBy(r => r.Key, StringComparer.Ordinal)];
    }

    private const int Over = 4;

    private static int Urgency(DeviationState state) => state switch
    {
        DeviationState.Lapsing => 0,
        DeviationState.NotDecided => 1,
        DeviationState.Applies => 2,
        DeviationState.NotYet => 3,
        DeviationState.Lapsed => Over,
        DeviationState.TakenBack => Over + 1,
        _ => throw new InvalidOperationException($"Unknown state {state}."),
    };
}
