using StrategyTracker.Features.Activities.Table;

namespace StrategyTracker.Features.Activities.Foreign;

/// <summary>An activity that stands in the plan, as a table could say it again.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its wording.</param>
/// <param name="Level">What the plan calls its level, where it is of one.</param>
public sealed record StandingActivity(string Key, string Title, string? Level);

/// <summary>A row of a table whose wording an activity of the plan already has: read in, it would stand there twice.</summary>
/// <param name="Row">The number of the row.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Activity">The activity.</param>
public sealed record StandingRow(int Row, string Text, StandingActivity Activity)
{
    /// <summary>Wordings are the same whatever their case and spaces; where row and activity both name a level it is the same too.</summary>
    /// <param name="cells">The table's cells. A row with a key is a change of its activity, and never a second one.</param>
    /// <param name="activities">The plan's activities.</param>
    public static IReadOnlyList<StandingRow> In(IReadOnlyList<CellChange> cells, IReadOnlyList<StandingActivity> activities)
    {
        var byTitle = activities.ToLookup(a => Plain(a.Title), StringComparer.CurrentCultureIgnoreCase);
        var levels = cells.Where(c => c.Column is "LevelName" && c.Text.Length > 0).GroupBy(c => c.Row).ToDictionary(g => g.Key, g => Plain(g.First().Text));
        return
        [
            .. cells.Where(c => c.Key is null && c.Column is TableColumn.Title && c.Text.Length > 0)
                .Select(c => (Cell: c, Activity: byTitle[Plain(c.Text)].FirstOrDefault(a => IsOfLevel(a, levels.GetValueOrDefault(c.Row)))))
                .Where(found => found.Activity is not null)
                .Select(found => new StandingRow(found.Cell.Row, found.Cell.Text, found.Activity!)),
        ];
    }

    private static bool IsOfLevel(StandingActivity activity, string? level) =>
        activity.Level is not { Length: > 0 } own || level is null || string.Equals(Plain(own), level, StringComparison.CurrentCultureIgnoreCase);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
