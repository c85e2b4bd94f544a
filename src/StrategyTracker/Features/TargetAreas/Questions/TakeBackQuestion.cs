using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.TargetAreas.Questions;

/// <summary>Takes back a question, answered or not. The audit trail keeps that it was there.</summary>
public sealed class TakeBackQuestion(CommandScope scope)
{
    public Task<Outcome> RunAsync(QuestionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditPlans, async (db, _) =>
        {
            var question = await db.ContributionQuestions.InCell(input.Axis, input.Column, input.Body)
                .SingleOrDefaultAsync(cancellationToken) ?? throw Lookup.NotFound();
            db.ContributionQuestions.Remove(question);
        }, cancellationToken);
}
