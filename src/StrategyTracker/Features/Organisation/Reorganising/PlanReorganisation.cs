using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>
/// Registers a reorganisation that has been decided for a day ahead, or changes what was registered. Nothing is handed over: that is done
/// on the day, by <see cref="CarryOutReorganisation"/>.
/// </summary>
public sealed class PlanReorganisation(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(ReorganiseBodyInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, actor) =>
        {
            var bodies = await db.Bodies.ToDictionaryAsync(b => b.Key, cancellationToken);
            var body = bodies.GetValueOrDefault(input.BodyKey) ?? throw Lookup.NotFound();
            var all = await db.PlannedReorganisations.Include(p => p.Takings).ToListAsync(cancellationToken);
            var planned = input.SeenPlan is null ? null : all.Find(p => p.BodyId == body.Id) ?? throw Lookup.NotFound();
            var said = Reorganisation.Of(input, bodies);
            PlannedReorganisation.Obstacles(body, said.Order, said.Successors, [.. all.Where(p => p != planned)], clock.Today()).ThrowIfAny();
            if (planned is null)
            {
                planned = new PlannedReorganisation(body.Id);
                db.PlannedReorganisations.Add(planned);
            }
            else
            {
                db.ExpectRevision(planned, input.SeenPlan!.Value);
            }

            planned.Say(said.Order, actor.Name, clock.UtcNow());
        }, cancellationToken);
}
