namespace StrategyTracker.Domain.Reporting;

/// <summary>
/// Who contributes to what: bodies by target areas or, in a programme that sets none, by goals. A cell counts the activities that
/// the body answers for; one activity is counted once in each target area or goal and body that it belongs to, so that rows and
/// columns do not sum to the total. Against goals it is the matrix of the page: what serves a goal serves the one above it, and
/// what has left the plan is no contribution.
/// </summary>
public sealed record ContributionTable
{
    public required IReadOnlyList<ReportAim> Aims { get; init; }

    /// <summary>The bodies are held against goals.</summary>
    public bool IsOfGoals => Aims is [{ IsGoal: true }, ..];

    public required IReadOnlyList<ContributionRow> Rows { get; init; }

    /// <summary>All activities of each target area, or of each goal that one of the bodies answers for, each counted once.</summary>
    public required IReadOnlyList<int> Totals { get; init; }

    /// <summary>All activities that are told of, each counted once: of goals only those that serve one and that one of the bodies answers for.</summary>
    public required int Total { get; init; }

    /// <summary>Activities that serve no target area or goal: nobody sees their contribution here.</summary>
    public required int WithoutAim { get; init; }

    /// <summary>The empty cells that were put to their bodies as questions, numbered in the order in which they are told.</summary>
    public IReadOnlyList<AskedCell> Asked { get; init; } = [];

    public int Answered => Asked.Count(a => a.Question.Answer is not null);

    /// <summary>The question that the cell was put as, if it was.</summary>
    public AskedCell? AskedOf(string body, string aim) => Asked.FirstOrDefault(a => a.Question.BodyKey == body && a.Aim.Key == aim);

    /// <summary>Cells in which nobody contributes: each is a question.</summary>
    public int EmptyCells => Rows.Sum(r => r.Cells.Count(c => c.IsEmpty));

    public static ContributionTable Of(FrozenReport report)
    {
        var aims = ReportAims.Of(report);
        var all = report.Activities.Select(a => new Placed(a, aims.ServedBy(a), aims.Counts(a), aims.Counts(a) && (!aims.AreGoals || aims.HasBody(a)))).ToList();
        return new ContributionTable
        {
            Aims = aims.All,
            Rows = [.. report.Bodies.Select(body =>
            {
                var own = all.FindAll(a => a.Activity.IsAnsweredForBy(body.Key));
                return new ContributionRow(body, own.Count(a => a.IsCounted && (!aims.AreGoals || a.Aims.Count > 0)), [.. aims.All.Select(aim => CellOf(own, aim, report.Cycle.Year))]);
            })],
            Totals = [.. aims.All.Select(aim => all.Count(a => a.IsSummed && a.Aims.Contains(aim.Key)))],
            Total = all.Count(a => a.IsSummed && (!aims.AreGoals || a.Aims.Count > 0)),
            WithoutAim = all.Count(a => a.IsCounted && a.Aims.Count == 0),
            Asked = AskedIn(report),
        };
    }

    /// <summary>The questions by themselves. One area's part of a report tells of those in its own column.</summary>
    public static IReadOnlyList<AskedCell> AskedIn(FrozenReport report)
    {
        var aims = ReportAims.Of(report);
        return
        [
            .. from asked in (report.ContributionQuestions ?? []).Join(aims.All, aims.AskedAbout, a => a.Key, (Question, Aim) => (Question, Aim)).Index()
               let body = asked.Item.Question.BodyKey
               let aim = asked.Item.Aim
               select new AskedCell(
                   asked.Index + 1, asked.Item.Question, aim,
                   report.Activities.Count(a => aims.Counts(a) && a.IsAnsweredForBy(body) && aims.ServedBy(a).Contains(aim.Key))),
        ];
    }

    private static ContributionCounts CellOf(IEnumerable<Placed> own, ReportAim aim, int year)
    {
        var there = own.Where(a => a.Aims.Contains(aim.Key)).ToList();
        return new ContributionCounts(
            ReportCounts.Of([.. there.Where(a => a.IsCounted).Select(a => a.Activity)], year), there.Count(a => !a.IsCounted));
    }

    /// <summary>An activity with the keys of what it serves.</summary>
    private sealed record Placed(FrozenActivity Activity, IReadOnlySet<string> Aims, bool IsCounted, bool IsSummed);
}

/// <summary>One body's contribution: its activities, each counted once, and its cells.</summary>
public sealed record ContributionRow(FrozenBody Body, int Activities, IReadOnlyList<ContributionCounts> Cells);

/// <summary>What a body has in one target area or for one goal.</summary>
/// <param name="Counts">The activities that count as its contribution.</param>
/// <param name="Left">Activities for the goal that have left the plan: named, and not counted. Of target areas they are among the others.</param>
public sealed record ContributionCounts(ReportCounts Counts, int Left)
{
    public int Total => Counts.Total;

    public bool IsEmpty => Total == 0;
}

/// <summary>A cell that was put as a question.</summary>
/// <param name="Number">Its number among the questions, from 1.</param>
/// <param name="Question">The question and its answer.</param>
/// <param name="Aim">The target area or goal of the cell.</param>
/// <param name="Contributions">Activities that the body has come to answer for there; 0 while the cell is empty.</param>
public sealed record AskedCell(int Number, FrozenContributionQuestion Question, ReportAim Aim, int Contributions);
