using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Exchange.Items;

namespace StrategyTracker.Features.Exchange.Importing;

/// <summary>Findings of plan checks that were answered: a package that tells of a document's answers tells of all of them.</summary>
internal sealed class FindingAnswerImport(ImportRun run)
{
    public async Task ApplyAsync(IReadOnlyList<DocumentItem>? items)
    {
        var told = ImportRun.WithPaths(items, "documents").Where(d => d.Item.FindingAnswers is not null)
            .Select(d => (d.Item, d.Path, Id: run.Keys.Documents.IdOf(d.Item.Key) ?? Guid.Empty)).ToList();
        var ids = told.ConvertAll(d => d.Id);
        var known = (await run.Db.FindingAnswers.Where(a => ids.Contains(a.DocumentId)).ToListAsync(run.Cancelled)).ToLookup(a => a.DocumentId);
        foreach (var (item, path, id) in told)
        {
            if (ItemComparison.SaysTheSame(item.FindingAnswers, DocumentItems.Of(known[id]).ToList()))
            {
                continue;
            }

            run.Db.FindingAnswers.RemoveRange(known[id]);
            foreach (var (answer, at) in ImportRun.WithPaths(item.FindingAnswers, $"{path}.findingAnswers"))
            {
                if (run.IsFirst("FindingAnswer", $"{item.Key} {answer.Finding} {answer.Subject}", at, FaultCode.ItemIsRepeated))
                {
                    run.Faults.Try($"{at}.reason", () => run.Db.FindingAnswers.Add(
                        new FindingAnswer(id, answer.Finding, answer.Subject ?? "", answer.Mark, answer.Reason, answer.By, answer.AnsweredOn)));
                }
            }
        }
    }
}
