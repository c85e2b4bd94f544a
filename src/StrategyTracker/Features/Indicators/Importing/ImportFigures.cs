using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Indicators.Importing;

public sealed record ImportFiguresInput
{
    public required FigureFile File { get; init; }

    /// <summary>Which of the file's municipalities is ours, as the file names it; rows of the others are passed over.</summary>
    public string? Municipality { get; init; }

    /// <summary>Does everything, and then takes all of it back.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What the rehearsal showed: if it would turn out otherwise now, nothing is saved.</summary>
    public IReadOnlyList<FigureLine>? Rehearsed { get; init; }
}

/// <summary>What an import has done or would do, row by row.</summary>
public sealed record ImportedFigures(Outcome Outcome, IReadOnlyList<FigureLine> Lines);

/// <summary>Reads indicators' figures in from a file, all or nothing.</summary>
public sealed class ImportFigures(CommandScope scope)
{
    public async Task<ImportedFigures> RunAsync(ImportFiguresInput input, CancellationToken cancellationToken)
    {
        var merge = new FigureMerge(input.Municipality);
        var outcome = await scope.RunAsync(
            input, Right.EditPlans,
            async (db, _) =>
            {
                var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
                var indicators = await db.Indicators.Include(i => i.Values)
                    .Where(i => !i.Document.IsReference && (home == null || i.Document.MunicipalityId == home)).ToListAsync(cancellationToken);
                var bodies = await db.Bodies.Select(b => new { b.Id, b.Key, b.Name }).ToListAsync(cancellationToken);
                merge.Apply(input.File.Rows, indicators, bodies.ConvertAll(b => (b.Id, b.Key, b.Name)));
                if (merge.Refused > 0)
                {
                    throw new RuleBrokenException(new RuleViolation(RuleCode.IndicatorFileIsRefused, merge.Refused));
                }

                if (input.Rehearsed is { } rehearsed && !rehearsed.SequenceEqual(merge.Lines))
                {
                    throw new RuleBrokenException(new RuleViolation(RuleCode.IndicatorsHaveChangedSince));
                }
            },
            cancellationToken, keep: !input.IsRehearsal);
        return new ImportedFigures(outcome, merge.Lines);
    }
}
