using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.Proposals;

/// <summary>A proposal with the answer that it came of.</summary>
public sealed record ProposalRow(
    Guid Id, string Title, string? Text, string ProposedBy, DateOnly ProposedOn, string? DeclinedReason, string? ActivityKey, string? ActivityTitle,
    string RoundKey, string RoundName, string ObjectKey, string ObjectName, string BodyKey, string BodyName, string Question, int? Level, string? Label, string? Comment)
{
    public ProposalState State => ActivityKey is not null ? ProposalState.TakenUp : DeclinedReason is not null ? ProposalState.Declined : ProposalState.Waiting;
}

/// <summary>Reads what has been proposed because of weak answers. A proposal on a sheet that is not handed in is its body's own still.</summary>
public sealed class ProposalQueries(IDbContextFactory<StrategyDb> factory)
{
    /// <param name="roundKey">Those of one round; none for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ProposalRow>> ListAsync(string? roundKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await Rows(db, db.AnswerSheets.Where(s => s.HandedInOn != null && (roundKey == null || s.Round.Key == roundKey))).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => r.State).ThenByDescending(r => r.ProposedOn)];
    }

    private static IQueryable<ProposalRow> Rows(StrategyDb db, IQueryable<AnswerSheet> sheets) =>
        from sheet in sheets.AsNoTracking()
        from proposal in sheet.Proposals
        from question in db.QuestionSetVersions.SelectMany(v => v.Questions).Where(q => q.Id == proposal.QuestionId)
        from activity in db.Activities.Where(a => a.Id == proposal.ActivityId).DefaultIfEmpty()
        from answer in sheet.Answers.Where(a => a.QuestionId == proposal.QuestionId).DefaultIfEmpty()
        select new ProposalRow(
            proposal.Id, proposal.Title, proposal.Text, proposal.ProposedBy, proposal.ProposedOn, proposal.DeclinedReason,
            activity == null ? null : activity.Key, activity == null ? null : activity.WorkingTitle ?? activity.Title,
            sheet.Round.Key, sheet.Round.Name, sheet.Measured.Key, sheet.Measured.Name, sheet.Body.Key, sheet.Body.Name, question.Text,
            answer == null ? null : answer.Level,
            answer == null ? null : sheet.Round.Version.QuestionSet.Scale.Levels.Where(l => l.Value == answer.Level).Select(l => l.Label).FirstOrDefault(),
            answer == null ? null : answer.Comment);
}
