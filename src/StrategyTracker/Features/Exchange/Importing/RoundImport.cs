using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Self-assessments: objects and question sets, then rounds with their sheets, answers and proposals.</summary>
internal sealed class RoundImport(ImportRun run)
{
    private readonly QuestionSetImport questionSets = new(run);
    private readonly Dictionary<Guid, IReadOnlySet<int>> _levels = [];

    public async Task ApplyAsync(Package package)
    {
        await new MeasuredObjectImport(run).ApplyAsync(package.MeasuredObjects);
        await questionSets.ApplyAsync(package);
        if (package.Rounds is not { Count: > 0 } items)
        {
            return;
        }

        var keys = items.Select(i => i.Key).ToList();
        var known = await run.Db.Rounds.Include(r => r.Version).ThenInclude(v => v.Questions).Where(r => keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, run.Cancelled);
        var ids = known.Values.Select(r => r.Id).ToList();
        var sheets = await run.Db.AnswerSheets.Include(s => s.Answers).Include(s => s.Proposals).Where(s => ids.Contains(s.RoundId))
            .ToDictionaryAsync(s => (s.RoundId, s.ObjectId), run.Cancelled);
        foreach (var (item, path) in ImportRun.WithPaths(items, "rounds"))
        {
            if (!run.IsFirst(run.Keys.Rounds, item.Key, $"{path}.key") || questionSets.Find(item, path) is not { } asked)
            {
                continue;
            }

            var round = known.GetValueOrDefault(item.Key);
            var mine = sheets.Values.Where(s => s.RoundId == round?.Id).ToList();
            var isNew = round is null;
            if (isNew && run.Faults.Try($"{path}.key", () => round = new Round(item.Key, item.Name, asked.Version.Id)))
            {
                run.Db.Rounds.Add(round!);
            }

            run.Keys.Rounds.Add(item.Key, round?.Id ?? Guid.Empty);
            if (round is null)
            {
                continue;
            }

            if (run.Counts.Note("Round", isNew, item with { Sheets = null }, () => SelfAssessmentItems.Of(round, [], run.Keys) with { Sheets = null }))
            {
                round.Describe(item.Name, run.IdOf(run.Keys.Cycles, item.Cycle, $"{path}.cycle"));
                run.Faults.Try($"{path}.closesOn", () => round.Schedule(item.OpensOn, item.DueOn, item.ClosesOn));
                run.Faults.Try($"{path}.version", () => round.AskWith(asked.Version.Id, mine.Exists(s => s.Answers.Count > 0)));
            }

            var levels = await LevelsAsync(asked.Set.ScaleId);
            foreach (var (sheet, at) in ImportRun.WithPaths(item.Sheets, $"{path}.sheets"))
            {
                Apply(sheet, at, round, asked.Version, levels, mine);
            }
        }
    }

    private void Apply(AnswerSheetItem item, string path, Round round, QuestionSetVersion version, IReadOnlySet<int> levels, List<AnswerSheet> known)
    {
        var bodyId = run.IdOf(run.Keys.Bodies, item.Body, $"{path}.body");
        if (run.IdOf(run.Keys.MeasuredObjects, item.Measured, $"{path}.measured") is not { } objectId || bodyId is null
            || !run.IsFirst("AnswerSheet", $"{round.Key}, {item.Measured}", $"{path}.measured", FaultCode.ItemIsRepeated))
        {
            return;
        }

        var sheet = known.Find(s => s.ObjectId == objectId);
        var isNew = sheet is null;
        if (sheet is null)
        {
            sheet = new AnswerSheet(round.Id, objectId, bodyId.Value);
            run.Db.AnswerSheets.Add(sheet);
        }

        var questions = version.InOrder.ToList();
        if (!run.Counts.Note("AnswerSheet", isNew, item, () => SelfAssessmentItems.Of(sheet, questions, run.Keys)))
        {
            return;
        }

        sheet.TakeOver(bodyId.Value, item.HandedInOn, item.HandedInBy);
        if (item.Answers is null)
        {
            return;
        }

        foreach (var answer in sheet.Answers.Where(a => !item.Answers.Any(given => questions.Exists(q => q.Id == a.QuestionId && q.Key == given.Question))))
        {
            answer.TakeOver(SheetContent.Empty, null);
        }

        foreach (var (answer, at) in ImportRun.WithPaths(item.Answers, $"{path}.answers"))
        {
            if (questions.Find(q => q.Key == answer.Question) is not { } question)
            {
                run.Faults.Add($"{at}.question", FaultCode.NoSuchQuestion, answer.Question, version.Number);
            }
            else if (run.IsFirst("SheetAnswer", $"{round.Key}, {item.Measured}, {answer.Question}", $"{at}.question", FaultCode.ItemIsRepeated))
            {
                Apply(answer, at, sheet, question.Id, levels);
            }
        }
    }

    private void Apply(SheetAnswerItem item, string path, AnswerSheet sheet, Guid questionId, IReadOnlySet<int> levels)
    {
        if (item is { NotApplicable: true, Level: not null })
        {
            run.Faults.Add(path, FaultCode.LevelAndNotApplicable);
            return;
        }

        if (item.Level is not null || item.NotApplicable || item.Comment is not null || item.SavedAt is not null)
        {
            run.Faults.Try($"{path}.level", () => sheet.AnswerTo(questionId).TakeOver(
                new SheetContent(item.NotApplicable ? LevelAnswer.NotApplicable : LevelAnswer.Missing, item.Comment)
                    .With(SheetField.Level, item.NotApplicable ? SheetContent.NotApplicable : item.Level?.ToString(CultureInfo.InvariantCulture), levels),
                item.SavedAt));
        }

        if (item.Proposal is { } said)
        {
            var proposal = sheet.Proposals.FirstOrDefault(p => p.QuestionId == questionId)
                ?? sheet.Propose(questionId, said.Title, said.Text, said.ProposedBy, said.ProposedOn);
            proposal.TakeOver(run.IdOf(run.Keys.Activities, said.Activity, $"{path}.proposal.activity"), said.DeclinedReason);
        }
    }

    private async Task<IReadOnlySet<int>> LevelsAsync(Guid scaleId)
    {
        if (!_levels.TryGetValue(scaleId, out var levels))
        {
            var scale = run.Db.Scales.Local.FirstOrDefault(s => s.Id == scaleId)
                ?? await run.Db.Scales.Include(s => s.Levels).SingleOrDefaultAsync(s => s.Id == scaleId, run.Cancelled);
            _levels[scaleId] = levels = (scale?.Levels ?? []).Select(l => l.Value).ToHashSet();
        }

        return levels;
    }
}
