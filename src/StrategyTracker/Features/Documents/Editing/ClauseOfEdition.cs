using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Documents.Editing;

internal static class ClauseOfEdition
{
    /// <exception cref="RuleBrokenException">The edition has no clause with the key any more.</exception>
    public static Clause Clause(this Edition edition, string key) => edition.Clauses.FirstOrDefault(c => c.Key == key) ?? throw Lookup.NotFound();
}
