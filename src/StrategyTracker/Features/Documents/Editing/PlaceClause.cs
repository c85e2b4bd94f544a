using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>Where a clause is put down.</summary>
public enum ClausePlace
{
    Before,
    After,

    /// <summary>Last under it.</summary>
    Under,
}

public sealed record PlaceClauseInput(Guid EditionId, string ClauseKey, ClausePlace Place, string AtKey);

/// <summary>Puts a clause of a draft down at another, with everything under it.</summary>
public sealed class PlaceClause(CommandScope scope)
{
    public Task<Outcome<TextStep>> RunAsync(PlaceClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.LoadTextAsync(input.EditionId, cancellationToken);
            var before = edition.Capture();
            var clause = edition.Clause(input.ClauseKey);
            var at = edition.Clause(input.AtKey);
            if (clause != at)
            {
                var parent = input.Place is ClausePlace.Under ? at : edition.Clauses.FirstOrDefault(c => c.Id == at.ParentId);
                var siblings = edition.Clauses.Where(c => c.ParentId == parent?.Id && c != clause).OrderBy(c => c.Position).ToList();
                edition.PlaceClause(clause, parent, input.Place switch
                {
                    ClausePlace.Before => siblings.TakeWhile(c => c != at).LastOrDefault(),
                    ClausePlace.After => at,
                    ClausePlace.Under => siblings.LastOrDefault(),
                    _ => throw new ArgumentOutOfRangeException(nameof(input), input.Place, null),
                });
            }

            return new TextStep(before, edition.Capture(), clause.Key);
        }, cancellationToken);
}
