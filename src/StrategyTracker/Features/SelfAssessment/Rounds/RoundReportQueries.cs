using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Rounds;

/// <summary>A question with how its answers spread.</summary>
public sealed record SpreadRow(string Key, string? Number, string Text, LevelSpread Spread, LevelMean Mean);

/// <summary>An answer at or below the level that the question set calls weak.</summary>
public sealed record WeakRow(string Measured, string MeasuredKey, string Body, string Question, int Level, string? Comment);

/// <summary>The rest of a round's report: how the answers spread, and which are weak.</summary>
public sealed record RoundReportView(IReadOnlyList<SpreadRow> Spreads, IReadOnlyList<WeakRow> Weak, int WeakUpTo, int Counted);

/// <summary>Reads what the report of a round tells beside its result. Only sheets that everyone may count are in it.</summary>
public sealed class RoundReportQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<RoundReportView?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await RoundInSight.FindAsync(db, key, cancellationToken) is not { } round)
        {
            return null;
        }

        var (state, _, sheets, questions, result) = await RoundReckoning.LoadAsync(db, round, clock.Today(), cancellationToken);
        var answers = await RoundAnswers.LoadAsync(db, round, state, cancellationToken);
        var set = round.Version.QuestionSet;
        var levels = set.Scale.Levels.Select(l => l.Value).ToList();
        var byObject = sheets.ToDictionary(s => s.ObjectId);
        var byQuestion = answers.ToLookup(a => a.QuestionKey);
        return new RoundReportView(
            [.. questions.Zip(result.Questions, (q, row) => new SpreadRow(
                q.Key, q.Number, q.Text, LevelSpread.Of([.. byQuestion[q.Key].Select(a => a.Given)], result.Objects.Count, levels), row.Mean))],
            [
                .. from question in questions
                   from answer in byQuestion[question.Key]
                   where set.IsWeak(answer.Given.Level)
                   let sheet = byObject[answer.ObjectId]
                   orderby answer.Given.Level, question.Position, sheet.Name
                   select new WeakRow(sheet.Name, sheet.Key, sheet.Body, $"{question.Number} {question.Text}".Trim(), answer.Given.Level!.Value, answer.Comment),
            ],
            set.WeakUpTo,
            result.Objects.Count);
    }
}
