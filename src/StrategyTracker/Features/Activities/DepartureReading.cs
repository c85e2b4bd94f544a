using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;

namespace StrategyTracker.Features.Activities;

/// <summary>The names of the activities that carry on what has left its plan, as far as the reader may see them.</summary>
internal sealed class CarryingOn(IReadOnlyList<KeyValuePair<Guid, Named>> names)
{
    /// <summary>The departure with the names of what carries it on, in the order of the plan.</summary>
    public ActivityDeparture Of(ActivityDeparture left) =>
        left.CarriedOnBy.Count == 0 ? left : left with { Into = [.. names.Where(n => left.CarriedOnBy.Contains(n.Key)).Select(n => n.Value)] };
}

internal static class DepartureReading
{
    /// <summary>How an activity left its plan, as a query reads it. What carries it on is named by <see cref="CarryingOnAsync"/>.</summary>
    public static Expression<Func<Disposition, ActivityDeparture>> Of(StrategyDb db) => d => new ActivityDeparture(
        d.Kind, d.Date, d.Reason, d.IntoActivityId, d.PartIds,
        db.Documents.Where(p => p.Id == d.ToDocumentId).Select(p => p.Key).SingleOrDefault(),
        db.Documents.Where(p => p.Id == d.ToDocumentId).Select(p => p.Title).SingleOrDefault(),
        d.DecidedBy!.Name, d.Paragraph);

    /// <param name="visible">What the reader may see.</param>
    /// <param name="departures">How activities left their plans.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<CarryingOn> CarryingOnAsync(
        this IQueryable<Activity> visible, IEnumerable<ActivityDeparture> departures, CancellationToken cancellationToken)
    {
        var ids = departures.SelectMany(d => d.CarriedOnBy).ToHashSet();
        return new CarryingOn(ids.Count == 0 ? [] : await visible.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.SortNumber).ThenBy(a => a.Title)
            .Select(a => KeyValuePair.Create(a.Id, new Named(a.Key, a.WorkingTitle ?? a.Title))).ToListAsync(cancellationToken));
    }
}
