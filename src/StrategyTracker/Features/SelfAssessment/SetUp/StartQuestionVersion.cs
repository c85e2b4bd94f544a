using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.SelfAssessment.SetUp;

public sealed record StartQuestionVersionInput(string Key);

/// <summary>A new version of a question set, with the questions of the one before, to be changed until it is answered.</summary>
public sealed class StartQuestionVersion(CommandScope scope, TimeProvider clock)
{
    public Task<Outcome> RunAsync(StartQuestionVersionInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ManageFollowUp, async (db, _) =>
        {
            var set = await db.QuestionSets.Include(s => s.Versions).ThenInclude(v => v.Questions).SingleOrDefaultAsync(s => s.Key == input.Key, cancellationToken)
                ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
            set.StartVersion(clock.Today(), await Answered.VersionsAsync(db, set.Id, cancellationToken));
        }, cancellationToken);
}
