using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities;

/// <summary>Changes an activity as a whole. The audit trail tells what became different.</summary>
public sealed class ChangeActivity(CommandScope scope)
{
    /// <param name="input">The form, with the revision that it was made from.</param>
    /// <param name="draftForm">The draft that is done with when the change is saved; none if nothing was drafted.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<Outcome> RunAsync(ActivityInput input, string? draftForm, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var activity = await db.Activities
                .Include(a => a.Participations).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Perspectives)
                .Include(a => a.Milestones).Include(a => a.PrincipleChecks).Include(a => a.Headings)
                .SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(activity, input.SeenRevision);
            await db.WriteAsync(activity, input, cancellationToken);
            if (draftForm is not null)
            {
                await db.ForgetDraftAsync(actor, draftForm, cancellationToken);
            }
        }, cancellationToken);
}
