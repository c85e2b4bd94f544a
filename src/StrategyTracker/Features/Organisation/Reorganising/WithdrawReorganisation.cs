using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>Which registered reorganisation is withdrawn.</summary>
public sealed class WithdrawReorganisationInput
{
    public string BodyKey { get; set; } = "";

    public int SeenPlan { get; set; }
}

/// <summary>Takes back what was registered for a day ahead: the body goes on. The trail keeps what was said.</summary>
public sealed class WithdrawReorganisation(CommandScope scope)
{
    public Task<Outcome> RunAsync(WithdrawReorganisationInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, _) =>
        {
            var planned = await db.PlannedReorganisations.Include(p => p.Takings).SingleOrDefaultAsync(p => p.Body.Key == input.BodyKey, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(planned, input.SeenPlan);
            db.PlannedReorganisations.Remove(planned);
        }, cancellationToken);
}
