using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>Finds rounds with what their pages need, for reading.</summary>
internal static class RoundInSight
{
    /// <summary>The round with its questions, question set, scale and follow-up.</summary>
    public static Task<Round?> FindAsync(StrategyDb db, string key, CancellationToken cancellationToken) => WithQuestions(db)
        .Include(r => r.Version).ThenInclude(v => v.QuestionSet).ThenInclude(s => s.Scale).ThenInclude(s => s.Levels)
        .Include(r => r.Cycle)
        .SingleOrDefaultAsync(r => r.Key == key, cancellationToken);

    /// <summary>The latest round before, of any version of the same question set.</summary>
    public static Task<Round?> BeforeAsync(StrategyDb db, Round round, CancellationToken cancellationToken) => WithQuestions(db)
        .Where(r => r.Version.QuestionSetId == round.Version.QuestionSetId && r.OpensOn < round.OpensOn)
        .OrderByDescending(r => r.OpensOn).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<Round> WithQuestions(StrategyDb db) => db.Rounds.AsNoTracking().Include(r => r.Version).ThenInclude(v => v.Questions);
}

/// <summary>An answer in its place, with its words.</summary>
internal readonly record struct RoundAnswer(Guid ObjectId, string QuestionKey, LevelAnswer Given, string? Comment)
{
    public PlacedAnswer Placed => new(ObjectId, QuestionKey, Given);
}

/// <summary>The answers of a round that everyone may count: of sheets that are handed in, or of all when it has closed.</summary>
internal static class RoundAnswers
{
    public static async Task<List<RoundAnswer>> LoadAsync(StrategyDb db, Round round, RoundState state, CancellationToken cancellationToken)
    {
        var keys = round.Version.Questions.ToDictionary(q => q.Id, q => q.Key);
        var isClosed = state is RoundState.Closed;
        var rows = await db.AnswerSheets.AsNoTracking().Where(s => s.RoundId == round.Id && (isClosed || s.HandedInOn != null))
            .SelectMany(s => s.Answers, (s, a) => new { s.ObjectId, a.QuestionId, a.Level, a.IsNotApplicable, a.Comment }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new RoundAnswer(r.ObjectId, keys[r.QuestionId], new LevelAnswer(r.Level, r.IsNotApplicable), r.Comment));
    }
}
