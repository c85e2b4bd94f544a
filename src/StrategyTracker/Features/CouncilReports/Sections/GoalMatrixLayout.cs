using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports.Sections;

/// <summary>
/// How a matrix of bodies against goals lies on paper. Goals are many and long: they are the rows, and the bodies that contribute or
/// are asked the columns, so many beside each other as there is room for. The others are named below.
/// </summary>
public sealed record GoalMatrixLayout
{
    /// <summary>With more columns than this the pages lie down, and a cell has room for what is late, and no longer for how all stand.</summary>
    private const int MostUpright = 5;

    /// <summary>More columns than this are divided on several tables.</summary>
    private const int MostLying = 12;

    /// <summary>The columns, table by table.</summary>
    public required IReadOnlyList<IReadOnlyList<ContributionRow>> Parts { get; init; }

    /// <summary>Bodies that contribute to no goal and are not asked why.</summary>
    public required IReadOnlyList<FrozenBody> Others { get; init; }

    public int Columns => Parts.Sum(p => p.Count);

    public bool IsWide => Columns > MostUpright;

    public static GoalMatrixLayout Of(ContributionTable table)
    {
        var asked = table.Asked.Select(a => a.Question.BodyKey).ToHashSet();
        var columns = table.Rows.Where(r => r.Activities > 0 || asked.Contains(r.Body.Key)).ToList();
        return new GoalMatrixLayout
        {
            // As many in each, so that the last is no remnant.
            Parts = columns.Count == 0 ? [] : [.. columns.Chunk(InEach(columns.Count))],
            Others = [.. table.Rows.Except(columns).Select(r => r.Body)],
        };
    }

    private static int InEach(int columns)
    {
        var parts = (columns + MostLying - 1) / MostLying;
        return (columns + parts - 1) / parts;
    }
}
