using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>Names what is answered about an object in a round.</summary>
public record SheetInput
{
    public string RoundKey { get; init; } = "";

    public string ObjectKey { get; init; } = "";

    /// <summary>The sheet, tracked, with its answers, proposals and round.</summary>
    /// <exception cref="RuleBrokenException">The round does not ask for the object.</exception>
    internal async Task<AnswerSheet> LoadAsync(StrategyDb db, CancellationToken cancellationToken) =>
        await db.AnswerSheets.Include(s => s.Round).ThenInclude(r => r.Version).ThenInclude(v => v.Questions)
            .Include(s => s.Round).ThenInclude(r => r.Version).ThenInclude(v => v.QuestionSet).ThenInclude(s => s.Scale).ThenInclude(s => s.Levels)
            .Include(s => s.Answers).Include(s => s.Proposals)
            .SingleOrDefaultAsync(s => s.Round.Key == RoundKey && s.Measured.Key == ObjectKey, cancellationToken)
        ?? throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound));
}
