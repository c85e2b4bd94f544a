using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.TargetAreas.Questions;

/// <summary>A body answers why it has nothing in a cell of the matrix. Those who report or approve for it may.</summary>
public sealed class AnswerQuestion(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(QuestionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var question = await db.ContributionQuestions.InCell(input.Axis, input.Column, input.Body)
                .SingleOrDefaultAsync(cancellationToken) ?? throw Lookup.NotFound();
            question.AnswerAs(actor, input.Text, clock.Today());
            await db.ForgetDraftAsync(actor, input.Form(), cancellationToken);
        }, cancellationToken);
}
