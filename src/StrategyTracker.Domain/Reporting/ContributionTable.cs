namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Who contributes to what: bodies by target areas. A cell counts the activities that the body answers for; one activity
/// is counted once in each target area and body that it belongs to, so that rows and columns do not sum to the total.
/// </summary>
public sealed record ContributionTable
{
    public required IReadOnlyList<FrozenTargetArea> TargetAreas { get; init; }

    public required IReadOnlyList<ContributionRow> Rows { get; init; }

    /// <summary>All activities of each target area, each counted once.</summary>
    public required IReadOnlyList<int> Totals { get; init; }

    /// <summary>Activities that serve no target area: nobody sees their contribution here.</summary>
    public required int WithoutTargetArea { get; init; }

    /// <summary>The empty cells that were put to their bodies as questions, numbered in the order in which they are told.</summary>
    public IReadOnlyList<AskedCell> Asked { get; init; } = [];

    public int Answered => Asked.Count(a => a.Question.Answer is not null);

    /// <summary>The question that the cell was put as, if it was.</summary>
    public AskedCell? AskedOf(string body, string targetArea) => Asked.FirstOrDefault(a => a.Question.BodyKey == body && a.Question.TargetArea == targetArea);

    /// <summary>Cells in which nobody contributes: each is a question.</summary>
    public int EmptyCells => Rows.Sum(r => r.Cells.Count(c => c.Total == 0));

    public static ContributionTable Of(FrozenReport report)
    {
        var year = report.Cycle.Year;
        return new ContributionTable
        {
            TargetAreas = report.TargetAreas,
            Rows = [.. report.Bodies.Select(body =>
            {
                var own = report.Activities.Where(a => a.IsAnsweredForBy(body.Key)).ToList();
                return new ContributionRow(body, own.Count, [.. report.TargetAreas.Select(area => ReportCounts.Of(InArea(own, area), year))]);
            })],
            Totals = [.. report.TargetAreas.Select(area => InArea(report.Activities, area).Count)],
            WithoutTargetArea = report.Activities.Count(a => a.TargetAreas.Count == 0),
            Asked = [.. AskedIn(report)],
        };
    }

    /// <summary>One area's part of a report tells of the questions in its own column.</summary>
    private static IEnumerable<AskedCell> AskedIn(FrozenReport report) =>
        from asked in (report.ContributionQuestions ?? []).Join(report.TargetAreas, q => q.TargetArea, a => a.Key, (Question, Area) => (Question, Area)).Index()
        let body = asked.Item.Question.BodyKey
        let area = asked.Item.Area
        select new AskedCell(
            asked.Index + 1, asked.Item.Question, area, report.Activities.Count(a => a.IsAnsweredForBy(body) && a.TargetAreas.Contains(area.Key)));

    private static List<FrozenActivity> InArea(IEnumerable<FrozenActivity> activities, FrozenTargetArea area) =>
        [.. activities.Where(a => a.TargetAreas.Contains(area.Key))];
}

/// <summary>One body's contribution: its activities, and their counts per target area.</summary>
public sealed record ContributionRow(FrozenBody Body, int Activities, IReadOnlyList<ReportCounts> Cells);

/// <summary>A cell that was put as a question.</summary>
/// <param name="Number">Its number among the questions, from 1.</param>
/// <param name="Question">The question and its answer.</param>
/// <param name="TargetArea">The area of the cell.</param>
/// <param name="Contributions">Activities that the body has come to answer for in the area; 0 while the cell is empty.</param>
public sealed record AskedCell(int Number, FrozenContributionQuestion Question, FrozenTargetArea TargetArea, int Contributions);
