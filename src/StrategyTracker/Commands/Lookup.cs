using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Commands;

/// <summary>Loads what a command is about, tracked; what somebody else has removed is told in words.</summary>
internal static class Lookup
{
    /// <exception cref="RuleBrokenException">It does not exist any more.</exception>
    public static async Task<T> FindByIdAsync<T>(this IQueryable<T> all, Guid id, CancellationToken cancellationToken)
        where T : Aggregate =>
        await all.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw NotFound();

    /// <summary>
    /// The writer saw something else than what now stands there: saving is made to fail on the revision, as for any stale
    /// form, so that the writer is told who changed it. Nothing else may have been changed in the context.
    /// </summary>
    public static void FailAsStale(this StrategyDb db, Aggregate aggregate) => db.ExpectRevision(aggregate, seenRevision: 0);

    public static RuleBrokenException NotFound() => new(new RuleViolation(RuleCode.NotFound));
}
