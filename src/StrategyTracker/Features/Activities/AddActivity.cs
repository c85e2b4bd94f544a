using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Activities;

/// <summary>Adds an activity to a plan. In a plan that is already adopted it counts as added today. Brings back its key.</summary>
public sealed class AddActivity(CommandScope scope, TimeProvider clock)
{
    /// <param name="input">The form.</param>
    /// <param name="draftForm">The draft that is done with when the activity is there; none if nothing was drafted.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public Task<Outcome<string>> RunAsync(ActivityInput input, string? draftForm, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, actor) =>
        {
            var plan = await db.Documents.Include(d => d.Editions).SingleOrDefaultAsync(d => d.Key == input.Plan, cancellationToken)
                ?? throw Lookup.NotFound();
            var key = string.IsNullOrWhiteSpace(input.Key)
                ? await db.FreeActivityKeyAsync(input.WorkingTitle is { Length: > 0 } name ? name : input.Title, cancellationToken)
                : input.Key.Trim();
            var activity = new Activity(key, plan.Id, input.Title.Trim());
            await db.WriteAsync(activity, input, cancellationToken);
            if (plan.HasDecidedText)
            {
                activity.SetAddedOn(clock.Today());
            }

            db.Activities.Add(activity);
            if (input.Proposal is { } proposal)
            {
                var sheet = await db.AnswerSheets.Include(s => s.Proposals).SingleOrDefaultAsync(s => s.Proposals.Any(p => p.Id == proposal), cancellationToken)
                    ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
                sheet.Proposals.Single(p => p.Id == proposal).TakeUp(activity.Id);
            }

            if (draftForm is not null)
            {
                await db.ForgetDraftAsync(actor, draftForm, cancellationToken);
            }

            return key;
        }, cancellationToken);
}
