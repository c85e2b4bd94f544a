using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities;

/// <summary>
/// Lets an activity leave its plan: merged, split, struck, moved or passed to ordinary operations. It never vanishes. The new parts of a
/// split are added to its plan in the same act.
/// </summary>
public sealed class LetActivityLeave(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(LetActivityLeaveInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var activity = await db.Activities.Include(a => a.Dispositions)
                .Include(a => a.Participations).Include(a => a.TargetAreas).Include(a => a.Goals).Include(a => a.Perspectives)
                .SingleOrDefaultAsync(a => a.Key == input.Key, cancellationToken)
                ?? throw Lookup.NotFound();
            db.ExpectRevision(activity, input.SeenRevision);
            var added = await AddPartsAsync(db, activity, input, cancellationToken);
            activity.Leave(await input.ToDispositionAsync(db, clock.Today(), added, cancellationToken), clock.Today());
            await db.ForgetDraftAsync(actor, input.DraftForm(), cancellationToken);
        }, cancellationToken);

    private async Task<IReadOnlyList<Guid>> AddPartsAsync(StrategyDb db, Activity activity, LetActivityLeaveInput input, CancellationToken cancellationToken)
    {
        var added = new List<Guid>();
        if (!input.NewParts.Any())
        {
            return added;
        }

        var plan = await db.Documents.Include(d => d.Editions).SingleAsync(d => d.Id == activity.DocumentId, cancellationToken);
        var leads = input.NewParts.Select(p => p.Lead).OfType<string>().ToList();
        var bodies = await db.Bodies.Where(b => leads.Contains(b.Key)).ToDictionaryAsync(b => b.Key, b => b.Id, cancellationToken);
        foreach (var part in input.NewParts)
        {
            var title = part.Title!.Trim();
            Guid? lead = Blank.ToNull(part.Lead) is not { } key ? null
                : bodies.TryGetValue(key, out var id) ? id
                : throw Lookup.NotFound();
            var written = activity.Part(
                await db.FreeActivityKeyAsync(title, cancellationToken), Blank.ToNull(part.Number), title, lead, plan.HasDecidedText ? input.Date ?? clock.Today() : null);
            db.Activities.Add(written);
            added.Add(written.Id);
        }

        return added;
    }
}
