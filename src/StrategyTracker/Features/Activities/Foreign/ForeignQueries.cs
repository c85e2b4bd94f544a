using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Activities.Table;
using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Activities.Foreign;

/// <summary>A plan that a table is read into: what the names in the table can mean.</summary>
/// <param name="Title">The plan.</param>
/// <param name="Bodies">Bodies to choose among, by key.</param>
/// <param name="Aims">Target areas and goals of the plan and of the documents above it, by key.</param>
/// <param name="MeaningOf">What a status word means as far as is known.</param>
public sealed record ForeignPlan(string Title, IReadOnlyList<Named> Bodies, IReadOnlyList<Named> Aims, Func<string, StatusMeaning> MeaningOf)
{
    /// <summary>Why the plan cannot get new goals from a table.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToNewGoals { get; init; } = [];

    /// <summary>The activities that stand in it.</summary>
    public IReadOnlyList<StandingActivity> Standing { get; init; } = [];

    /// <summary>Columns that only a table from elsewhere has: goals above goals, milestones, the headings of the plan's type and the principles.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];
}

/// <summary>Reads what it takes to understand a table that is not ours. Only for those who write plans: the page asks for the right.</summary>
public sealed class ForeignQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<ForeignPlan?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Documents.AsNoTracking().Include(d => d.Editions).Include(d => d.Type).SingleOrDefaultAsync(d => d.Key == key, cancellationToken) is not { } plan)
        {
            return null;
        }

        var today = clock.Today();
        var own = await db.OwnBodiesAsync(cancellationToken);
        var setters = (await SelfAndAbove.ReadAsync(db, cancellationToken)).Of(plan.Id);
        var words = await StatusWords.LoadAsync(db, today, null, cancellationToken);
        return new ForeignPlan(
            plan.Title,
            await db.Bodies.AsNoTracking().Where(b => own.Contains(b.Id) && (b.ValidTo == null || b.ValidTo >= today)).OrderBy(b => b.Name).Select(b => new Named(b.Key, b.Name)).ToListAsync(cancellationToken),
            [
                .. await db.TargetAreas.AsNoTracking().Where(t => setters.Contains(t.DocumentId)).OrderBy(t => t.Position).Select(t => new Named(t.Key, t.Title)).ToListAsync(cancellationToken),
                .. await db.Goals.AsNoTracking().Where(g => setters.Contains(g.DocumentId)).OrderBy(g => g.Position).Select(g => new Named(g.Key, g.Title)).ToListAsync(cancellationToken),
            ],
            words.MeaningOf)
        {
            ObstaclesToNewGoals = plan.ObstaclesToNewGoals(),
            Standing = await db.Activities.AsNoTracking().Where(a => a.DocumentId == plan.Id && !a.Dispositions.Any()).OrderBy(a => a.Key)
                .Select(a => new StandingActivity(a.Key, a.Title, a.LevelName)).ToListAsync(cancellationToken),
            Columns =
            [
                .. TableColumn.FromElsewhere,
                .. plan.Type.RequiredHeadings.Select(TableColumn.OfHeading),
                .. (await db.Principles.AsNoTracking().Where(p => setters.Contains(p.DocumentId)).OrderBy(p => p.Position).Select(p => new Named(p.Key, p.Title)).ToListAsync(cancellationToken))
                    .ConvertAll(p => TableColumn.OfPrinciple(p.Key, p.Title)),
            ],
        };
    }
}
