using Microsoft.EntityFrameworkCore;
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
        var known = (await run.Db.ContributionQuestions.Include(q => q.TargetArea).Where(q => ids.Contains(q.TargetArea.DocumentId)).ToListAsync(run.Cancelled))
            .ToLookup(q => q.TargetArea.DocumentId);
        foreach (var (item, path, id) in told)
        {
            if (ItemComparison.SaysTheSame(item.ContributionQuestions, DocumentItems.Of(known[id], run.Keys).ToList()))
            {
                continue;
            }

            run.Db.ContributionQuestions.RemoveRange(known[id]);
            foreach (var (question, at) in ImportRun.WithPaths(item.ContributionQuestions, $"{path}.contributionQuestions"))
            {
                var area = run.RequiredIdOf(run.Keys.TargetAreas, question.TargetArea, $"{at}.targetArea");
                var body = run.RequiredIdOf(run.Keys.Bodies, question.Body, $"{at}.body");
                if (area != Guid.Empty && body != Guid.Empty && run.IsFirst("ContributionQuestion", $"{question.TargetArea} {question.Body}", at, FaultCode.ItemIsRepeated))
                {
                    var asked = new ContributionQuestion(area, body, question.Text, question.AskedBy, question.AskedOn);
                    asked.TakeOverAnswer(question.Answer, question.AnsweredBy, question.AnsweredOn);
                    run.Db.ContributionQuestions.Add(asked);
                }
            }
        }
    }
}
