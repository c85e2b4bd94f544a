using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;

namespace StrategyTracker.Features.Activities;

/// <summary>An <see cref="ActivityFilter"/> said to the database.</summary>
internal static class ActivityFiltering
{
    public static IQueryable<Activity> Matching(this IQueryable<Activity> activities, ActivityFilter filter, StrategyDb db)
    {
        foreach (var word in (filter.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8))
        {
            activities = activities.Where(a => a.SearchText.Contains(word));
        }

        if (filter.Programme is { Length: > 0 } programme)
        {
            // A document that sets goals and no target areas is served by way of its goals.
            activities = activities.Where(a => a.TargetAreas.Any(t => t.TargetArea.Document.Key == programme)
                || (a.Goals.Any(g => g.Goal.Document.Key == programme) && !db.TargetAreas.Any(t => t.Document.Key == programme)));
        }

        if (filter.Plan is { Length: > 0 } plan)
        {
            activities = activities.Where(a => a.Document.Key == plan);
        }

        if (filter.TargetArea is { Length: > 0 } area)
        {
            activities = activities.Where(a => a.TargetAreas.Any(t => t.TargetArea.Key == area));
        }

        if (filter.Goal is { Length: > 0 } goal)
        {
            activities = activities.Where(a => a.Goals.Any(g => g.Goal.Key == goal || db.Goals.Any(above => above.Key == goal && above.Id == g.Goal.ParentId)));
        }

        if (filter.Principle is { Length: > 0 } principle)
        {
            activities = activities.Where(a => a.PrincipleChecks.Any(c => c.Principle.Key == principle));
        }

        if (filter.Only is { Length: > 0 } only)
        {
            activities = activities.Where(a => a.Key == only);
        }

        if (filter.Standing is { } choice)
        {
            var standings = ActivityFilter.StandingsOf(choice);
            activities = activities.Where(a => standings.Contains(a.Standing));
        }

        return activities.WithParticipant(filter, db).RunningIn(filter.Year);
    }

    public static IQueryable<ScheduledActivity> Matching(this IQueryable<ScheduledActivity> activities, TimeChoice? time)
    {
        if (time is TimeChoice.Behind or TimeChoice.NotBehind)
        {
            var isLate = time is TimeChoice.Behind;
            return activities.Where(a => a.IsLate == isLate);
        }

        if (time is { } choice)
        {
            var schedule = (int)Enum.Parse<ScheduleStatus>(choice.ToString());
            return activities.Where(a => a.Schedule == schedule);
        }

        return activities;
    }

    public static IOrderedQueryable<ScheduledActivity> Ordered(this IQueryable<ScheduledActivity> activities, ActivityFilter filter, string swedish)
    {
        var down = filter.Descending;
        var ordered = filter.Order switch
        {
            ActivityOrder.Number => activities.By(s => s.Activity.SortNumber, down),
            ActivityOrder.Title => activities.By(s => EF.Functions.Collate(s.Activity.WorkingTitle ?? s.Activity.Title, swedish), down),
            // What has no body or no end comes last whichever way the rest is turned.
            ActivityOrder.Body => activities.By(s => !s.Activity.Participations.Any()).By(FirstOwner(swedish), down),
            ActivityOrder.End => activities.By(s => s.Activity.EndsOn == null).By(s => s.Activity.EndsOn, down),
            ActivityOrder.Standing => activities.By(PlaceInLedger, down),
            // The worst first is what one asks for.
            ActivityOrder.Schedule => activities.By(s => s.IsLate, !down).By(s => s.Schedule, !down),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Order, null),
        };
        return ordered.ThenBy(s => s.Activity.SortNumber).ThenBy(s => s.Activity.Title).ThenBy(s => s.Activity.Key);
    }

    /// <summary>Orders by one thing more: after what the rows are ordered by already, if anything.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool down = false) =>
        (typeof(IOrderedQueryable<T>).IsAssignableFrom(rows.Expression.Type), down) switch
        {
            (true, false) => ((IOrderedQueryable<T>)rows).ThenBy(key),
            (true, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(key),
            (false, false) => rows.OrderBy(key),
            (false, true) => rows.OrderByDescending(key),
        };

    private static IQueryable<Activity> WithParticipant(this IQueryable<Activity> activities, ActivityFilter filter, StrategyDb db)
    {
        var roles = filter.Roles.Count > 0 ? filter.Roles : Enum.GetValues<ParticipationRole>();
        if (filter.Body is { Length: > 0 } body)
        {
            activities = activities.Where(a => a.Participations.Any(p => p.Body.Key == body && roles.Contains(p.Role)));
        }

        return filter.Scope switch
        {
            BodyScope.Boards => activities.Where(a => a.Participations.Any(p => roles.Contains(p.Role) && ActivityFilter.BoardKinds.Contains(p.Body.Kind))),
            BodyScope.Asked => activities.Where(a => a.Participations.Any(p => roles.Contains(p.Role) && db.Set<CycleBody>().Any(c => c.BodyId == p.BodyId))),
            BodyScope.Nobody => activities.Where(a => !a.Participations.Any(p => ParticipationRoles.ThatAnswer.Contains(p.Role))),
            _ => activities,
        };
    }

    /// <summary>An activity without any dates runs in no year that anybody knows of.</summary>
    private static IQueryable<Activity> RunningIn(this IQueryable<Activity> activities, int? year)
    {
        if (year is not (>= 1900 and <= 2200))
        {
            return activities;
        }

        var (first, last) = (new DateOnly(year.Value, 1, 1), new DateOnly(year.Value, 12, 31));
        return activities.Where(a =>
            (a.StartsOn != null || a.EndsOn != null || a.IsContinuous)
            && (a.StartsOn == null || a.StartsOn <= last)
            && (a.EndsOn == null || a.EndsOn >= first));
    }

    /// <summary>The name of the lead, else of the first co-owner in order, else of anyone who takes part.</summary>
    public static Expression<Func<ScheduledActivity, string>> FirstOwner(string swedish) => s => EF.Functions.Collate(
        s.Activity.Participations
            .OrderBy(p => p.Role == ParticipationRole.Lead ? 0 : p.Role == ParticipationRole.CoOwner ? 1 : 2).ThenBy(p => p.Body.Name)
            .Select(p => p.Body.Name)
            .FirstOrDefault()!,
        swedish);

    /// <summary>The order of <see cref="ActivityStanding"/>, which the database holds as words.</summary>
    public static readonly Expression<Func<ScheduledActivity, int>> PlaceInLedger = s =>
        s.Activity.Standing == ActivityStanding.NotReported ? (int)ActivityStanding.NotReported
        : s.Activity.Standing == ActivityStanding.NotStarted ? (int)ActivityStanding.NotStarted
        : s.Activity.Standing == ActivityStanding.Ongoing ? (int)ActivityStanding.Ongoing
        : s.Activity.Standing == ActivityStanding.Completed ? (int)ActivityStanding.Completed
        : s.Activity.Standing == ActivityStanding.PassedOn ? (int)ActivityStanding.PassedOn
        : s.Activity.Standing == ActivityStanding.Merged ? (int)ActivityStanding.Merged
        : s.Activity.Standing == ActivityStanding.Split ? (int)ActivityStanding.Split
        : s.Activity.Standing == ActivityStanding.Moved ? (int)ActivityStanding.Moved
        : s.Activity.Standing == ActivityStanding.Struck ? (int)ActivityStanding.Struck
        : (int)ActivityStanding.Discontinued;
}
