using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Documents.Editing;

/// <summary>Which way a clause goes in the tree.</summary>
public enum ClauseStep
{
    Up,
    Down,

    /// <summary>One level down: under the sibling before it.</summary>
    In,

    /// <summary>One level up: after the clause that it stands under.</summary>
    Out,
}

public sealed record MoveClauseInput(Guid EditionId, string ClauseKey, ClauseStep Step);

/// <summary>Moves a clause of a draft one step, with everything under it.</summary>
public sealed class MoveClause(CommandScope scope)
{
    public Task<Outcome<TextStep>> RunAsync(MoveClauseInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var edition = await db.LoadTextAsync(input.EditionId, cancellationToken);
            var before = edition.Capture();
            var clause = edition.Clause(input.ClauseKey);
            switch (input.Step)
            {
                case ClauseStep.Up:
                    edition.MoveClause(clause, -1);
                    break;
                case ClauseStep.Down:
                    edition.MoveClause(clause, 1);
                    break;
                case ClauseStep.In:
                    edition.IndentClause(clause);
                    break;
                case ClauseStep.Out:
                    edition.OutdentClause(clause);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(input), input.Step, null);
            }

            return new TextStep(before, edition.Capture(), clause.Key);
        }, cancellationToken);
}
