using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.TargetAreas.Questions;

/// <summary>A body answers why it has nothing in a target area. Those who report or approve for it may.</summary>
public sealed class AnswerQuestion(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(QuestionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var question = await db.ContributionQuestions
                .SingleOrDefaultAsync(q => q.TargetArea.Key == input.TargetArea && q.Body.Key == input.Body, cancellationToken) ?? throw Lookup.NotFound();
            question.AnswerAs(actor, input.Text, clock.Today());
            await db.ForgetDraftAsync(actor, QuestionInput.Form(input.TargetArea, input.Body), cancellationToken);
        }, cancellationToken);
}
