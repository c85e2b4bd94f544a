using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>One activity in the report's workbook.</summary>
public sealed record WorkbookRow(
    ProgressRow Row, DateOnly? StartsOn, DateOnly? EndsOn, bool IsContinuous, ProgressAnswer Answer, bool IsUnchanged, LastAnswer? Last,
    IReadOnlyList<MilestoneRow> Milestones)
{
    /// <summary>The effect that is expected, of which the benefit is taken home.</summary>
    public string? ExpectedEffect { get; init; }
}

/// <summary>A body's report as its workbook tells it.</summary>
public sealed record ProgressWorkbookView(ProgressReportView Report, IReadOnlyList<WorkbookRow> Rows, DateOnly FetchedOn);

/// <summary>Reads a body's report whole, for its workbook: who may read the page may have it.</summary>
public sealed class ProgressWorkbookQueries(ProgressReportQueries reports, IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<ProgressWorkbookView?> GetAsync(string cycleKey, string bodyKey, CancellationToken cancellationToken)
    {
        if (await reports.GetAsync(cycleKey, bodyKey, cancellationToken) is not { } report)
        {
            return null;
        }

        var answers = await reports.GetReadingAsync(cycleKey, bodyKey, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var cycle = await db.Cycles.AsNoTracking().Include(c => c.Plans).SingleAsync(c => c.Key == cycleKey, cancellationToken);
        var body = await db.Bodies.AsNoTracking().Where(b => b.Key == bodyKey).Select(b => b.Id).SingleAsync(cancellationToken);
        var answersFor = (await AskedBodies.LoadAsync(db, cycle, cancellationToken)).AnswersFor(body);
        var last = await LastAnswers.LoadAllAsync(db, cycle, answersFor, cancellationToken);
        var keys = report.Rows.Select(r => r.Key).ToList();
        var activities = await db.Activities.AsNoTracking().Include(a => a.Milestones).Where(a => keys.Contains(a.Key))
            .ToDictionaryAsync(a => a.Key, cancellationToken);
        var today = clock.Today();
        return new ProgressWorkbookView(
            report,
            [
                .. report.Rows.Select(row =>
                {
                    var activity = activities[row.Key];
                    var answer = answers.GetValueOrDefault(row.Key);
                    return new WorkbookRow(
                        row, activity.StartsOn, activity.EndsOn, activity.IsContinuous, answer?.Answer ?? ProgressAnswer.Empty,
                        answer?.UnchangedBy is not null, last.GetValueOrDefault(activity.Id),
                        [.. activity.Milestones.OrderBy(m => m.Position).Select(m => new MilestoneRow(m.Id, m.Title, m.DueOn, m.DoneOn, m.IsOverdueOn(today)))])
                    {
                        ExpectedEffect = activity.Effect?.Text,
                    };
                }),
            ],
            today);
    }
}
