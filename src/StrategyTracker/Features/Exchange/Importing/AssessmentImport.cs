using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>The office's judgements.</summary>
internal sealed class AssessmentImport(ImportRun run, CycleImport cycles)
{
    /// <returns>Every judgement of the package's cycles, those that were there and those that are new.</returns>
    public async Task<IReadOnlyCollection<Assessment>> ApplyAsync(Package package)
    {
        var cycleIds = (package.Assessments ?? []).Select(a => a.Cycle).Concat((package.Cycles ?? []).Select(c => c.Key))
            .Concat((package.CouncilReports ?? []).Select(r => r.Cycle))
            .Select(run.Keys.Cycles.IdOf).OfType<Guid>().Distinct().ToList();
        var known = await run.Db.Assessments.Where(a => cycleIds.Contains(a.CycleId))
            .ToDictionaryAsync(a => (a.CycleId, a.TargetAreaId, a.GoalId), run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(package.Assessments, "assessments"))
        {
            var cycle = cycles.Find(item.Cycle, $"{path}.cycle");
            var areaId = run.IdOf(run.Keys.TargetAreas, item.TargetArea, $"{path}.targetArea");
            var goalId = run.IdOf(run.Keys.Goals, item.Goal, $"{path}.goal");
            if (item.TargetArea is not null && item.Goal is not null)
            {
                run.Faults.Add(path, FaultCode.AssessmentOfTwoThings);
            }

            // A dangling key must not turn a judgement of one thing into one of the whole programme.
            var isFound = (item.TargetArea is null) == (areaId is null) && (item.Goal is null) == (goalId is null);
            if (cycle is null || !isFound
                || !run.IsFirst("Assessment", $"{item.Cycle}, {item.TargetArea ?? item.Goal}", path, FaultCode.ItemIsRepeated))
            {
                continue;
            }

            var isNew = !known.TryGetValue((cycle.Id, areaId, goalId), out var assessment);
            if (assessment is null)
            {
                assessment = new Assessment(cycle.Id, areaId, goalId);
                run.Db.Assessments.Add(assessment);
                known[(cycle.Id, areaId, goalId)] = assessment;
            }

            if (run.Counts.Note("Assessment", isNew, item, () => FollowUpItems.Of(assessment, run.Keys)) && run.Faults.Try(path, cycle.EnsureNotFrozen))
            {
                assessment.TakeOver(
                    new AssessmentContent(
                        item.Level, item.Direction, item.Prognosis, item.Sentence, item.WentWrong, item.BecameBetter,
                        item.ProposedDecisions ?? assessment.ProposedDecisions),
                    item.AssessedOn);
            }
        }

        return known.Values;
    }
}
