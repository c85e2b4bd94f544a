using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Table;

/// <summary>Rows gathered under heads, said to the database. Each row stands under one head only: the first of several.</summary>
internal static class TableGathering
{
    public static IQueryable<ScheduledActivity> GatheredBy(this IQueryable<ScheduledActivity> rows, TableGrouping? grouping) => grouping switch
    {
        null => rows,
        TableGrouping.TargetArea => rows.Select(s => new ScheduledActivity
        {
            Activity = s.Activity, Schedule = s.Schedule, IsOpen = s.IsOpen, IsLate = s.IsLate,
            Group = s.Activity.TargetAreas.OrderBy(t => t.TargetArea.Position).ThenBy(t => t.TargetArea.Title)
                .Select(t => (t.TargetArea.Number == null ? "" : t.TargetArea.Number + " ") + t.TargetArea.Title).FirstOrDefault() ?? "",
        }),
        TableGrouping.Owner => rows.Select(s => new ScheduledActivity
        {
            Activity = s.Activity, Schedule = s.Schedule, IsOpen = s.IsOpen, IsLate = s.IsLate,
            Group = s.Activity.Participations.Where(p => ParticipationRoles.ThatAnswer.Contains(p.Role))
                .OrderBy(p => p.Role == ParticipationRole.Lead ? 0 : 1).ThenBy(p => p.Body.Name).Select(p => p.Body.Name).FirstOrDefault() ?? "",
        }),
        TableGrouping.Level => rows.Select(s => new ScheduledActivity
        {
            Activity = s.Activity, Schedule = s.Schedule, IsOpen = s.IsOpen, IsLate = s.IsLate,
            Group = s.Activity.LevelName ?? "",
        }),
        TableGrouping.Year => rows.Select(s => new ScheduledActivity
        {
            Activity = s.Activity, Schedule = s.Schedule, IsOpen = s.IsOpen, IsLate = s.IsLate,
            Group = s.Activity.EndsOn == null ? "" : s.Activity.EndsOn.Value.Year + "",
        }),
        TableGrouping.Standing => rows.Select(s => new ScheduledActivity
        {
            Activity = s.Activity, Schedule = s.Schedule, IsOpen = s.IsOpen, IsLate = s.IsLate,
            // The place in the ledger as one digit: the database holds the standings as words, in no order.
            Group = s.Activity.Standing == ActivityStanding.NotReported ? "0"
                : s.Activity.Standing == ActivityStanding.NotStarted ? "1"
                : s.Activity.Standing == ActivityStanding.Ongoing ? "2"
                : s.Activity.Standing == ActivityStanding.Completed ? "3"
                : s.Activity.Standing == ActivityStanding.PassedOn ? "4"
                : s.Activity.Standing == ActivityStanding.Merged ? "5"
                : s.Activity.Standing == ActivityStanding.Split ? "6"
                : s.Activity.Standing == ActivityStanding.Moved ? "7"
                : s.Activity.Standing == ActivityStanding.Struck ? "8" : "9",
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, null),
    };

    /// <summary>Heads in the order of the alphabet, what has none last; within each as the filter says.</summary>
    public static IQueryable<ScheduledActivity> Ordered(
        this IQueryable<ScheduledActivity> rows, TableGrouping? grouping, ActivityFilter filter, string swedish) =>
        grouping is null
            ? rows.Ordered(filter, swedish)
            : rows.By(s => s.Group == "").By(s => EF.Functions.Collate(s.Group, swedish)).Ordered(filter, swedish);

    /// <summary>What rows are gathered by, in a word.</summary>
    public static string WordOf(TableGrouping grouping) =>
        TableTexts.ResourceManager.GetString($"By_{grouping}", CultureInfo.CurrentUICulture) ?? grouping.ToString();

    /// <summary>A head in the reader's words.</summary>
    public static string HeadOf(TableGrouping grouping, string group) => (grouping, group) switch
    {
        (TableGrouping.Standing, _) => Words.Of((ActivityStanding)int.Parse(group, CultureInfo.InvariantCulture)),
        (_, "") => TableTexts.ResourceManager.GetString($"Without_{grouping}", CultureInfo.CurrentUICulture) ?? "",
        _ => group,
    };
}
