using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.SelfAssessment.Rounds;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>What the rounds of a cycle came to, by the rules of their own pages. A cycle has a few.</summary>
internal static class ReportRounds
{
    public static async Task<IReadOnlyList<FrozenRound>> LoadAsync(StrategyDb db, Guid cycleId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var keys = await db.Rounds.AsNoTracking().Where(r => r.CycleId == cycleId).OrderBy(r => r.OpensOn).ThenBy(r => r.Key).Select(r => r.Key).ToListAsync(cancellationToken);
        var rounds = new List<FrozenRound>();
        foreach (var key in keys)
        {
            if (await RoundInSight.FindAsync(db, key, cancellationToken) is { } round)
            {
                rounds.Add(await FreezeAsync(db, round, asOf, cancellationToken));
            }
        }

        return rounds;
    }

    private static async Task<FrozenRound> FreezeAsync(StrategyDb db, Round round, DateOnly asOf, CancellationToken cancellationToken)
    {
        var (_, previous, sheets, questions, result) = await RoundReckoning.LoadAsync(db, round, asOf, cancellationToken);
        var objects = result.Objects.ToDictionary(o => o.Key);
        return new FrozenRound
        {
            Name = round.Name,
            QuestionSet = round.Version.QuestionSet.Name,
            Previous = previous?.Name,
            Highest = round.Version.QuestionSet.Scale.Levels.Max(l => l.Value),
            Asked = sheets.Count,
            HandedIn = sheets.Count(s => s.HandedInOn is not null),
            Whole = FrozenMean.Of(result.Whole.Mean, result.Whole.Change),
            Objects = [.. sheets.Select(s => new FrozenMeasured(
                s.Name, s.Body, objects.GetValueOrDefault(s.ObjectId) is { } row ? FrozenMean.Of(row.Mean, row.Change) : null))],
            Questions = [.. questions.Zip(result.Questions, (q, row) => new FrozenQuestion(q.Number, q.Text, FrozenMean.Of(row.Mean, row.Change)))],
        };
    }
}
