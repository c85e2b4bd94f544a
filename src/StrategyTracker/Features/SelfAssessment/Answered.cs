using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;

namespace StrategyTracker.Features.SelfAssessment;

/// <summary>What has been answered, and so may not change.</summary>
internal static class Answered
{
    /// <summary>The levels of a scale that somebody has answered with.</summary>
    public static async Task<IReadOnlySet<int>> LevelsAsync(StrategyDb db, Guid scaleId, CancellationToken cancellationToken) =>
        await db.AnswerSheets.Where(s => s.Round.Version.QuestionSet.ScaleId == scaleId)
            .SelectMany(s => s.Answers).Where(a => a.Level != null).Select(a => a.Level!.Value).Distinct().ToHashSetAsync(cancellationToken);

    /// <summary>The numbers of the versions of a question set that somebody has answered, with a level, a word or a comment.</summary>
    public static async Task<IReadOnlySet<int>> VersionsAsync(StrategyDb db, Guid questionSetId, CancellationToken cancellationToken) =>
        await db.AnswerSheets.Where(s => s.Round.Version.QuestionSetId == questionSetId && s.Answers.Any())
            .Select(s => s.Round.Version.Number).Distinct().ToHashSetAsync(cancellationToken);

    /// <summary>Whether somebody has answered in a round.</summary>
    public static Task<bool> RoundAsync(StrategyDb db, Guid roundId, CancellationToken cancellationToken) =>
        db.AnswerSheets.AnyAsync(s => s.RoundId == roundId && s.Answers.Any(), cancellationToken);
}
