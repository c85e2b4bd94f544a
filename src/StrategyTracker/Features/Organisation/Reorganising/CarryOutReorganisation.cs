using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>Which registered reorganisation has come to its day.</summary>
public sealed record CarryOutReorganisationInput(Guid Id);

/// <summary>
/// Carries out what was registered, on its day or as soon after it as the program runs: with what stands in the register now, dated on
/// the day that was decided, in one transaction.
/// </summary>
public sealed class CarryOutReorganisation(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome<IReadOnlyList<ReorganisationChange>>> RunAsync(CarryOutReorganisationInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var planned = await db.PlannedReorganisations.Include(p => p.Body).Include(p => p.Takings).FindByIdAsync(input.Id, cancellationToken);
            if (planned.On > clock.Today())
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.ReorganisationIsInTheFuture, planned.On));
            }

            planned.ObstaclesToCarryingOut().ThrowIfAny();
            // What applied on the decided day is handed over, also where the program comes to it some days later.
            var carried = await CarriedByBody.LoadAsync(db, planned.Body.Key, planned.On, cancellationToken);
            var said = InputOf(planned, carried.Bodies.Values.ToDictionary(b => b.Id, b => b.Key));
            var changes = await Reorganisation.Of(said, carried.Bodies).CarryOutAsync(db, carried, planned.On, cancellationToken);
            db.PlannedReorganisations.Remove(planned);
            return changes;
        }, cancellationToken);

    /// <summary>What was registered, as it was given.</summary>
    internal static ReorganiseBodyInput InputOf(PlannedReorganisation planned, IReadOnlyDictionary<Guid, string> keys) => new()
    {
        BodyKey = keys[planned.BodyId],
        SeenPlan = planned.Revision,
        On = planned.On,
        Reason = planned.Reason,
        DecidedBy = planned.DecidedById is { } decider ? keys[decider] : null,
        Paragraph = planned.Paragraph,
        SuccessorKeys = [.. planned.SuccessorKeys],
        Exceptions = planned.Takings.ToDictionary(t => t.What, t => t.TakerKey ?? ""),
    };
}
