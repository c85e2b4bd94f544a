using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.Exchange.Items;
using StrategyTracker.Features.SelfAssessment;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Question sets with their versions. A version that has been answered is refused if the package says it otherwise.</summary>
internal sealed class QuestionSetImport(ImportRun run)
{
    private readonly Dictionary<string, QuestionSet> _sets = [];

    public async Task ApplyAsync(Package package)
    {
        var keys = (package.QuestionSets ?? []).Select(s => s.Key).Concat((package.Rounds ?? []).Select(r => r.QuestionSet)).Distinct().ToList();
        if (keys.Count == 0)
        {
            return;
        }

        foreach (var set in await run.Db.QuestionSets.Include(s => s.Versions).ThenInclude(v => v.Questions)
            .Where(s => keys.Contains(s.Key)).ToListAsync(run.Cancelled))
        {
            _sets[set.Key] = set;
        }

        foreach (var (item, path) in ImportRun.WithPaths(package.QuestionSets, "questionSets"))
        {
            if (run.IsFirst(run.Keys.QuestionSets, item.Key, $"{path}.key"))
            {
                await ApplyAsync(item, path);
            }
        }
    }

    /// <summary>The version behind a reference, or none where there is none (which has its fault).</summary>
    public (QuestionSet Set, QuestionSetVersion Version)? Find(RoundItem round, string path)
    {
        if (run.IdOf(run.Keys.QuestionSets, round.QuestionSet, $"{path}.questionSet") is null || !_sets.TryGetValue(round.QuestionSet, out var set))
        {
            return null;
        }

        if (set.Versions.FirstOrDefault(v => v.Number == round.Version) is { } version)
        {
            return (set, version);
        }

        run.Faults.Add($"{path}.version", FaultCode.NoSuchVersion, round.QuestionSet, round.Version);
        return null;
    }

    private async Task ApplyAsync(QuestionSetItem item, string path)
    {
        var scaleId = run.RequiredIdOf(run.Keys.Scales, item.Scale, $"{path}.scale");
        var documentId = run.IdOf(run.Keys.Documents, item.Document, $"{path}.document");
        var isNew = !_sets.TryGetValue(item.Key, out var set);
        if (isNew && run.Faults.Try($"{path}.key", () => set = new QuestionSet(item.Key, item.Name, scaleId)))
        {
            run.Db.QuestionSets.Add(set!);
            _sets[item.Key] = set!;
        }

        run.Keys.QuestionSets.Add(item.Key, set?.Id ?? Guid.Empty);
        if (set is null || !run.Counts.Note("QuestionSet", isNew, item, () => SelfAssessmentItems.Of(set, run.Keys)))
        {
            return;
        }

        var answered = await Answered.VersionsAsync(run.Db, set.Id, run.Cancelled);
        set.Describe(item.Name, documentId, item.Note);
        run.Faults.Try($"{path}.scale", () => set.MeasureOn(scaleId, item.WeakUpTo, answered.Count > 0));
        foreach (var (version, at) in ImportRun.WithPaths(item.Versions, $"{path}.versions"))
        {
            if (run.IsFirst("QuestionSetVersion", $"{item.Key} {version.Number}", $"{at}.number", FaultCode.ItemIsRepeated))
            {
                var questions = ImportRun.WithPaths(version.Questions, $"{at}.questions").Select(q => new QuestionWording(
                    q.Item.Key, q.Item.Number, q.Item.Text, q.Item.Help, run.IdOf(run.Keys.Principles, q.Item.Principle, $"{q.Path}.principle"))).ToList();
                run.Faults.Try($"{at}.questions", () => set.Ask(set.VersionOf(version.Number, version.MadeOn), questions, answered.Contains(version.Number)));
            }
        }
    }
}
