using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Questions to bodies in empty cells of the matrix: a package that tells of a document's questions tells of all of them.</summary>
internal sealed class ContributionQuestionImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<DocumentItem>? items)
    {
        var told = ImportRun.WithPaths(items, "documents").Where(d => d.Item.ContributionQuestions is not null)
            .Select(d => (d.Item, d.Path, Id: run.Keys.Documents.IdOf(d.Item.Key) ?? Guid.Empty)).ToList();
        var ids = told.ConvertAll(d => d.Id);
        var known = (await DocumentItems.WithAims(run.Db.ContributionQuestions)
                .Where(q => ids.Contains(q.TargetArea!.DocumentId) || ids.Contains(q.Goal!.DocumentId)
                    || ids.Contains(q.Principle!.DocumentId) || ids.Contains(q.Perspective!.DocumentId)).ToListAsync(run.Cancelled))
            .ToLookup(DocumentItems.DocumentOf);
        foreach (var (item, path, id) in told)
        {
            if (ItemComparison.SaysTheSame(item.ContributionQuestions, DocumentItems.Of(known[id], run.Keys).ToList()))
            {
                continue;
            }

            run.Db.ContributionQuestions.RemoveRange(known[id]);
            foreach (var (question, at) in ImportRun.WithPaths(item.ContributionQuestions, $"{path}.contributionQuestions"))
            {
                var aim = new ContributionAim(
                    run.IdOf(run.Keys.TargetAreas, question.TargetArea, $"{at}.targetArea"), run.IdOf(run.Keys.Goals, question.Goal, $"{at}.goal"),
                    run.IdOf(run.Keys.Principles, question.Principle, $"{at}.principle"), run.IdOf(run.Keys.Perspectives, question.Perspective, $"{at}.perspective"));
                var body = run.RequiredIdOf(run.Keys.Bodies, question.Body, $"{at}.body");
                string?[] named = [question.TargetArea, question.Goal, question.Principle, question.Perspective];
                if (named.Count(key => key is not null) != 1)
                {
                    run.Faults.Add(at, [new RuleViolation(RuleCode.QuestionConcernsOneAim)]);
                }
                else if (aim.IsOne && body != Guid.Empty && run.IsFirst("ContributionQuestion", string.Join('/', [.. named, question.Body]), at, FaultCode.ItemIsRepeated))
                {
                    var asked = new ContributionQuestion(aim, body, question.Text, question.AskedBy, question.AskedOn);
                    asked.TakeOverAnswer(question.Answer, question.AnsweredBy, question.AnsweredOn);
                    run.Db.ContributionQuestions.Add(asked);
                }
            }
        }
    }
}
